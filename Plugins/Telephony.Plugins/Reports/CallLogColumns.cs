using Telephony.Contracts.Generated;
using Telephony.Domain.Reports;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Plugins.Reports;

/// <summary>The columns of <c>cts_dialercall</c> that reports can sum, count or filter by. A test compares them with the solution.</summary>
internal static class CallLogColumns
{
    private const string Prefix = "cts_";

    /// <summary>All of them.</summary>
    public static CallColumns All { get; } = new(Prefix,
    [
        .. Of(
            CallColumnKind.Number, DialerCall.Calls, DialerCall.NoAnswers, DialerCall.Busies, DialerCall.Connects, DialerCall.Aborts, DialerCall.Attempt,
            DialerCall.LookupCount, DialerCall.RingSeconds, DialerCall.TalkSeconds, DialerCall.HoldSeconds, DialerCall.WrapSeconds, DialerCall.LastSequence, DialerCall.ResultNumber),
        .. Of(CallColumnKind.YesNo, DialerCall.DidConnect, DialerCall.IsCallback),
        Choice<Choices.CallDirection>(DialerCall.Direction), Choice<Choices.CallState>(DialerCall.State), Choice<Choices.DialerCallStatus>(DialerCall.Status),
        .. Of(CallColumnKind.Moment, DialerCall.StartedOn, DialerCall.EndedOn, DialerCall.StateTime, DialerCall.RetryOn),
        .. Of(CallColumnKind.Record, DialerCall.AgentId, DialerCall.DnisId),
        .. Of(
            CallColumnKind.Text, DialerCall.Name, DialerCall.CallKey, DialerCall.PhoneNumber, DialerCall.NormalizedNumber, DialerCall.To, DialerCall.Subject,
            DialerCall.Dnis, DialerCall.QueueName, DialerCall.QueueDn, DialerCall.CcAgentId, DialerCall.Extension, DialerCall.LineResult, DialerCall.Outcome, DialerCall.ComputedOutcome,
            DialerCall.CustomerType, DialerCall.CustomerRecordId, DialerCall.RegardingType, DialerCall.RegardingRecordId, DialerCall.UrlDisplayed,
            DialerCall.RecordingUrl, DialerCall.TransferredFrom, DialerCall.FollowUpType, DialerCall.FollowUpRecordId),
    ]);

    private static IEnumerable<CallColumn> Of(CallColumnKind kind, params string[] names) => names.Select(name => new CallColumn(name, kind));

    private static CallColumn Choice<T>(string name)
        where T : struct, Enum => new(name, CallColumnKind.Choice)
        {
            Options = Enum.GetNames(typeof(T)).ToDictionary(word => word, word => (int)Enum.Parse(typeof(T), word), StringComparer.Ordinal),
        };
}
