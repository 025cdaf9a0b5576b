namespace Telephony.Domain.Agents;

/// <summary>What is known of a ticket when a connector redeems it.</summary>
public sealed record TicketFacts
{
    /// <summary>The user who asked for it, as text for logs.</summary>
    public required string User { get; init; }

    /// <summary>Whether the user is there and enabled now.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The PBXs whose connectors may redeem it.</summary>
    public required IReadOnlyList<string> Pbxs { get; init; }

    /// <summary>The agent's extension; empty in a supervisor's ticket.</summary>
    public required string Extension { get; init; }

    /// <summary>Until when it is good, UTC.</summary>
    public required DateTime ExpiresOn { get; init; }

    /// <summary>The PBX of the connector that redeems it.</summary>
    public required string AskedPbx { get; init; }

    /// <summary>The moment, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The PBX of the user's softphone row now; empty without one.</summary>
    public string PbxNow { get; init; } = "";

    /// <summary>The extension of the user's softphone row now; empty without one.</summary>
    public string ExtensionNow { get; init; } = "";

    /// <summary>Whether the user is a supervisor now.</summary>
    public bool IsSupervisorNow { get; init; }

    /// <summary>Whether it is a supervisor's ticket.</summary>
    public bool IsSupervisors => Extension.Length == 0;
}
