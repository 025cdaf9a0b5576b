using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;
using Telephony.Domain.Rules;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Rules;

[TestClass]
public sealed class RuleTruthTests
{
    [TestMethod]
    [DataRow("fromParty.Key=contact&&fromParty.Key=lead", "fromParty.Key=contact and fromParty.Key=lead at once")]
    [DataRow("fromParty.Key=contact && fromparty.key = lead", "fromParty.Key=contact and fromparty.key = lead at once")]
    [DataRow("direction=inbound&&direction=queue", "at once")]
    [DataRow("direction=inbound&&direction!=in*", "at once")]
    [DataRow("weekday=mon-fri&&weekday=sat", "at once")]
    [DataRow("time=08:00-12:00&&time>13:00", "at once")]
    [DataRow("lookupCount=1&&lookupCount>1", "at once")]
    [DataRow("lookupCount<0", "lookupCount<0")]
    [DataRow("lookupCount=-1", "lookupCount=-1")]
    [DataRow("time<00:00", "time<00:00")]
    [DataRow("time>23:59", "time>23:59")]
    [DataRow("callerName!=*", "callerName!=*")]
    [DataRow("callerName=A*&&callerName!=A*", "at once")]
    [DataRow("dnis=1234&&dnis!=1234", "at once")]
    [DataRow("lookupCount=0&&fromParty.Key=contact", "fromParty.Key is empty unless records were found")]
    [DataRow("customerType=account&&lookupCount>1", "customerType is empty unless exactly one record was found")]
    public void A_condition_that_no_call_fulfils_is_named(string condition, string reason) =>
        StringAssert.Contains(RuleTruth.NeverTrue(Rule(condition)), reason);

    [TestMethod]
    [DataRow("direction=queue&&direction=ccOutbound", DisplayName = "a call of the dialer is both")]
    [DataRow("direction=inbound&&direction=transfer", DisplayName = "a transferred call is both")]
    [DataRow("dnis=1234&&dnis=Support", DisplayName = "the number dialled and the queue are both the dnis")]
    [DataRow("callerName=A*&&callerName=*B")]
    [DataRow("callerName=*a*&&callerName!=a")]
    [DataRow("fromParty.Key=contact|lead&&fromParty.Key!=lead")]
    [DataRow("lookupCount>0&&lookupCount<2")]
    [DataRow("lookupCount=0&&fromParty.Key=")]
    [DataRow("lookupCount!=0&&fromParty.Key=contact")]
    [DataRow("lookupCount=1&&customerType=account")]
    [DataRow("time>23:58")]
    [DataRow("var.a=1&&var.b=2")]
    [DataRow("extension>1000&&extension<2000")]
    public void A_condition_that_some_call_fulfils_is_let_through(string condition) => Assert.IsNull(RuleTruth.NeverTrue(Rule(condition)));

    [TestMethod]
    [DataRow("weekday=mon-sun", "weekday=mon-sun")]
    [DataRow("lookupCount>-1&&direction=inbound", "lookupCount>-1")]
    [DataRow("direction=queue|inbound|outbound|clicktocall", "direction=queue|inbound|outbound|clicktocall")]
    [DataRow("dnis=1234|*", "dnis=1234|*")]
    [DataRow("time=00:00-24:00", "time=00:00-24:00")]
    [DataRow("type=phonecall", "type=phonecall")]
    [DataRow("dnis=*", "", DisplayName = "a plain star is meant so")]
    [DataRow("direction=inbound", "")]
    [DataRow("callerName!=", "")]
    public void A_term_that_every_call_fulfils_is_named(string condition, string always) =>
        Assert.AreEqual(always, string.Join(" ", RuleTruth.AlwaysTrue(Rule(condition)).Select(term => term.Text)));

    [TestMethod]
    public void No_call_contradicts_what_is_said_of_a_condition()
    {
        string[] terms =
        [
            "direction=inbound", "direction=queue", "direction!=in*", "lookupCount=0", "lookupCount=1", "lookupCount>0", "lookupCount<2", "fromParty.Key=contact",
            "fromParty.Key!=lead", "fromParty.Key=", "weekday=mon-fri", "weekday=sat", "time=08:00-17:00", "time>16:30", "callerName=A*", "callerName=Anna", "callerName!=*a",
        ];
        string[] tables = ["contact", "lead"];
        string[] names = ["", "Anna", "A", "Berta"];
        var conditions = Gen.Elements(terms).ArrayOf().Where(chosen => chosen.Length is > 0 and < 5);
        Prop.ForAll(conditions.ToArbitrary(), ArbMap.Default.ArbFor<NonNegativeInt>(), (chosen, seed) =>
        {
            var rule = Rule(string.Join("&&", chosen));
            var random = new Random(seed.Get);
            var count = random.Next(3);
            var facts = new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddMinutes(random.Next(7 * 24 * 60)) }
                .Set("direction", RuleDirections.InConditions((CallDirection)random.Next(5))).Set("lookupCount", count)
                .Set("fromParty.Key", count == 0 ? "" : tables[random.Next(2)]).Set("callerName", names[random.Next(4)]);
            return (!rule.IsTrueFor(facts) || RuleTruth.NeverTrue(rule) is null) && RuleTruth.AlwaysTrue(rule).All(term => term.IsTrueFor(facts));
        }).Holds();
    }

    [TestMethod]
    public void A_value_of_thousands_of_alternatives_is_judged_or_left_alone_at_once() =>
        Assert.IsNull(RuleTruth.NeverTrue(Rule($"dnis={string.Join("|", Enumerable.Range(0, 20_000))}&&dnis!=1")));

    private static PopRule Rule(string condition) => PopRuleReader.Read("01", condition + "=>default", out var problem) ?? throw new ArgumentException(problem!.ToString());
}
