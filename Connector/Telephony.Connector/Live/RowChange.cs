namespace Telephony.Connector.Live;

/// <summary>What is new about a row. Each but the last says that this version of the row is to be kept.</summary>
internal enum RowNews
{
    /// <summary>Something that only the connector has to know.</summary>
    Kept,

    /// <summary>Something that the agent's screen shows.</summary>
    Shown,

    /// <summary>Its state: an event for Dataverse, and the screen shows it.</summary>
    Told,

    /// <summary>It is over, and so is its call: it is no longer kept.</summary>
    Forgotten,
}

/// <summary>A row's next version, and what is new about it.</summary>
/// <param name="News">What is new.</param>
/// <param name="Row">The row as it is now.</param>
/// <param name="Others">The same agent's other active calls at that moment: what may be done with this one depends on them.</param>
/// <param name="IsInferred">True for a state that nobody saw begin.</param>
internal sealed record RowChange(RowNews News, CallRow Row, IReadOnlyList<CallRow> Others, bool IsInferred = false);
