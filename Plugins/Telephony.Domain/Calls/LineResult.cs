namespace Telephony.Domain.Calls;

/// <summary>The strongest result that the telephone line showed for an attempt, weakest first. It only ever grows, so no order of events can change what it ends as.</summary>
public enum LineResult
{
    /// <summary>Nothing that counts, or nothing yet.</summary>
    None,

    /// <summary>Nobody answered, or the caller gave up.</summary>
    NoAnswer,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>Two parties talked.</summary>
    Talk,
}
