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
    public void Two_rules_with_one_key_are_warned_of() =>
        StringAssert.Contains(RuleLint.Warnings(Rules("01", "lookupCount=1=>/a", "01", "lookupCount=2=>/b")).Single(), "Two rules have the key 01");

    [TestMethod]
    public void Any_keys_get_sentences_or_nothing() =>
        Prop.ForAll<NonNull<string>[]>(keys => RuleLint.Warnings(Rules([.. keys.SelectMany(key => new[] { key.Get, "lookupCount=1=>default" })])).All(warning => warning.EndsWith('.')))
            .Holds();

    private static IReadOnlyList<PopRule> Rules(params string[] keysAndValues) =>
        PopRule.InOrder(keysAndValues.Chunk(2).Select(pair => PopRuleReader.Read(pair[0], pair[1], out _)!));
}
