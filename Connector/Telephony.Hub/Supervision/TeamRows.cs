using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Hub.Live;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Hub.Supervision;

/// <summary>What a supervisor sees of an agent.</summary>
internal static class TeamRows
{
    private static readonly CallState[] MattersMost =
        [CallState.Talk, CallState.Hold, CallState.Ringing, CallState.Start, CallState.Incoming, CallState.Preview, CallState.Waiting, CallState.Idle, CallState.End];

    /// <summary>The row of an agent.</summary>
    public static TeamAgent Of(string pbx, LiveAgent agent)
    {
        var call = agent.Calls.OrderBy(each => Array.IndexOf(MattersMost, each.State)).ThenByDescending(each => each.StateSince).FirstOrDefault();
        return new TeamAgent
        {
            Pbx = pbx,
            Extension = agent.Extension,
            SystemUserId = agent.Presence?.SystemUserId ?? "",
            AgentState = agent.Presence?.State ?? AgentState.LoggedOut,
            CallState = call is null ? Choices.CallState.Idle : StateOf(call),
            StateSince = call?.StateSince ?? Later(agent.Presence?.Since, agent.FreeSince),
            Reason = agent.Presence?.Reason ?? "",
            Queue = call?.QueueName ?? "",
            Phone = call?.PhoneNumber ?? "",
            Dnis = call?.Dnis ?? "",
            PhoneReachable = agent.Presence?.PhoneReachable ?? false,
            Calls = [.. agent.Calls.Select(Of)],
        };
    }

    private static TeamCall Of(CallMessage call) => new()
    {
        CallKey = call.CallKey,
        State = StateOf(call),
        StateSince = call.StateSince,
        Direction = call.Direction,
        PhoneNumber = call.PhoneNumber,
        Name = call.CustomerName.Length > 0 ? call.CustomerName : call.CallerName,
        Dnis = call.Dnis,
        QueueName = call.QueueName,
        StartedOn = call.StartedOn,
        AnsweredOn = call.AnsweredOn,
        DtCallId = call.DtCallId,
    };

    // A wrap time or preview whose clock stands is told by itself here; in the column it is wrap or preview.
    private static Choices.CallState StateOf(CallMessage call) =>
        call is { State: CallState.Idle, WrapEndsOn: null, WrapLeftSeconds: not null } or { State: CallState.Preview, Preview.LeftSeconds: not null }
        ? Choices.CallState.Pause
        : CallStateColumn.Of(call.State, call.WrapEndsOn is not null);

    private static DateTimeOffset Later(DateTimeOffset? presence, DateTimeOffset? free) =>
        presence > free || free is null ? presence ?? default : free.Value;
}
