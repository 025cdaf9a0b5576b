using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Connector.Options;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Asterisk;

/// <summary>Lists the actions that the user may send. https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/ListCommands/</summary>
internal sealed record ListCommandsAction : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "ListCommands";
}

/// <summary>What this PBX can carry out: by the rights of the user and by the settings.</summary>
internal static class PbxRights
{
    /// <summary>The actions that commands need.</summary>
    public static IReadOnlyList<string> NeededActions { get; } =
        ["Originate", "Hangup", "BlindTransfer", "Atxfer", "CancelAtxfer", "Bridge", "PlayDTMF", "QueuePause", "PJSIPNotify", "Status", "QueueStatus", "Getvar", "CoreStatus"];

    /// <summary>Asks which actions the user may send; null when the PBX does not say.</summary>
    public static async Task<IReadOnlySet<string>?> AskAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var response = await connection.SendAsync(new ListCommandsAction(), cancellationToken);
            var names = response.Fields.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("Ping") ? names : null;
        }
        catch (AmiActionRefusedException)
        {
            return null;
        }
    }

    /// <summary>The commands that work with these rights. Rights that are not known count as given: a refusal will say so.</summary>
    public static IReadOnlyList<AgentCommandName> CapabilitiesOf(IReadOnlySet<string>? rights, CommandSettings settings)
    {
        bool May(params string[] actions) => rights is null || actions.All(rights.Contains);
        var notify = settings.PhonesKnowNotify && May("PJSIPNotify");
        (AgentCommandName Name, bool Works)[] table =
        [
            (AgentCommandName.Dial, May("Originate")),
            (AgentCommandName.Answer, notify),
            (AgentCommandName.Release, May("Hangup")),
            (AgentCommandName.HoldResume, notify),
            (AgentCommandName.TransferBlind, May("BlindTransfer")),
            (AgentCommandName.TransferConsult, May("Atxfer")),
            (AgentCommandName.TransferComplete, May("Hangup", "Bridge")),
            (AgentCommandName.Conference, settings.ThreeWay && May("Atxfer", "PlayDTMF")),
            (AgentCommandName.Swap, settings.Swap && notify && May("Atxfer", "PlayDTMF")),
            (AgentCommandName.SendDtmf, May("PlayDTMF")),
            (AgentCommandName.PlayWaveFile, settings.PlayContext.Length > 0 && May("Originate")),
            (AgentCommandName.Ready, May("QueuePause")),
            (AgentCommandName.NotReady, May("QueuePause")),
            (AgentCommandName.Pause, true),
            (AgentCommandName.EndWrap, true),
            (AgentCommandName.ResumeWrap, true),
            (AgentCommandName.ExtendWrap, true),
            (AgentCommandName.DropParticipant, May("Hangup")),
        ];
        return [.. table.Where(entry => entry.Works).Select(entry => entry.Name)];
    }
}
