namespace Telephony.Domain.Calls;

/// <summary>
/// The outcomes that the system gives by itself. An outcome definition of the same name says what such an outcome
/// entails (retry, colour, action); one called <c>No Answer</c> takes the place of <c>noanswer</c>.
/// </summary>
public static class OutcomeNames
{
    /// <summary>A called party did not answer.</summary>
    public const string NoAnswer = "noanswer";

    /// <summary>Busy or congestion.</summary>
    public const string Busy = "Busy";

    /// <summary>Error on dial: a bad number or the agent's own phone.</summary>
    public const string ErrorOnDial = "EoD";

    /// <summary>The call was ended without an outcome and there is no default one.</summary>
    public const string None = "None";

    /// <summary>The agent refused an inbound call.</summary>
    public const string Deflect = "Deflect";

    /// <summary>The agent refused a call of the dialer.</summary>
    public const string Reject = "Reject";

    /// <summary>An inbound call rang and was not answered before the ringing stopped.</summary>
    public const string MissedCall = "MissedCall";

    /// <summary>Nobody talked, and the caller did not give up either: the call was passed on and waits elsewhere (the queue's time was over, a ringing call was transferred).</summary>
    public const string Queued = "Queued";

    /// <summary>Another agent answered: the row closes, nothing is counted and no result row is written.</summary>
    public const string AnsweredElsewhere = "AnsweredElsewhere";

    /// <summary>The name of the definition that takes the place of <see cref="NoAnswer"/>.</summary>
    public const string NoAnswerDefinition = "No Answer";

    /// <summary>Every outcome that can be given without a definition.</summary>
    public static IReadOnlyList<string> All { get; } = [NoAnswer, Busy, ErrorOnDial, None, Deflect, Reject, MissedCall, Queued];

    /// <summary>Whether a name says that nobody talked, which a talk contradicts.</summary>
    public static bool IsOfNoTalk(string name) =>
        name is NoAnswer or NoAnswerDefinition or Busy or ErrorOnDial or Deflect or Reject or MissedCall or Queued or AnsweredElsewhere;

    /// <summary>The outcome of a caller who left the queue before any phone rang; empty when it is not known why.</summary>
    public static string OfQueueLeave(ReleaseReason? reason) => reason switch
    {
        ReleaseReason.Abandoned => MissedCall,
        ReleaseReason.NoAnswer or ReleaseReason.Transferred => Queued,
        _ => "",
    };

    /// <summary>The outcome of a call nobody talked on; empty when the agent has to say.</summary>
    public static string OfRelease(CallDirection direction, ReleaseReason? reason) =>
        direction is CallDirection.Inbound or CallDirection.Transfer ? OfInbound(reason) : OfOutbound(direction, reason);

    private static string OfInbound(ReleaseReason? reason) => reason switch
    {
        ReleaseReason.NoAnswer or ReleaseReason.Abandoned => MissedCall,
        ReleaseReason.Declined => Deflect,
        ReleaseReason.AnsweredElsewhere => AnsweredElsewhere,
        ReleaseReason.Transferred => Queued,
        ReleaseReason.Busy => Busy,
        ReleaseReason.Failed => ErrorOnDial,
        _ => "",
    };

    private static string OfOutbound(CallDirection direction, ReleaseReason? reason) => reason switch
    {
        ReleaseReason.NoAnswer or ReleaseReason.Abandoned => NoAnswer,
        ReleaseReason.Busy => Busy,
        ReleaseReason.Failed => ErrorOnDial,
        ReleaseReason.Declined => direction == CallDirection.CcOutbound ? Reject : "",
        ReleaseReason.AnsweredElsewhere => AnsweredElsewhere,
        _ => "",
    };
}
