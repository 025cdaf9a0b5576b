using Telephony.TestKit;

namespace Telephony.Ami.Tests;

[TestClass]
public sealed class ReconnectDelayTests
{
    [TestMethod]
    public void Waits_grow_up_to_the_longest_and_start_again_after_a_success()
    {
        var delay = new ReconnectDelay(new FakeClock(), new Random(1));

        var waits = Enumerable.Range(0, 12).Select(_ => delay.Next().TotalSeconds).ToList();
        delay.Reset();

        for (var i = 0; i < waits.Count; i++)
        {
            var full = Math.Min(30, 0.5 * Math.Pow(2, i));
            Assert.IsTrue(waits[i] >= full / 2 && waits[i] <= full, $"wait {i} is {waits[i]} s");
        }

        Assert.IsLessThanOrEqualTo(0.5, delay.Next().TotalSeconds);
    }

    [TestMethod]
    public async Task A_wait_ends_when_the_clock_says_so()
    {
        var clock = new FakeClock();
        var delay = new ReconnectDelay(clock, new Random(1));

        var wait = delay.WaitAsync(CancellationToken.None);
        Assert.IsFalse(wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.5));

        await Eventually.Completes(wait);
    }
}
