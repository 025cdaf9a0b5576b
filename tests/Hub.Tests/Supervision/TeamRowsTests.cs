using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Hub.Live;
using Telephony.Hub.Supervision;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Hub.Tests.Supervision;

[TestClass]
public sealed class TeamRowsTests
{
    private static readonly DateTimeOffset Eight = new(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);
    private static readonly LiveAgent Alice = new("1001") { Presence = new AgentMessage { Extension = "1001", Pbx = "main", State = AgentState.Ready, Since = Eight, SystemUserId = "alice" } };

    [TestMethod]
    public void An_agent_without_calls_is_idle_since_the_state_of_the_agent()
    {
        var row = TeamRows.Of("main", Alice);

        Assert.AreEqual((AgentState.Ready, Choices.CallState.Idle, Eight, "alice"), (row.AgentState, row.CallState, row.StateSince, row.SystemUserId));
    }

    [TestMethod]
    public void An_agent_whose_call_is_over_is_idle_since_then()
    {
        var after = Alice.With(Call("a", CallState.Talk, 5)).Without("a", Eight.AddMinutes(9));

        Assert.AreEqual(Eight.AddMinutes(9), TeamRows.Of("main", after).StateSince);
    }

    [TestMethod]
    public void The_call_that_matters_most_is_shown_with_queue_phone_and_dialled_number()
    {
        var row = TeamRows.Of("main", Alice.With(Call("held", CallState.Hold, 1)).With(Call("talk", CallState.Talk, 2)).With(Call("new", CallState.Incoming, 3)));

        Assert.AreEqual((Choices.CallState.Talk, Eight.AddMinutes(2), "queue talk", "phone talk", "dnis talk"), (row.CallState, row.StateSince, row.Queue, row.Phone, row.Dnis));
        Assert.AreEqual("held talk new", string.Join(' ', row.Calls.Select(call => call.CallKey)));
    }

    [TestMethod]
    [DataRow(CallState.Waiting, false, Choices.CallState.Offering)]
    [DataRow(CallState.Preview, false, Choices.CallState.Preview)]
    [DataRow(CallState.Start, false, Choices.CallState.Start)]
    [DataRow(CallState.Incoming, false, Choices.CallState.Incoming)]
    [DataRow(CallState.Ringing, false, Choices.CallState.Ring)]
    [DataRow(CallState.Talk, false, Choices.CallState.Talk)]
    [DataRow(CallState.Hold, false, Choices.CallState.Hold)]
    [DataRow(CallState.Idle, true, Choices.CallState.Wrap)]
    [DataRow(CallState.Idle, false, Choices.CallState.Idle)]
    [DataRow(CallState.End, false, Choices.CallState.End)]
    public void Every_state_of_a_call_has_its_word(CallState state, bool wraps, Choices.CallState expected) =>
        Assert.AreEqual(expected, TeamRows.Of("main", Alice.With(Call("a", state, 1) with { WrapEndsOn = wraps ? Eight.AddHours(1) : null })).CallState);

    [TestMethod]
    [DataRow(null, Choices.CallState.Preview)]
    [DataRow(12, Choices.CallState.Pause)]
    public void A_preview_whose_clock_is_stopped_is_a_pause(int? leftSeconds, Choices.CallState expected) =>
        Assert.AreEqual(expected, TeamRows.Of("main", Alice.With(Call("a", CallState.Preview, 1) with { Preview = new CallPreview { LeftSeconds = leftSeconds } })).CallState);

    [TestMethod]
    public void An_agent_of_whom_only_a_call_is_known_is_logged_out() =>
        Assert.AreEqual(AgentState.LoggedOut, TeamRows.Of("main", new LiveAgent("1009").With(Call("a", CallState.Talk, 1))).AgentState);

    private static CallMessage Call(string key, CallState state, int minute) => new()
    {
        CallKey = key,
        Version = 1,
        Extension = "1001",
        State = state,
        StateSince = Eight.AddMinutes(minute),
        Direction = CallDirection.Inbound,
        StartedOn = Eight.AddMinutes(minute),
        QueueName = "queue " + key,
        PhoneNumber = "phone " + key,
        Dnis = "dnis " + key,
    };
}
