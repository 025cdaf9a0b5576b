using Telephony.Domain.Calls;

namespace Telephony.Domain.History;

/// <summary>What became of a call, in the one word by which an agent's history is sorted.</summary>
public enum CallKind
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>The two talked.</summary>
    Talked,

    /// <summary>It rang at the agent, or waited, and nobody answered.</summary>
    Missed,

    /// <summary>The agent rejected it.</summary>
    Rejected,

    /// <summary>A colleague answered it, or it was passed on before the agent did.</summary>
    Elsewhere,

    /// <summary>The agent called and reached nobody.</summary>
    NotReached,
}

/// <summary>Sorts calls.</summary>
public static class CallKinds
{
    /// <summary>What became of a call. An outcome that somebody chose changes nothing of it: the line decides.</summary>
    public static CallKind Of(CallRecord call, bool isOutgoing)
    {
        if (!call.IsOver)
        {
            return CallKind.Open;
        }

        return (isOutgoing, call.Outcome) switch
        {
            _ when call.WasTalkedOn => CallKind.Talked,
            (_, OutcomeNames.Deflect or OutcomeNames.Reject) => CallKind.Rejected,
            (_, OutcomeNames.AnsweredElsewhere or OutcomeNames.Queued) => CallKind.Elsewhere,
            (true, _) => CallKind.NotReached,
            _ => CallKind.Missed,
        };
    }
}
