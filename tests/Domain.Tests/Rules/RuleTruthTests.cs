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
    [DataRow("lookupCount=1&&fromParty.Key=", "lookupCount=1 and fromParty.Key= at once: fromParty.Key is empty unless records were found, and otherwise the table of the first one.")]
    [DataRow("lookupCount>0&&lookupCount!=1&&ReType=contact", "lookupCount!=1 and ReType=contact at once")]
    [DataRow("customerType=contact&&fromParty.Key=account", "customerType=contact and fromParty.Key=account at once: customerType is empty unless exactly one record was found, and then its table if")]
    [DataRow("customerType=contact&&fromParty.Key=new_vehicle", "at once")]
    [DataRow("customerType=contact&&ReType=account", "at once")]
    [DataRow("ReType=contact&&fromParty.Key=account", "ReType=contact and fromParty.Key=account at once: ReType is empty unless exactly one record was found, and then its table, as fromParty.Key.")]
    [DataRow("ReType=contact&&fromParty.Key=", "at once")]
    [DataRow("ReType=contact&&ReId=", "at once")]
    [DataRow("dnis=1&&lookupCount=0&&time<12:00&&fromType=contact&&direction=inbound", "lookupCount=0 and fromType=contact at once: fromType is systemuser when we call, and fromParty.Key when we are called; fromParty.Key is empty unless")]
    [DataRow("direction=queue&&fromType=contact", "direction=queue and fromType=contact at once: fromType is systemuser when we call")]
    [DataRow("direction=inbound&&toType=contact", "direction=inbound and toType=contact at once: toType is systemuser when we are called")]
    [DataRow("fromType=contact&&toType=lead", "at once")]
    [DataRow("fromType!=systemuser&&toType!=systemuser", "at once")]
    [DataRow("fromType=contact&&fromParty.Key=lead", "fromType=contact and fromParty.Key=lead at once")]
    [DataRow("direction=transfer&&fromType=systemuser&&fromParty.Key=lead", "direction=transfer and fromType=systemuser and fromParty.Key=lead at once", DisplayName = "three terms of which each two may be")]
    [DataRow("direction=inbound&&toId=", "at once")]
    [DataRow("customerID=11111111-1111-1111-1111-111111111111&&fromParty.Key=contact&&ReId=22222222-2222-2222-2222-222222222222", "at once")]
    [DataRow("agentType!=systemuser", "agentType!=systemuser")]
    [DataRow("type!=phone*", "type!=phone*")]
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
    [DataRow("direction=inbound&&fromType=systemuser", DisplayName = "a colleague who calls, or users among the tables of the lookup")]
    [DataRow("direction=queue&&toType=systemuser", DisplayName = "a colleague who is called")]
    [DataRow("lookupCount=0&&fromType=systemuser", DisplayName = "a call of ours to an unknown number")]
    [DataRow("lookupCount=1&&ReType=", DisplayName = "one record with a similar number")]
    [DataRow("ReType=incident&&customerType=contact", DisplayName = "the customer of a case")]
    [DataRow("ReType=salesorder&&customerType=", DisplayName = "an order without a customer")]
    [DataRow("ReType=new_vehicle&&customerType=", DisplayName = "a table whose records take part in no call")]
    [DataRow("customerType=contact&&fromParty.Key!=contact")]
    [DataRow("fromParty.Key=c*&&ReType=*t", DisplayName = "what two patterns have in common is not worked out")]
    [DataRow("agentId=zzz&&direction=inbound", DisplayName = "the phone system's id of the agent may be any text")]
    [DataRow("toId=11111111-1111-1111-1111-111111111111&&agentId=zzz&&direction=inbound")]
    [DataRow("customerID=11111111-1111-1111-1111-111111111111&&fromParty.Key=incident&&ReId=22222222-2222-2222-2222-222222222222")]
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
        var told = 0;
        Prop.ForAll<NonNegativeInt>(seed =>
        {
            var random = new RandomCalls(seed.Get);
            var rules = Enumerable.Range(10, 6).Select(key => random.Rule($"{key}")).ToList();
            var never = rules.Where(rule => RuleTruth.NeverTrue(rule) is not null).ToHashSet();
            var always = rules.SelectMany(RuleTruth.AlwaysTrue).ToList();
            told += never.Count;
            return Enumerable.Range(0, 40).Select(_ => random.Call()).All(call => !never.Any(rule => rule.IsTrueFor(call)) && always.TrueForAll(term => term.IsTrueFor(call)));
        }).Holds();

        Assert.IsGreaterThan(30, told);
    }

    [TestMethod]
    public void The_parties_of_a_call_on_a_case_are_the_agent_and_the_case_and_its_customer_is_the_customer()
    {
        var facts = new PartyFacts { Direction = CallDirection.Clicktocall, Count = 1, Table = "incident", Caller = new CallerFacts("1", "contact", "2"), AgentId = "3" }.AddTo(new CallFacts());

        Assert.AreEqual(
            "queue|outbound|clicktocall 1 incident incident 1 contact 2 systemuser 3 incident 1",
            string.Join(' ', new[] { "direction", "lookupCount", "fromParty.Key", "ReType", "ReId", "customerType", "customerID", "fromType", "fromId", "toType", "toId" }.Select(name => string.Join('|', facts.Of(name)))));
    }

    [TestMethod]
    public void Many_tables_and_ids_are_judged_or_left_alone_at_once() =>
        Assert.IsNull(RuleTruth.NeverTrue(Rule($"customerType={string.Join("|", Enumerable.Range(0, 5_000).Select(number => $"new_{number}"))}&&fromId!={Guid.Empty}|{string.Join("|", Enumerable.Range(0, 500).Select(_ => Guid.NewGuid()))}&&toType!=x")));

    [TestMethod]
    public void A_value_of_thousands_of_alternatives_is_judged_or_left_alone_at_once() =>
        Assert.IsNull(RuleTruth.NeverTrue(Rule($"dnis={string.Join("|", Enumerable.Range(0, 20_000))}&&dnis!=1")));

    private static PopRule Rule(string condition) => PopRuleReader.Read("01", condition + "=>default", out var problem) ?? throw new ArgumentException(problem!.ToString());
}
