using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Calls;

/// <summary>Counters calls, no answers, busies, connects and aborts under any stream of events and outcomes.</summary>
[TestClass]
public sealed class CounterPropertyTests
{
    private static readonly DateTime Start = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);

    private static readonly OutcomeDefinition[] Outcomes =
    [
        new() { Name = "Sale" },
        new() { Name = "Reached", IsConnectXorAbort = true, IsConnect = true },
        new() { Name = "Voice Mail", IsConnectXorAbort = true, RetryMinutes = 30 },
        new() { Name = OutcomeNames.Busy },
        new() { Name = OutcomeNames.NoAnswerDefinition, IsConnectXorAbort = true },
    ];

    private static readonly Gen<(CallState State, ReleaseReason Reason, int Seconds)> Event =
        from state in Gen.Elements(Enum.GetValues<CallState>())
        from reason in Gen.Elements(Enum.GetValues<ReleaseReason>())
        from seconds in Gen.Choose(0, 100)
        select (state, reason, seconds);

    private static readonly Gen<CallFact[]> Facts = Event.NonEmptyListOf().Select(list => list.Select((item, index) => new CallFact(
        index + 1, item.State, Start.AddSeconds(item.Seconds), CallDirection.Inbound, item.State == CallState.Idle ? item.Reason : null)).ToArray());

    [TestMethod]
    public void Whatever_order_events_come_in_the_counters_are_the_same()
    {
        var orders = from all in Facts from shuffled in Gen.Shuffle(all) select (all, shuffled);
        Prop.ForAll(orders.ToArbitrary(), order => Counters(Run(order.all)) == Counters(Run(order.shuffled))).Holds();
    }

    [TestMethod]
    public void At_every_step_at_most_one_counter_is_one_and_didConnect_says_whether_it_is_connects() =>
        Prop.ForAll(Streams().ToArbitrary(), stream => Steps(stream).All(IsSound)).Holds();

    [TestMethod]
    public void Events_in_any_order_with_outcomes_between_end_as_the_last_outcome_and_the_line_say()
    {
        var pairs = from one in Streams() from other in Reordered(one) select (one, other);
        Prop.ForAll(pairs.ToArbitrary(), pair => Counters(Steps(pair.one)[^1]) == Counters(Steps(pair.other)[^1])).Holds();
    }

    [TestMethod]
    public void Giving_the_same_outcome_again_changes_no_counter() => Prop.ForAll(Streams().ToArbitrary(), stream =>
    {
        var repeated = stream.SelectMany(step => step.Outcome is null ? [step] : new[] { step, step }).ToArray();
        return Counters(Steps(stream)[^1]) == Counters(Steps(repeated)[^1]);
    }).Holds();

    // A step is an event or an outcome that an agent chooses.
    private sealed record Step(CallFact? Fact, OutcomeDefinition? Outcome);

    private static Gen<Step[]> Streams() => from facts in Facts
                                            from outcomes in Gen.Elements(Outcomes).ListOf()
                                            from places in Gen.Choose(0, 1000).ArrayOf(outcomes.Count)
                                            select Mixed(facts, [.. outcomes], places);

    // Outcomes keep their own order, the events get another one.
    private static Gen<Step[]> Reordered(Step[] stream) => from facts in Gen.Shuffle(stream.Where(step => step.Fact is not null).Select(step => step.Fact!).ToArray())
                                                           from places in Gen.Choose(0, 1000).ArrayOf(stream.Count(step => step.Outcome is not null))
                                                           select Mixed(facts, [.. stream.Select(step => step.Outcome).OfType<OutcomeDefinition>()], places);

    // The first step is an event: only a call that exists gets an outcome.
    private static Step[] Mixed(CallFact[] facts, OutcomeDefinition[] outcomes, int[] places)
    {
        var steps = facts.Select(fact => new Step(fact, null)).ToList();
        var sorted = places.Select(place => 1 + (place % facts.Length)).Order().ToArray();
        for (var index = 0; index < outcomes.Length; index++)
        {
            steps.Insert(sorted[index] + index, new Step(null, outcomes[index]));
        }

        return [.. steps];
    }

    private static CallRecord Run(IEnumerable<CallFact> facts) => Steps([.. facts.Select(fact => new Step(fact, null))])[^1];

    private static List<CallRecord> Steps(IEnumerable<Step> steps)
    {
        var rows = new List<CallRecord>();
        foreach (var step in steps)
        {
            var before = rows.LastOrDefault();
            rows.Add(step.Fact is { } fact
                ? CallLedger.Apply(before, fact).After
                : OutcomeRules.Give(before!, step.Outcome!.Name, step.Outcome, Start, null, isChosen: true));
        }

        return rows;
    }

    private static (int, int, int, int, int, bool) Counters(CallRecord row) => (row.Calls, row.Connects, row.NoAnswers, row.Busies, row.Aborts, row.DidConnect);

    private static bool IsSound(CallRecord row) =>
        row.Calls == 1 && row.Connects + row.NoAnswers + row.Busies + row.Aborts <= row.Calls && row.DidConnect == row.Connects > 0
        && Math.Min(row.RingSeconds, Math.Min(row.TalkSeconds, Math.Min(row.HoldSeconds, row.WrapSeconds))) >= 0;
}
