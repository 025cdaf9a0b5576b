using System.Globalization;
using Telephony.Connector.Dataverse;
using Telephony.Contracts.Api;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Which of a row's unsent events Dataverse lacks, numbered on behind those it has.</summary>
/// <param name="Lacking">They, in order.</param>
/// <param name="LastSequence">The sequence of the row after them.</param>
internal sealed record RowSettlement(IReadOnlyList<CallEventMessage> Lacking, int LastSequence)
{
    // Dataverse keeps whole seconds, and two connectors do not read an event in the same millisecond.
    private static readonly TimeSpan SameTime = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WholeSecond = TimeSpan.FromSeconds(1);

    // Clocks may differ by this much; an event with the right number and state that is further away is another one.
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromSeconds(15);

    private static readonly string[][] Steps =
    [
        [Words.Of(CallState.Waiting)],
        [Words.Of(CallState.Start)],
        [Words.Of(CallState.Incoming), Words.Of(CallState.Ringing)],
        [Words.Of(CallState.Talk), Words.Of(CallState.Hold)],
        [Words.Of(CallState.Idle)],
        [Words.Of(CallState.End)],
    ];

    /// <summary>
    /// Compares. Two connectors that saw a call from its beginning number its events alike. One that came later has other numbers: then the
    /// state and its time tell what is recorded, else the first event with that state, else the time alone.
    /// </summary>
    public static RowSettlement Of(IReadOnlyList<CallEventMessage> unsent, RecordedCall recorded)
    {
        var lacking = unsent.Skip(KnownCount(unsent, recorded)).Select((item, index) => Numbered(item, recorded.LastSequence + 1 + index)).ToList();
        return new RowSettlement(lacking, recorded.LastSequence + lacking.Count);
    }

    private static int KnownCount(IReadOnlyList<CallEventMessage> unsent, RecordedCall recorded)
    {
        if (unsent.Count > 0 && unsent[0].Sequence > recorded.LastSequence)
        {
            // The numbers go on where the recorded ones end: nobody else has written since this connector last knew.
            return 0;
        }

        var state = Words.Of(recorded.State);
        int LastWhere(Func<CallEventMessage, bool> isSo) => unsent.Select((item, index) => isSo(item) ? index + 1 : 0).DefaultIfEmpty().Max();

        bool IsNear(CallEventMessage item, TimeSpan limit) => item.State == state && (TimeOf(item) - recorded.StateSince).Duration() <= limit;

        var known = LastWhere(item => item.Sequence == recorded.LastSequence && IsNear(item, ToleratedSkew));
        known = known > 0 ? known : LastWhere(item => IsNear(item, SameTime));
        known = known > 0 ? known : unsent.TakeWhile(item => item.State != state).Count() is var before && before < unsent.Count ? before + 1 : 0;
        if (known == 0 && recorded.State == CallState.End)
        {
            // Nothing comes after the end but a new ring, and that comes after an end that was seen here too.
            return unsent.Count;
        }

        return known > 0 ? known : LastWhere(item => TimeOf(item) < recorded.StateSince + WholeSecond && StepOf(item.State) <= StepOf(state));
    }

    // How far a call has got: within one second the time does not tell what came before what.
    private static int StepOf(string state) => Array.FindIndex(Steps, step => step.Contains(state));

    private static CallEventMessage Numbered(CallEventMessage item, int sequence) =>
        item.Sequence == sequence ? item : item with { Sequence = sequence, Key = new EventKey(item.CallKey, sequence).ToString() };

    private static DateTimeOffset TimeOf(CallEventMessage item) =>
        DateTimeOffset.TryParse(item.OccurredOn, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : default;
}
