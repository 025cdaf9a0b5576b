using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Which commands make sense for a call as it stands: a table. What the PBX cannot do is taken out afterwards.</summary>
public static class AllowedCommands
{
    /// <summary>The commands for one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasOther">True when the same agent has another active call.</param>
    /// <param name="capabilities">What this PBX can carry out.</param>
    public static IReadOnlyList<AgentCommandName> Of(CallRow row, bool hasOther, IReadOnlyCollection<AgentCommandName> capabilities)
    {
        AgentCommandName[] sensible = row.State switch
        {
            CallState.Start or CallState.Ringing => [AgentCommandName.Release],
            CallState.Incoming => [AgentCommandName.Answer, AgentCommandName.Release],
            CallState.Talk => Talking(hasOther),
            CallState.Hold => hasOther
                ? [AgentCommandName.HoldResume, AgentCommandName.Release, AgentCommandName.TransferComplete, AgentCommandName.Conference]
                : [AgentCommandName.HoldResume, AgentCommandName.Release],
            CallState.Idle => row.IsWrapPaused ? [AgentCommandName.EndWrap] : [AgentCommandName.EndWrap, AgentCommandName.Pause],
            _ => [],
        };
        return [.. sensible.Where(capabilities.Contains)];
    }

    private static AgentCommandName[] Talking(bool hasOther) => hasOther
        ? [AgentCommandName.HoldResume, AgentCommandName.Release, AgentCommandName.TransferComplete, AgentCommandName.Conference, AgentCommandName.SendDtmf]
        :
        [
            AgentCommandName.HoldResume, AgentCommandName.Release, AgentCommandName.TransferBlind, AgentCommandName.TransferConsult,
            AgentCommandName.SendDtmf, AgentCommandName.PlayWaveFile,
        ];
}
