using Telephony.Connector.Dataverse;
using Telephony.Contracts.Api;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Between the check of the lease, the last thing that cts_RecordCallEvents does, and the commit another connector may take over: what is
/// committed then comes after the new one has looked. A request without a token stands for one that has passed the check.
/// </summary>
[TestClass]
public sealed class LateCommitTests
{
    [TestMethod]
    public async Task What_both_have_sent_is_recorded_once_and_no_state_goes_back()
    {
        await using var both = await TwoConnectors.StartAsync();
        var call = both.Pbx.PlaceCall("+49301", "Caller", TwoConnectors.DnisOf("1001"));
        both.Load.Placed["+49301"] = CallEnd.Answered;
        await Eventually.IsTrue(() => both.Organization.All("cts_dialercallevent").Count == 2);
        var key = both.One.Connector.Desk.RowKeys.Single();
        both.One.ToDataverse.Cut();
        await Eventually.IsTrue(() => both.Two.IsActive);
        await Eventually.IsTrue(() => both.Pbx.AnswerPhone("1001"));
        await Eventually.IsTrue(() => both.Organization.All("cts_dialercallevent").Count == 3);
        await Eventually.IsTrue(() => both.Pbx.HangUp(call.Id));
        await both.AssertAllRecordedAsync();

        await CommitLateAsync(both, Event(key, 2, "incoming"), Event(key, 3, "talk"));

        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    public async Task A_call_that_only_the_late_request_has_is_closed_when_such_requests_are_over()
    {
        await using var both = await TwoConnectors.StartAsync();
        both.One.ToDataverse.Cut();
        await Eventually.IsTrue(() => both.Two.IsActive);

        await CommitLateAsync(both, Event("main~20260101000000~1.1", 1, "waiting"), Event("main~20260101000000~1.1", 2, "incoming"));
        both.Load.Placed["+49301"] = CallEnd.Cut;

        await both.AssertAllRecordedAsync();
    }

    private static async Task CommitLateAsync(TwoConnectors both, params CallEventMessage[] events)
    {
        var settings = both.Organization.SettingsFor(both.Organization.Port);
        using var http = new DataverseHttp(settings, new DataverseTokens(settings), TimeProvider.System);
        await new DataverseGateway(http).RecordCallEventsAsync(new EventBatch(new CallEventBatch { Pbx = "main", SentOn = "2026-01-31T09:00:00.000Z" }, [.. events.Select(WrittenEvent.Of)]), "", CancellationToken.None);
    }

    private static CallEventMessage Event(string key, int sequence, string state) => new()
    {
        Key = $"{key}!{sequence}",
        CallKey = key,
        Sequence = sequence,
        State = state,
        OccurredOn = "2026-01-31T09:00:00.000Z",
        Direction = "inbound",
        PhoneNumber = "+49301",
        Extension = state == "waiting" ? "" : "1001",
    };
}
