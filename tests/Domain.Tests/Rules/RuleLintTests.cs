using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Rules;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Rules;

[TestClass]
public sealed class RuleLintTests
{
    [TestMethod]
    public void Key_10_before_key_2_is_warned_of_because_sorting_is_text_based()
    {
        var warning = RuleLint.Warnings(Rules("2", "lookupCount=2=>default", "10", "lookupCount=1=>default")).Single();

        Assert.AreEqual("Key 10 comes before key 2, because keys are sorted as text. Write both with as many digits, such as 02.", warning);
    }

    [TestMethod]
    public void Two_digits_sort_as_text_as_they_do_as_numbers() =>
        Assert.IsEmpty(RuleLint.Warnings(Rules("01", "lookupCount=2=>default", "10", "lookupCount=1=>default", "11a", "dnis=x=>default")));

    [TestMethod]
    public void A_rule_that_can_never_decide_is_named_with_the_one_before_it()
    {
        var warnings = RuleLint.Warnings(Rules("01", "direction=inbound=>/a", "02", "lookupCount=1 && direction = inbound=>/b", "03", "lookupCount=1=>/c"));

        StringAssert.StartsWith(warnings.Single(), "Rule 02 never decides");
        StringAssert.Contains(warnings.Single(), "rule 01");
    }

    [TestMethod]
    [DataRow("direction=queue", "direction=outbound")]
    [DataRow("direction=outbound", "direction=queue")]
    [DataRow("direction=queue", "direction=ccOutbound&&dnis=1")]
    [DataRow("lookupCount>0", "lookupCount=1")]
    [DataRow("lookupCount!=0", "lookupCount>1&&lookupCount<5")]
    [DataRow("time=08:00-18:00", "time=09:00-12:00")]
    [DataRow("time<18:01", "time=09:00-12:00")]
    [DataRow("weekday=mon-fri", "weekday=mon")]
    [DataRow("weekday!=sat|sun", "weekday=mon|wed-thu")]
    [DataRow("dnis=12*", "dnis=123")]
    [DataRow("dnis=12*", "dnis=123*")]
    [DataRow("callerName=a|b", "callerName=A")]
    [DataRow("callerName!=a", "callerName!=b|a")]
    [DataRow("callerName!=a", "callerName=b")]
    [DataRow("dnis=*", "dnis=1")]
    [DataRow("state=*&&dnis=1", "dnis=1")]
    [DataRow("extension>1000", "extension > 1000&&dnis=1")]
    [DataRow("lookupCount>0", "fromParty.Key=contact")]
    [DataRow("fromParty.Key=contact", "dnis=1&&ReType=contact")]
    [DataRow("lookupCount=1&&fromParty.Key=contact|lead", "customerType=contact&&fromParty.Key!=incident|opportunity|salesorder")]
    [DataRow("direction=inbound", "fromType=contact&&toType!=contact", DisplayName = "a contact is from whom a call comes only when we are called")]
    [DataRow("dnis=1*", "dnis=12*&&dnis=*4&&dnis!=5", DisplayName = "one term is enough where several together are not worked out")]
    public void A_rule_behind_one_that_is_true_whenever_it_is_never_decides(string earlier, string later) =>
        StringAssert.StartsWith(RuleLint.Warnings(Rules("01", earlier + "=>/a", "02", later + "=>/b")).Single(warning => warning.Contains("rule 01", StringComparison.Ordinal)), "Rule 02 never decides");

    [TestMethod]
    [DataRow("direction=outbound&&direction!=ccOutbound", "direction=outbound")]
    [DataRow("direction=ccOutbound", "direction=queue")]
    [DataRow("lookupCount=1", "lookupCount>0")]
    [DataRow("time=09:00-12:00", "time=08:00-18:00")]
    [DataRow("weekday=mon", "weekday=mon-fri")]
    [DataRow("dnis!=1", "dnis=2", DisplayName = "a call can have both as its dnis")]
    [DataRow("callerName=a", "callerName=a|b")]
    [DataRow("callerName=Anna Maria", "callerName=AnnaMaria", DisplayName = "a blank within a value counts")]
    [DataRow("dnis=abc", "dnis=ABC", DisplayName = "letter case counts")]
    [DataRow("extension>1000", "extension>2000", DisplayName = "whether an extension is a number is not known")]
    [DataRow("callerName=*ab*", "callerName=a*&&callerName=*b")]
    [DataRow("ReType=contact", "fromParty.Key=contact&&lookupCount=1", DisplayName = "one record whose number is only similar is not the caller")]
    [DataRow("fromParty.Key=contact", "customerType=contact", DisplayName = "the contact may be the customer of a case")]
    public void A_rule_that_may_be_true_where_the_one_before_is_not_decides(string earlier, string later) =>
        Assert.IsEmpty(RuleLint.Warnings(Rules("01", earlier + "=>/a", "02", later + "=>/b")));

    [TestMethod]
    public void Of_a_rule_that_is_never_true_it_is_not_said_that_another_one_comes_before() =>
        Assert.IsEmpty(RuleLint.Warnings(Rules("01", "weekday=mon=>/a", "02", "weekday=sat&&weekday=sun=>/b")).Where(warning => warning.Contains("rule 01", StringComparison.Ordinal)));

    [TestMethod]
    public void What_is_said_never_to_decide_never_decides_first()
    {
        var told = 0;
        Prop.ForAll<NonNegativeInt>(seed =>
        {
            var random = new RandomCalls(seed.Get);
            var rules = Enumerable.Range(10, 6).Select(key => random.Rule($"{key}")).ToList();
            var never = RuleLint.Notes(rules).Where(note => note.Sentence.Contains("never decides", StringComparison.Ordinal)).Select(note => note.Rule).ToHashSet();
            told += never.Count;
            return Enumerable.Range(0, 40).Select(_ => random.Call()).All(call => rules.Find(rule => rule.IsTrueFor(call)) is not { } first || !never.Contains(first));
        }).Holds();

        Assert.IsGreaterThan(30, told);
    }

    [TestMethod]
    public void Two_rules_with_one_key_are_warned_of() =>
        StringAssert.Contains(RuleLint.Warnings(Rules("01", "lookupCount=1=>/a", "01", "lookupCount=2=>/b")).Single(), "Two rules have the key 01");

    [TestMethod]
    public void Any_keys_get_sentences_or_nothing() =>
        Prop.ForAll<NonNull<string>[]>(keys => RuleLint.Warnings(Rules([.. keys.SelectMany(key => new[] { key.Get, "lookupCount=1=>default" })])).All(warning => warning.EndsWith('.')))
            .Holds();

    private static IReadOnlyList<PopRule> Rules(params string[] keysAndValues) =>
        PopRule.InOrder(keysAndValues.Chunk(2).Select(pair => PopRuleReader.Read(pair[0], pair[1], out _)!));
}
