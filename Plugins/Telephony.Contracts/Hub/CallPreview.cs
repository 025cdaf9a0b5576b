namespace Telephony.Contracts.Hub;

/// <summary>
/// What an agent has to know of a call that the dialer shows before it dials. A preview is a call in its first state, not a message of its own, since the
/// client API names it so (its event preview, its state preview): snapshots, reloads, other tabs, the record's pop, the script, supervisors and form scripts
/// have it as they have every call. It is offered with the call's first version, changed with the next, and over when the call is in another state or gone.
/// What the agent may do is in the call's allowed commands: startPreview, skipPreview, pause, resumePreview. Commands of two tabs may cross; what is so already is
/// answered with success.
/// </summary>
public sealed record CallPreview
{
    /// <summary>The campaign's name; empty where the call's queue says enough.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>Logical name of the customer's table; empty when not known.</summary>
    public string CustomerTable { get; init; } = "";

    /// <summary>Id of the customer's row in that table; empty when not known.</summary>
    public string CustomerRecordId { get; init; } = "";

    /// <summary>What the script is called; empty for none. Its page is that of the call's DNIS or queue, as for every call.</summary>
    public string ScriptTitle { get; init; } = "";

    /// <summary>When the preview ends by itself, UTC; null while its clock is stopped, and where it waits for the agent.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <summary>What is left of a preview whose clock is stopped, in seconds; null while it runs, and where none does.</summary>
    public int? LeftSeconds { get; init; }

    /// <summary>How long the whole preview lasts, in seconds; 0 where it waits for the agent.</summary>
    public int Seconds { get; init; }

    /// <summary>True when the call is dialled by itself at the end, false when it goes back to the queue.</summary>
    public bool DialsAtEnd { get; init; }

    /// <summary>The reasons to choose from when the call is skipped, in their order; none where no reason is asked.</summary>
    public IReadOnlyList<string> SkipReasons { get; init; } = [];

    /// <summary>True when a skip has to have one of these reasons.</summary>
    public bool SkipNeedsReason { get; init; }
}
