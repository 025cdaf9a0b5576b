namespace Telephony.Domain.Calls;

/// <summary>What a chosen outcome says of an attempt, over what the line showed.</summary>
public enum OutcomeVerdict
{
    /// <summary>Nothing: the line decides.</summary>
    None,

    /// <summary>The customer was reached.</summary>
    Connect,

    /// <summary>The customer was not reached, though the line may have shown a talk: a voicemail, the wrong person.</summary>
    Abort,
}
