using Telephony.Contracts.Hub;

namespace Telephony.Connector.Commands;

/// <summary>Commands about a call that a dialer shows before it dials (<see cref="CallPreview"/>). This connector has no dialer and previews no call.</summary>
internal static class PreviewCommands
{
    /// <summary>Refuses what only a dialer can do.</summary>
    /// <exception cref="CommandRefusedException">The command is one of these.</exception>
    public static void Refuse(AgentCommandName name)
    {
        if (name is AgentCommandName.StartPreview or AgentCommandName.SkipPreview or AgentCommandName.ResumePreview)
        {
            throw new CommandRefusedException("This connector has no dialer, so it previews no call. Nothing was dialled.");
        }
    }
}
