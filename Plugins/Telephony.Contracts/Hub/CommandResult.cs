namespace Telephony.Contracts.Hub;

/// <summary>The one answer to a command: connector to hub to browser.</summary>
public sealed record CommandResult
{
    /// <summary>Id of the command.</summary>
    public required string CommandId { get; init; }

    /// <summary>True only when the PBX has done it, or has taken it on and will report.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Why not, in a sentence for the agent; empty when it succeeded.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The call that a dial began; empty otherwise.</summary>
    public string CallKey { get; init; } = "";
}
