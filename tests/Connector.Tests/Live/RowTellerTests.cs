using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Live;

/// <summary>The teller alone: rows come from nowhere, and nothing is written.</summary>
[TestClass]
public sealed class RowTellerTests
{
    private static readonly CallRow Row = new() { Key = "main~1~100.1", CallId = "100.1", Extension = "1001", State = CallState.Talk, Sequence = 2 };

    private readonly FakeClock _clock = new();
    private readonly HubOutbound _hub = new();
    private readonly OutboxChanges _changes = new();
    private readonly RowTeller _teller;

    public RowTellerTests()
    {
        _hub.Open();
        _teller = new RowTeller(_hub, new ConnectorTelemetry(), new ConnectorOptions(), _clock, NullLogger<CallDesk>.Instance) { Capabilities = [AgentCommandName.Release] };
    }

    [TestMethod]
    [DataRow(nameof(RowNews.Kept), "state")]
    [DataRow(nameof(RowNews.Shown), "state screen")]
    [DataRow(nameof(RowNews.Told), "state event screen")]
    [DataRow(nameof(RowNews.Forgotten), "no state")]
    public void Each_kind_of_news_goes_to_whom_it_concerns(string news, string told)
    {
        _teller.Tell(new RowChange(Enum.Parse<RowNews>(news), Row, []), _changes);

        Assert.AreEqual(told, Told());
    }

    [TestMethod]
    public void A_caller_who_waits_for_an_agent_is_on_no_screen()
    {
        _teller.Tell(new RowChange(RowNews.Told, Row with { Extension = "", State = CallState.Waiting }, []), _changes);

        Assert.AreEqual("state event", Told());
    }

    [TestMethod]
    public void A_row_that_ends_goes_off_the_screen()
    {
        _teller.Tell(new RowChange(RowNews.Told, Row with { State = CallState.End }, []), _changes);

        Assert.AreEqual(nameof(IConnectorHub.PublishCallGone), _hub.Take().Single().Method);
    }

    [TestMethod]
    public void An_event_of_a_state_that_nobody_saw_begin_says_so()
    {
        _teller.Tell(new RowChange(RowNews.Told, Row, [], IsInferred: true), _changes);

        Assert.IsTrue(_changes.Events.Single().Written.TryRead() is { Inferred: true, Key: "main~1~100.1!2" });
    }

    [TestMethod]
    public void A_screen_is_offered_what_the_PBX_can_carry_out_and_no_more()
    {
        CollectionAssert.AreEqual(new[] { AgentCommandName.Release }, _teller.MessageOf(Row, []).Allowed.ToList());
    }

    [TestMethod]
    public async Task A_command_that_waits_for_a_state_is_answered_by_any_news_of_it()
    {
        var wait = _teller.WaitAsync(Row.Key, row => row.State == CallState.Hold, TimeSpan.FromSeconds(5), CancellationToken.None);
        _teller.Tell(new RowChange(RowNews.Told, Row, []), _changes);
        Assert.IsFalse(wait.IsCompleted);

        _teller.Tell(new RowChange(RowNews.Kept, Row with { State = CallState.Hold }, []), _changes);

        Assert.IsTrue(await wait);
    }

    [TestMethod]
    public void A_pop_tells_when_it_passed_each_hop()
    {
        var (sent, decided) = (_clock.GetUtcNow().AddSeconds(-2), _clock.GetUtcNow().AddSeconds(-1));

        _teller.Pop(Row with { StateSince = sent.AddSeconds(-2), TrackedOn = sent.AddSeconds(-1) }, new PopOrder { CallKey = Row.Key, Extension = "1001", Decision = new PopDecision() }, sent, decided);

        var pop = (PopMessage)_hub.Take().Single().Arguments[0];
        CollectionAssert.AreEqual(new[] { "pbx", "tracked", "sent", "decided", "published" }, pop.Hops.Select(hop => hop.Name).ToList());
        CollectionAssert.AreEqual(new[] { -4, -3, -2, -1, 0 }, pop.Hops.Select(hop => (int)(hop.At - _clock.GetUtcNow()).TotalSeconds).ToList());
    }

    private string Told()
    {
        var state = _changes.State.Rows.Select(row => row.Body is null ? "no state" : "state");
        return string.Join(' ', state.Concat(_changes.Events.Select(_ => "event")).Concat(_hub.Take().Select(_ => "screen")));
    }
}
