namespace Telephony.Plugins.Data;

/// <summary>One agent: a user with a row of <c>cts_dialeruser</c>.</summary>
internal sealed record Agent
{
    /// <summary>Id of the systemuser.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The user's full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Id of the cts_dialeruser row; null for a user without one.</summary>
    public Guid? RowId { get; init; }

    /// <summary>Extension on the PBX.</summary>
    public string Extension { get; init; } = "";

    /// <summary>Name of the phone's endpoint at the PBX; empty where the extension names it.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>Name of the PBX.</summary>
    public string Pbx { get; init; } = "";

    /// <summary>The agent's state as its word.</summary>
    public string State { get; init; } = "";

    /// <summary>The reason of notReady.</summary>
    public string StateReason { get; init; } = "";

    /// <summary>Option value of the call state.</summary>
    public int? CallState { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTime? StateSince { get; init; }
}
