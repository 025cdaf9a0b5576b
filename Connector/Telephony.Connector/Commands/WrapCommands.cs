using Telephony.Connector.Live;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Commands;

/// <summary>Commands about the wrap time, which the connector itself keeps: every PBX can do them.</summary>
internal sealed class WrapCommands(CallDesk desk)
{
    private const int LongestExtension = 600;

    /// <summary>True of the commands that <see cref="CarryOut"/> takes.</summary>
    public static bool Has(AgentCommandName name) => name is AgentCommandName.Pause or AgentCommandName.EndWrap or AgentCommandName.ResumeWrap
        or AgentCommandName.ExtendWrap || IsQuiet(name);

    /// <summary>True of the commands that no button gives: what the screen knows of the call's outcome.</summary>
    public static bool IsQuiet(AgentCommandName name) => name is AgentCommandName.DemandOutcome or AgentCommandName.OutcomeGiven;

    /// <summary>Carries one out.</summary>
    /// <exception cref="CommandRefusedException">The call is not in its wrap time.</exception>
    public void CarryOut(AgentCommand command, CallRow row)
    {
        var done = command.Name switch
        {
            AgentCommandName.Pause => desk.PauseWrap(row.Key),
            AgentCommandName.ResumeWrap => desk.ResumeWrap(row.Key),
            AgentCommandName.ExtendWrap => desk.ExtendWrap(row.Key, Seconds(command)),
            AgentCommandName.DemandOutcome => desk.DemandOutcome(row.Key),
            AgentCommandName.OutcomeGiven => desk.NoteOutcome(row.Key),
            _ => desk.EndWrap(row.Key),
        };
        if (!done)
        {
            throw new CommandRefusedException("No wrap time runs for this call.");
        }
    }

    private static int Seconds(AgentCommand command) => command.Seconds is > 0 and <= LongestExtension
        ? command.Seconds
        : throw new CommandRefusedException($"A wrap time can be made longer by 1 to {LongestExtension} seconds.");
}
