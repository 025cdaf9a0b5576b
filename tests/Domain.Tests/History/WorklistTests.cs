using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.History;
using Telephony.Testing;

namespace Telephony.Domain.Tests.History;

/// <summary>Who still waits for a call back.</summary>
[TestClass]
public sealed class WorklistTests
{
    private const string Anna = "+493023125011";

    private static readonly DateTime Start = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<LoggedCall> Call =
        from number in Gen.Elements("", Anna, "+493023125012")
        from call in Gen.Choose(0, 6)
        from isOutgoing in Gen.Elements(true, false)
        from isOver in Gen.Elements(true, true, false)
        from isReached in Gen.Elements(true, false, false)
        from begins in Gen.Choose(0, 100)
        from lasts in Gen.Choose(0, 20)
        select Leg(number, $"call {call}", begins) with { IsOutgoing = isOutgoing, IsOver = isOver, IsReached = isReached, EndedOn = isOver ? Start.AddMinutes(begins + lasts) : null, Agent = "Bob" };

    private static readonly Gen<LoggedCall[]> Calls = Call.ListOf().Select(list => list.ToArray());

    [TestMethod]
    public void Whoever_called_in_vain_waits_once_with_the_number_of_calls_since_when_and_till_when() =>
        Assert.AreEqual(
            new WaitingCaller(Anna, 2, Start, Start.AddMinutes(5), ""),
            Worklist.Of([Leg(Anna, "first", 0), Leg(Anna, "second", 5)]).Single());

    [TestMethod]
    public void A_call_that_rang_five_phones_is_one_call() =>
        Assert.AreEqual(1, Worklist.Of(Enumerable.Range(0, 5).Select(_ => Leg(Anna, "one", 0))).Single().Attempts);

    [TestMethod]
    public void Whoever_got_through_later_waits_no_longer() =>
        Assert.IsEmpty(Worklist.Of([Leg(Anna, "first", 0), Leg(Anna, "second", 5) with { IsReached = true }]));

    [TestMethod]
    public void Whoever_was_called_and_reached_waits_no_longer_while_they_talk_and_afterwards()
    {
        var called = Leg(Anna, "called", 5) with { IsOutgoing = true, IsReached = true };

        Assert.IsEmpty(Worklist.Of([Leg(Anna, "first", 0), called]));
        Assert.IsEmpty(Worklist.Of([Leg(Anna, "first", 0), called with { IsOver = false, EndedOn = null }]));
    }

    [TestMethod]
    public void Whoever_was_called_and_not_reached_still_waits() =>
        Assert.HasCount(1, Worklist.Of([Leg(Anna, "first", 0), Leg(Anna, "called", 5) with { IsOutgoing = true }]));

    [TestMethod]
    public void Who_calls_a_number_now_is_named() =>
        Assert.AreEqual("Bob", Worklist.Of([Leg(Anna, "first", 0), Leg(Anna, "called", 5) with { IsOutgoing = true, IsOver = false, EndedOn = null, Agent = "Bob" }]).Single().ClaimedBy);

    [TestMethod]
    public void A_call_that_another_phone_answered_is_no_call_in_vain() =>
        Assert.IsEmpty(Worklist.Of([Leg(Anna, "one", 0), Leg(Anna, "one", 1) with { IsReached = true }]));

    [TestMethod]
    public void A_call_that_still_rings_is_not_yet_one_in_vain() =>
        Assert.IsEmpty(Worklist.Of([Leg(Anna, "one", 0) with { IsOver = false, EndedOn = null }]));

    [TestMethod]
    public void Calls_in_vain_after_a_talk_count_anew() =>
        Assert.AreEqual(
            new WaitingCaller(Anna, 1, Start.AddMinutes(9), Start.AddMinutes(9), ""),
            Worklist.Of([Leg(Anna, "first", 0), Leg(Anna, "talked", 2) with { IsReached = true }, Leg(Anna, "again", 9)]).Single());

    [TestMethod]
    public void A_number_that_nobody_can_call_is_not_listed() => Assert.IsEmpty(Worklist.Of([Leg("", "first", 0)]));

    [TestMethod]
    public void The_newest_call_comes_first() =>
        Assert.AreSequenceEqual(
            ["+493023125012", Anna], Worklist.Of([Leg(Anna, "first", 0), Leg("+493023125012", "second", 5)]).Select(caller => caller.Number));

    [TestMethod]
    public void In_whatever_order_the_rows_come_the_list_is_the_same()
    {
        var orders = from calls in Calls from shuffled in Gen.Shuffle(calls) select (calls, shuffled);
        Prop.ForAll(orders.ToArbitrary(), order => Worklist.Of(order.calls).SequenceEqual(Worklist.Of(order.shuffled))).Holds();
    }

    [TestMethod]
    public void Each_number_is_listed_once_and_only_with_calls_in_vain() =>
        Prop.ForAll(Calls.ToArbitrary(), calls =>
        {
            var list = Worklist.Of(calls);
            return list.Select(caller => caller.Number).Distinct().Count() == list.Count
                && list.All(caller => caller.Attempts > 0 && caller.FirstOn <= caller.LastOn && calls.Any(call => call.Number == caller.Number && !call.IsOutgoing && call.StartedOn == caller.LastOn));
        }).Holds();

    [TestMethod]
    public void Whoever_is_talked_with_after_everything_else_is_not_listed() =>
        Prop.ForAll(Calls.ToArbitrary(), calls =>
            Worklist.Of([.. calls, Leg(Anna, "last", 200) with { IsReached = true }]).All(caller => caller.Number != Anna)).Holds();

    private static LoggedCall Leg(string number, string call, int minute) =>
        new() { Number = number, Call = call, IsOver = true, StartedOn = Start.AddMinutes(minute), EndedOn = Start.AddMinutes(minute + 1) };
}
