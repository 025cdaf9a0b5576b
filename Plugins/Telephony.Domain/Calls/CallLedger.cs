namespace Telephony.Domain.Calls;

/// <summary>Keeps a call's row: the one place where an event becomes state, counters, seconds and outcome.</summary>
public static class CallLedger
{
    /// <summary>
    /// Applies an event that is not recorded yet; the caller sees to that by the event's key. An event older than the
    /// newest one adds what it proves (a talk took place, nobody answered) and leaves state and seconds alone.
    /// </summary>
    /// <param name="before">The row so far; null for the first event of a call.</param>
    /// <param name="fact">The event.</param>
    public static CallChange Apply(CallRecord? before, CallFact fact)
    {
        var row = before ?? new CallRecord { State = fact.State, StateTime = fact.OccurredOn, StartedOn = fact.OccurredOn };
        var isLate = before is not null && fact.Sequence <= row.LastSequence;
        var counted = Count(row with { StartedOn = Earlier(row.StartedOn, fact.OccurredOn) }, fact);
        if (isLate)
        {
            return new CallChange(counted, EventNames.Of(fact, fact.State), 0, "");
        }

        var duration = before is null ? 0 : Seconds(row.StateTime, fact.OccurredOn);
        var after = Move(AddSeconds(counted, row.State, duration), fact);
        var outcome = OutcomeOf(after, fact);
        if (outcome.Length > 0)
        {
            after = after with { Outcome = outcome };
        }

        return new CallChange(after, EventNames.Of(fact, row.State), duration, outcome == OutcomeNames.AnsweredElsewhere ? "" : outcome);
    }

    private static CallRecord Move(CallRecord row, CallFact fact) => row with
    {
        State = fact.State,
        StateTime = fact.OccurredOn,
        LastSequence = fact.Sequence,
        EndedOn = row.EndedOn ?? (fact.State is CallState.Idle or CallState.End ? fact.OccurredOn : null),
        Status = fact.State == CallState.End && row.Status == CallStatus.Open ? CallStatus.Closed : row.Status,
    };

    // What each event proves holds whenever it arrives: a talk makes an attempt answered, whatever was said before.
    private static CallRecord Count(CallRecord row, CallFact fact)
    {
        var connects = fact.State == CallState.Talk ? 1 : row.Connects;
        var noAnswer = row.NoAnswers + (IsRelease(fact, ReleaseReason.NoAnswer) || IsRelease(fact, ReleaseReason.Abandoned) ? 1 : 0);
        var busy = row.Busies + (IsRelease(fact, ReleaseReason.Busy) ? 1 : 0);
        return row with
        {
            Calls = 1,
            Connects = connects,
            NoAnswers = connects > 0 ? 0 : Math.Min(1, noAnswer),
            Busies = connects > 0 ? 0 : Math.Min(1, busy),
        };
    }

    private static bool IsRelease(CallFact fact, ReleaseReason reason) => fact.State == CallState.Idle && fact.Reason == reason;

    private static string OutcomeOf(CallRecord row, CallFact fact) =>
        fact.State != CallState.Idle || row.DidConnect || row.Outcome.Length > 0 ? "" : OutcomeNames.OfRelease(fact.Direction, fact.Reason);

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
