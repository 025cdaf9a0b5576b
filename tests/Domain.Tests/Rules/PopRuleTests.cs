using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;
using Telephony.Domain.Rules;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Rules;

[TestClass]
public sealed class PopRuleTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Lines("pop-rules.csv").Select(line => (object[])line.Split('\t'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_rule_of_the_table_comes_out_as_the_table_says(string value, string call, string expected)
    {
        var rule = PopRuleReader.Read("01", value.Replace('~', ' '), out var problem);

        var actual = rule is null ? problem!.Position.ToString(CultureInfo.InvariantCulture) : rule.IsTrueFor(FactsOf(call)) ? "true" : "false";
        Assert.AreEqual(expected, actual, problem?.ToString());
    }

    [TestMethod]
    public void Everything_behind_the_first_arrow_is_the_address_untouched()
    {
        var rule = PopRuleReader.Read("01", "lookupCount=1=>https://x.example/?a=1&&b==>c", out _);

        Assert.AreEqual("https://x.example/?a=1&&b==>c", rule!.Target);
    }

    [TestMethod]
    public void A_problem_names_the_position_and_what_was_expected()
    {
        PopRuleReader.Read("01", "direction=inbound&&dnsi=1=>default", out var problem);

        StringAssert.StartsWith(problem!.ToString(), "At position 20: expected one of fromParty.Key, lookupCount, dnis,");
        StringAssert.EndsWith(problem.ToString(), "found \"dnsi\".");
    }

    [TestMethod]
    public void Keys_sort_as_text_so_ten_stands_before_two()
    {
        var rules = new[] { "2", "10", "01" }.Select(key => PopRuleReader.Read(key, "lookupCount=1=>default", out _)!);

        CollectionAssert.AreEqual(new[] { "01", "10", "2" }, PopRule.InOrder(rules).Select(rule => rule.Key).ToArray());
    }

    [TestMethod]
    [DataRow(CallDirection.Inbound, "inbound", "inbound", "inbound")]
    [DataRow(CallDirection.Transfer, "inbound|transfer", "inbound", "transferred")]
    [DataRow(CallDirection.Outbound, "queue|outbound", "queue", "outbound")]
    [DataRow(CallDirection.Clicktocall, "queue|outbound|clicktocall", "queue", "outbound")]
    [DataRow(CallDirection.CcOutbound, "queue|outbound|ccOutbound", "queue", "dialer")]
    public void Both_vocabularies_of_direction_meet_in_one_map(CallDirection direction, string inConditions, string inAddress, string inTexts)
    {
        Assert.AreEqual(inConditions, string.Join("|", RuleDirections.InConditions(direction)));
        Assert.AreEqual(inAddress, RuleDirections.InAddress(direction));
        Assert.AreEqual(inTexts, RuleDirections.InTexts(direction));
    }

    [TestMethod]
    public void The_word_that_pages_get_is_true_in_a_condition_for_every_direction()
    {
        foreach (var direction in Enum.GetValues<CallDirection>())
        {
            Assert.Contains(RuleDirections.InAddress(direction), RuleDirections.InConditions(direction));
        }
    }

    [TestMethod]
    public void Any_text_gives_a_rule_or_a_position_and_nothing_else() =>
        Prop.ForAll<string?>(text =>
        {
            var rule = PopRuleReader.Read("1", text, out var problem);
            return (rule is null) == (problem is not null) && problem?.Position is null or >= 1;
        }).Holds();

    [TestMethod]
    public void Any_pattern_meets_any_value_without_an_exception() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((pattern, value) =>
            Wildcard.Matches("*", value.Get, true) && (Wildcard.Matches(pattern.Get, value.Get, false) || !Wildcard.Matches(pattern.Get, value.Get, true)))
            .Holds();

    private static CallFacts FactsOf(string call)
    {
        var pairs = call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Replace('~', ' '));
        var facts = new CallFacts { LocalTime = Moment(pairs) };
        foreach (var (name, value) in pairs)
        {
            facts.Set(name, value);
        }

        return facts;
    }

    private static DateTime Moment(Dictionary<string, string> pairs)
    {
        // 2026-02-01 is a Sunday.
        var day = Array.IndexOf(["sun", "mon", "tue", "wed", "thu", "fri", "sat"], pairs.GetValueOrDefault("weekday", "sun"));
        var time = TimeSpan.ParseExact(pairs.GetValueOrDefault("time", "00:00"), @"hh\:mm", CultureInfo.InvariantCulture);
        return new DateTime(2026, 2, 1 + day, 0, 0, 0, DateTimeKind.Unspecified) + time;
    }
}
