namespace Telephony.Connector.Outbox;

/// <summary>
/// What a row of state is about: the whole list of what the connector's file keeps beside the events. The words are in the file, where a connector finds
/// what the one before it has written: they do not change.
/// </summary>
internal sealed class StateKind
{
    private StateKind(string text) => Text = text;

    /// <summary>A row of the call log that is in progress, by its key.</summary>
    public static StateKind Row { get; } = new("row:");

    /// <summary>A tracked call, by its id.</summary>
    public static StateKind Call { get; } = new("call:");

    /// <summary>How many calls of a queue have ended, by its name.</summary>
    public static StateKind Queue { get; } = new("queue:");

    /// <summary>Calls that the full outbox did not take; one row.</summary>
    public static StateKind LostCalls { get; } = new("lost-calls");

    /// <summary>How many calls nobody saw; one row.</summary>
    public static StateKind UnseenCalls { get; } = new("unseen-calls");

    /// <summary>When the Asterisk was started that the ids are of; one row.</summary>
    public static StateKind AsteriskStart { get; } = new("asterisk-start");

    /// <summary>Whose phones are agents'; one row.</summary>
    public static StateKind AgentPhones { get; } = new("agent-phones");

    /// <summary>What a key of this kind begins with; all of it where there is but one row.</summary>
    public string Text { get; }
}

/// <summary>Which row of state, as it is called in the file: <c>row:sip1~20260302080000~1772445600.12</c>, <c>asterisk-start</c>.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">Of which of them; empty where there is but one.</param>
internal readonly record struct StateKey(StateKind Kind, string Id = "")
{
    /// <summary>The key in the file.</summary>
    public override string ToString() => Kind.Text + Id;
}
