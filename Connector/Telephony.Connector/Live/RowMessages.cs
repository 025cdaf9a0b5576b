using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>A row as the messages that leave the connector.</summary>
internal static class RowMessages
{
    /// <summary>States whose event a screen pop hangs on.</summary>
    public static bool IsUrgent(CallState state) => state is CallState.Incoming or CallState.Ringing or CallState.Start;

    /// <summary>The same for the word of a state.</summary>
    public static bool IsUrgent(string state) => Words.TryRead<CallState>(state, out var known) && IsUrgent(known);

    /// <summary>The event of the row's present state.</summary>
    public static CallEventMessage EventOf(CallRow row, bool inferred) => new()
    {
        Key = new EventKey(row.Key, row.Sequence).ToString(),
        CallKey = row.Key,
        Sequence = row.Sequence,
        State = Words.Of(row.State),
        OccurredOn = Moments.Exact(row.StateSince.UtcDateTime),
        Direction = Words.Of(row.Direction),
        PhoneNumber = row.Number,
        CallerName = row.Name,
        Dnis = row.Dnis,
        QueueName = row.QueueName,
        QueueDn = row.QueueDn,
        Extension = row.Extension,
        CcAgentId = row.CcAgentId,
        RecordingUrl = row.RecordingUrl,
        By = row is { State: CallState.Idle, By: { } by } ? Words.Of(by) : "",
        Reason = row is { State: CallState.Idle, Reason: { } reason } ? Words.Of(reason) : "",
        Cause = row.State == CallState.Idle ? row.Cause : 0,
        TransferredFrom = row.TransferredFrom,
        Inferred = inferred,
        TrackedOn = Moments.Exact(row.TrackedOn.UtcDateTime),
        Variables = row.Variables,
    };

    /// <summary>The row as the agent's screen shows it.</summary>
    public static CallMessage MessageOf(CallRow row, IReadOnlyList<AgentCommandName> allowed) => new()
    {
        CallKey = row.Key,
        Version = row.Version,
        Extension = row.Extension,
        State = row.State,
        StateSince = row.StateSince,
        Direction = row.Direction,
        PhoneNumber = row.Number,
        CallerName = row.Name,
        CustomerName = row.CustomerName,
        IsInternal = row.IsInternal,
        About = row.About,
        ShownVariables = row.ShownVariables,
        Participants = row.Participants,
        Dnis = row.Dnis,
        QueueName = row.QueueName,
        QueueDn = row.QueueDn,
        DnisId = row.DnisId,
        DnisText = row.DnisText,
        StartedOn = row.StartedOn,
        AnsweredOn = row.AnsweredOn,
        WrapEndsOn = row.State == CallState.Idle ? row.WrapEndsOn : null,
        WrapLeftSeconds = row.State == CallState.Idle ? row.WrapLeftSeconds : null,
        DemandsOutcome = row.DemandsOutcome,
        WaitsForOutcome = row.WaitsForOutcome,
        Reason = row.State is CallState.Idle or CallState.End ? row.Reason : null,
        Allowed = allowed,
        DtCallId = row.DtCallId,
        PhoneCallId = row.PhoneCallId,
        IsCallback = row.IsCallback,
        Pop = row.Pop,
    };
}
