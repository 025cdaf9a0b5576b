using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Which commands make sense for a call as it stands: a table. What the PBX cannot do is taken out afterwards.</summary>
internal static class AllowedCommands
{
    /// <summary>The commands for one row.</summary>
    /// <param name="others">The same agent's other active calls.</param>
    /// <param name="capabilities">What this PBX can carry out.</param>
    public static IReadOnlyList<AgentCommandName> Of(CallRow row, IReadOnlyCollection<CallRow> others, IReadOnlyCollection<AgentCommandName> capabilities)
    {
        AgentCommandName[] sensible = row.State switch
        {
            CallState.Start or CallState.Ringing => [AgentCommandName.Release],
            CallState.Incoming => [AgentCommandName.Answer, AgentCommandName.Release],
            CallState.Talk when row.Participants.Count > 0 => [AgentCommandName.Release, AgentCommandName.SendDtmf, AgentCommandName.DropParticipant],
            CallState.Talk => Talking(others.Any(other => Joining.FaultOf(row, other, mayRing: false).Length == 0)),
            CallState.Hold => [AgentCommandName.HoldResume, AgentCommandName.Release, .. PassingOn(row, others), .. JoiningOf(row, others)],
            CallState.Idle => WrappingUp(row),
            _ => [],
        };
        return [.. sensible.Where(capabilities.Contains)];
    }

    // What the clock of the wrap time may be told.
    private static AgentCommandName[] WrappingUp(CallRow row) => row switch
    {
        { WaitsForOutcome: true } => [AgentCommandName.EndWrap],
        { WrapLeftSeconds: not null } => [AgentCommandName.EndWrap, AgentCommandName.ResumeWrap, AgentCommandName.ExtendWrap],
        _ => [AgentCommandName.EndWrap, AgentCommandName.Pause, AgentCommandName.ExtendWrap],
    };

    // While a consultation goes on, the agent's line is not in the held call.
    private static AgentCommandName[] PassingOn(CallRow held, IReadOnlyCollection<CallRow> others) =>
        held.IsConsulting || others.Count > 0 ? [] : [AgentCommandName.TransferBlind];

    private static IEnumerable<AgentCommandName> JoiningOf(CallRow held, IReadOnlyCollection<CallRow> others)
    {
        if (others.Any(other => Joining.FaultOf(held, other, mayRing: true).Length == 0))
        {
            yield return AgentCommandName.TransferComplete;
        }

        if (others.Any(other => Joining.FaultOf(held, other, mayRing: false).Length == 0))
        {
            yield return AgentCommandName.Conference;
        }
    }

    private static AgentCommandName[] Talking(bool hasHeld) => hasHeld
        ? [AgentCommandName.HoldResume, AgentCommandName.Release, AgentCommandName.TransferComplete, AgentCommandName.Conference, AgentCommandName.Swap, AgentCommandName.SendDtmf]
        :
        [
            AgentCommandName.HoldResume, AgentCommandName.Release, AgentCommandName.TransferBlind, AgentCommandName.TransferConsult,
            AgentCommandName.SendDtmf, AgentCommandName.PlayWaveFile,
        ];
}
