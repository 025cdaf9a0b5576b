namespace Telephony.Domain.Calls;

/// <summary>Keeps a call's row: the one place where an event becomes state, counters, seconds and outcome.</summary>
public static class CallLedger
{
    /// <summary>
    /// Applies an event that is not recorded yet; the caller sees to that by the event's key. An event older than the
    /// newest one adds what it proves (a talk took place, nobody answered) and leaves state and seconds alone.
    /// </summary>
    /// <param name="before">The row so far; null for the first event of a call.</param>
    public static CallChange Apply(CallRecord? before, CallFact fact)
    {
        var row = before ?? new CallRecord { State = fact.State, StateTime = fact.OccurredOn, StartedOn = fact.OccurredOn };
        var isLate = before is not null && fact.Sequence <= row.LastSequence;
        var proven = Prove(row with { Calls = 1, StartedOn = Earlier(row.StartedOn, fact.OccurredOn) }, fact);
        if (isLate)
        {
            return new CallChange(proven, EventNames.Of(fact, fact.State), 0, "");
        }

        var duration = before is null ? 0 : Seconds(row.StateTime, fact.OccurredOn);
        var outcome = OutcomeOf(proven, fact);
        var after = Move(AddSeconds(proven, row.State, duration), fact) with { Outcome = outcome.Length > 0 ? outcome : proven.Outcome };
        return new CallChange(after, EventNames.Of(fact, row.State), duration, outcome == OutcomeNames.AnsweredElsewhere ? "" : outcome);
    }

    // A row whose agent is rung again after the release goes on.
    private static CallRecord Move(CallRecord row, CallFact fact)
    {
        var moved = row with { State = fact.State, StateTime = fact.OccurredOn, LastSequence = fact.Sequence };
        return fact.State switch
        {
            CallState.Idle => moved with { EndedOn = fact.OccurredOn },
            CallState.End => moved with { EndedOn = row.EndedOn ?? fact.OccurredOn, Status = row.Status == CallStatus.Open ? CallStatus.Closed : row.Status },
            _ => moved with { EndedOn = null, Status = row.IsOver && row.Status == CallStatus.Closed ? CallStatus.Open : row.Status },
        };
    }

    // What an event proves holds whenever it arrives. The first talk takes back that nobody answered.
    private static CallRecord Prove(CallRecord row, CallFact fact)
    {
        var shown = ResultOf(fact);
        if (shown <= row.Line)
        {
            return row;
        }

        var proven = row with { Line = shown };
        return shown == LineResult.Talk && row.Verdict == OutcomeVerdict.None && OutcomeNames.IsOfNoTalk(row.Outcome)
            ? proven with { Outcome = "", RetryOn = null, Status = row.State == CallState.End ? CallStatus.Closed : CallStatus.Open }
            : proven;
    }

    private static LineResult ResultOf(CallFact fact) => (fact.State, fact.Reason) switch
    {
        (CallState.Talk, _) => LineResult.Talk,
        (CallState.Idle, ReleaseReason.Busy) => LineResult.Busy,
        (CallState.Idle, ReleaseReason.NoAnswer or ReleaseReason.Abandoned) => LineResult.NoAnswer,
        _ => LineResult.None,
    };

    private static string OutcomeOf(CallRecord row, CallFact fact)
    {
        if (fact.State != CallState.Idle || row.WasTalkedOn || row.Outcome.Length > 0)
        {
            return "";
        }

        return row.State == CallState.Waiting ? OutcomeNames.OfQueueLeave(fact.Reason) : OutcomeNames.OfRelease(fact.Direction, fact.Reason);
    }

    private static CallRecord AddSeconds(CallRecord row, CallState state, int seconds) => state switch
    {
        CallState.Incoming or CallState.Ringing or CallState.Start => row with { RingSeconds = row.RingSeconds + seconds },
        CallState.Talk => row with { TalkSeconds = row.TalkSeconds + seconds },
        CallState.Hold => row with { HoldSeconds = row.HoldSeconds + seconds },
        CallState.Idle => row with { WrapSeconds = row.WrapSeconds + seconds },
        _ => row,
    };

    private static DateTime Earlier(DateTime one, DateTime other) => one <= other ? one : other;

    private static int Seconds(DateTime from, DateTime to) =>
        to <= from ? 0 : (int)Math.Min(int.MaxValue, Math.Round((to - from).TotalSeconds, MidpointRounding.AwayFromZero));
}
