using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Telephony.Testing;
using Give = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>The counters of cts_dialercall through the built assembly: calls, no answers, busies, connects, aborts, didConnect.</summary>
[TestClass]
public sealed class CounterTests
{
    private const string Number = "+493023125111";
    private static readonly string[] Outcomes = ["Sale", "Voice Mail", "Reached"];

    [TestMethod]
    [DataRow("Voice Mail", 0, 1, false)]
    [DataRow("Reached", 1, 0, true)]
    [DataRow("Sale", 1, 0, true)]
    public void A_chosen_outcome_with_isConnectXorAbort_counts_as_connect_or_abort(string outcome, int connects, int aborts, bool didConnect)
    {
        using var org = WithOutcomes();
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65));

        GiveOutcome(org, "call", outcome);

        var row = org.Call("call");
        Assert.AreEqual((connects, aborts, 0, 0, didConnect), (
            row.GetAttributeValue<int>(DialerCall.Connects), row.GetAttributeValue<int>(DialerCall.Aborts), row.GetAttributeValue<int>(DialerCall.NoAnswers),
            row.GetAttributeValue<int>(DialerCall.Busies), row.GetAttributeValue<bool>(DialerCall.DidConnect)));
    }

    [TestMethod]
    public void An_abort_stays_one_when_the_rest_of_the_call_is_told()
    {
        using var org = WithOutcomes();
        var script = new CallScript("call").From(Number).Rings(0).Talks(5);
        org.Record(script);
        GiveOutcome(org, "call", "Voice Mail");

        org.Record(script.Holds(10).Talks(20).Releases(65).Ends(85));

        Assert.AreEqual((1, 0), (org.Call("call").GetAttributeValue<int>(DialerCall.Aborts), org.Call("call").GetAttributeValue<int>(DialerCall.Connects)));
    }

    [TestMethod]
    public void Batches_in_any_order_repeated_and_split_over_requests_with_outcomes_between_end_with_the_same_counters()
    {
        using var org = WithOutcomes();
        var index = 0;
        var orders = from events in Script() from shuffled in Gen.Shuffle(events) select (events, shuffled);

        Prop.ForAll(orders.ToArbitrary(), order =>
        {
            var (key, outcome) = ($"call {index}", Outcomes[index++ % Outcomes.Length]);
            var (straight, shuffled) = (Keyed(order.events, key), Keyed(order.shuffled, key + " again"));
            org.Record(straight);
            GiveOutcome(org, key, outcome);
            org.Record(shuffled.Take(1));
            GiveOutcome(org, key + " again", outcome);
            foreach (var part in shuffled.Skip(1).Chunk(2))
            {
                org.Record(part.Concat(shuffled.Take(1)));
            }

            return Counters(org.Call(key)) == Counters(org.Call(key + " again"));
        }).Holds(25);

        Assert.IsTrue(org.All(DialerCall.TableName).Select(Counters).All(row => row.Calls == 1 && row.Others <= 1));
    }

    private static Gen<CallEventMessage[]> Script()
    {
        var one = from state in Gen.Elements("incoming", "talk", "hold", "idle", "end", "waiting", "ringing")
                  from reason in Gen.Elements("noAnswer", "busy", "abandoned", "completed", "declined", "failed", "transferred", "answeredElsewhere")
                  select new CallEventMessage { State = state, Reason = state == "idle" ? reason : "", Direction = "inbound", PhoneNumber = Number, Extension = "1001" };
        return one.NonEmptyListOf().Select(list => list.Take(8).Select((message, index) => message with
        {
            Sequence = index + 1,
            OccurredOn = $"2026-01-31T09:00:{index:00}.000Z",
        }).ToArray());
    }

    private static CallEventMessage[] Keyed(IEnumerable<CallEventMessage> events, string key) =>
        [.. events.Select(message => message with { CallKey = key, Key = $"{key}#{message.Sequence}" })];

    private static (int Calls, int Others, string All) Counters(Entity row)
    {
        int Count(string column) => row.GetAttributeValue<int>(column);
        int[] others = [Count(DialerCall.Connects), Count(DialerCall.NoAnswers), Count(DialerCall.Busies), Count(DialerCall.Aborts)];
        return (Count(DialerCall.Calls), others.Sum(), string.Join(',', others) + row.GetAttributeValue<bool>(DialerCall.DidConnect));
    }

    private static TelephonyOrg WithOutcomes()
    {
        var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Outcome("Voice Mail", row => row[DialerCallOutcome.IsConnectXorAbort] = true);
        org.Outcome("Reached", row => (row[DialerCallOutcome.IsConnectXorAbort], row[DialerCallOutcome.IsConnect]) = (true, true));
        return org;
    }

    private static void GiveOutcome(TelephonyOrg org, string key, string outcome) =>
        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, $"{org.Call(key).Id:D}"), (Give.Request.Outcome, outcome));
}
