using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Telephony.Hub.Screens;
using Telephony.TestKit;

namespace Telephony.Hub.Tests.Screens;

/// <summary>The client is a list of what it heard; a line that takes nothing is a task that does not complete.</summary>
[TestClass]
public sealed class ScreenOutboxTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _heard = [];
    private readonly List<string> _drops = [];
    private TaskCompletionSource? _stuck;

    [TestMethod]
    public void What_the_line_takes_is_told_at_once()
    {
        var outbox = Outbox();

        Put(outbox, "call a", "1");
        Put(outbox, "call a", "2");

        Assert.AreEqual("1 2", string.Join(' ', _heard));
    }

    [TestMethod]
    public void While_the_line_is_stuck_only_the_newest_of_each_key_waits_in_the_order_of_the_keys()
    {
        var outbox = Outbox();
        _stuck = new();
        Put(outbox, "x", "first");

        Put(outbox, "call a", "a1");
        Put(outbox, "agent", "ready");
        Put(outbox, "call a", "a2");
        Put(outbox, "call a", "a3");
        Assert.AreEqual(2, outbox.Waiting);
        GoOn();

        Assert.AreEqual("first a3 ready", string.Join(' ', _heard));
    }

    [TestMethod]
    public void What_is_taken_back_is_not_told()
    {
        var outbox = Outbox();
        _stuck = new();
        Put(outbox, "x", "first");
        Put(outbox, "pop a", "pop");
        Put(outbox, "call a", "gone");

        outbox.Forget(key => key == "pop a");
        GoOn();

        Assert.AreEqual("first gone", string.Join(' ', _heard));
    }

    [TestMethod]
    public void A_browser_that_takes_nothing_for_too_long_is_dropped_and_hears_nothing_more()
    {
        var outbox = Outbox();
        _stuck = new();
        Put(outbox, "x", "first");

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.IsEmpty(_drops);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Put(outbox, "y", "second");

        Assert.AreEqual("It took nothing for 10 s.", _drops.Single());
        Assert.AreEqual(0, outbox.Waiting);
        Assert.AreEqual("first", string.Join(' ', _heard));
    }

    [TestMethod]
    public void A_browser_for_which_too_much_waits_is_dropped()
    {
        var outbox = Outbox();
        _stuck = new();
        Put(outbox, "x", "first");

        for (var i = 0; i < 4; i++)
        {
            Put(outbox, $"failure {i}", "no");
        }

        Assert.AreEqual("More than 3 messages waited for it.", _drops.Single());
        Assert.AreEqual(0, outbox.Waiting);
    }

    [TestMethod]
    public void A_line_that_breaks_is_dropped_once()
    {
        var outbox = Outbox();
        _stuck = new();
        Put(outbox, "x", "first");
        Put(outbox, "y", "second");

        _stuck.SetException(new IOException("broken"));

        Assert.AreEqual("broken", _drops.Single());
    }

    private ScreenOutbox<List<string>> Outbox()
    {
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        return new(_heard, _drops.Add, new HubOptions { MessagesPerScreen = 3 }, new HubCounts(meters), _clock);
    }

    private void Put(ScreenOutbox<List<string>> outbox, string key, string text) => outbox.Put(key, heard =>
    {
        heard.Add(text);
        return _stuck?.Task ?? Task.CompletedTask;
    });

    private void GoOn()
    {
        var stuck = _stuck!;
        _stuck = null;
        stuck.SetResult();
    }
}
