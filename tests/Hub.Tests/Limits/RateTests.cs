using Telephony.TestKit;

namespace Telephony.Hub.Tests.Limits;

[TestClass]
public sealed class RateTests
{
    private static readonly HubOptions Few = HubUnderTest.Options with { RequestsPerTenSeconds = 2 };

    [TestMethod]
    public async Task A_request_over_the_rate_is_refused_in_words()
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");
        await alice.InvokeAsync("GetSnapshot");
        await alice.InvokeAsync("GetSnapshot");

        var refusal = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => alice.InvokeAsync("GetSnapshot"));

        Assert.Contains("Too many requests", refusal.Message);
        Assert.Contains("Wait a few seconds", refusal.Message);
    }

    [TestMethod]
    public async Task A_page_that_logs_in_a_loop_can_still_give_commands()
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");
        await alice.InvokeAsync("Log", "one");
        await alice.InvokeAsync("Log", "two");
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => alice.InvokeAsync("Log", "three"));

        var result = await alice.InvokeAsync("Execute", new { commandId = "1", name = "ready" });

        Assert.DoesNotContain("Too many", (string)result!["reason"]!);
    }

    [TestMethod]
    public async Task One_page_uses_up_nothing_of_another()
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");
        await using var bob = await hub.AgentAsync("1002");
        await alice.InvokeAsync("GetSnapshot");
        await alice.InvokeAsync("GetSnapshot");

        Assert.IsNotNull(await bob.InvokeAsync("GetSnapshot"));
    }

    [TestMethod]
    public async Task Who_goes_on_after_many_refusals_is_disconnected()
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");

        var asked = Enumerable.Range(0, 40).Select(_ => Assert.ThrowsAsync<Exception>(() => alice.InvokeAsync("Log", "again"), "")).ToList();

        await Eventually.Completes(alice.Closed);
        await Eventually.IsTrue(() => hub.Log.Text.Contains("Ended a connection that kept sending Log", StringComparison.Ordinal));
        Assert.HasCount(40, asked);
    }
}
