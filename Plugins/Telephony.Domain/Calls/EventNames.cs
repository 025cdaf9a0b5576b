namespace Telephony.Domain.Calls;

/// <summary>The words of event rows (<c>cts_dialercallevent.cts_name</c>).</summary>
public static class EventNames
{
    /// <summary>The other party's phone rings.</summary>
    public const string Ring = "ring";

    /// <summary>A held call goes on.</summary>
    public const string Resume = "resume";

    /// <summary>The leg ended because the line was busy.</summary>
    public const string Busy = "busy";

    /// <summary>The leg ended because nobody answered.</summary>
    public const string NoAnswer = "no answer";

    /// <summary>The leg ended because the number or the agent's phone could not be reached.</summary>
    public const string ErrorOnDial = "error on dial";

    /// <summary>The word of an event.</summary>
    /// <param name="before">The state that it ended.</param>
    public static string Of(CallFact fact, CallState before) => fact.State switch
    {
        CallState.Ringing => Ring,
        CallState.Talk when before == CallState.Hold => Resume,
        CallState.Idle => OfRelease(fact.Reason),
        _ => Words.Of(fact.State),
    };

    private static string OfRelease(ReleaseReason? reason) => reason switch
    {
        ReleaseReason.Busy => Busy,
        ReleaseReason.NoAnswer => NoAnswer,
        ReleaseReason.Failed => ErrorOnDial,
        _ => Words.Of(CallState.Idle),
    };
}
