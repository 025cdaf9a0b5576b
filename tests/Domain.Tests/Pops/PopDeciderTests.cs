using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Pops;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Tests.Pops;

[TestClass]
public sealed class PopDeciderTests
{
    private static readonly PopMatch Contact = new("contact", "1", "Anna", "telephone1");
    private static readonly PopMatch Order = new("salesorder", "2", "Order 7", "billto_telephone");

    [TestMethod]
    public void One_match_pops_its_form() =>
        Assert.AreEqual(PopKind.Form, PopDecider.Decide(Question([Contact])).Kind);

    [TestMethod]
    public void Several_matches_are_offered() =>
        Assert.AreEqual(PopKind.Choose, PopDecider.Decide(Question([Contact, Order])).Kind);

    [TestMethod]
    public void A_number_that_only_ends_alike_is_offered_and_never_opened() =>
        Assert.AreEqual(PopKind.Choose, PopDecider.Decide(Question([Contact with { Strength = MatchStrength.Tail }])).Kind);

    [TestMethod]
    public void An_unknown_caller_starts_a_new_record() =>
        Assert.AreEqual(PopKind.New, PopDecider.Decide(Question([])).Kind);

    [TestMethod]
    public void An_unknown_caller_starts_nothing_where_the_setting_says_so() =>
        Assert.AreEqual(PopKind.None, PopDecider.Decide(Question([]) with { OpensNew = false }).Kind);

    [TestMethod]
    [DataRow(PhoneNumberProblem.NoDigits, "shows no number")]
    [DataRow(PhoneNumberProblem.Withheld, "withholds the number")]
    [DataRow(PhoneNumberProblem.Internal, "a colleague's, or that of a service such as 112")]
    [DataRow(PhoneNumberProblem.TooShort, "shorter than any subscriber's")]
    [DataRow(PhoneNumberProblem.TooLong, "more digits")]
    public void Why_a_caller_is_looked_up_by_no_number_is_said(PhoneNumberProblem problem, string reason) =>
        Assert.Contains(reason, PopDecider.Decide(Question([]) with { HasNumber = false, Problem = problem }).Reason);

    [TestMethod]
    public void A_withheld_number_pops_nothing_by_default() =>
        Assert.AreEqual(PopKind.None, PopDecider.Decide(Question([]) with { HasNumber = false }).Kind);

    [TestMethod]
    public void The_lowest_key_whose_condition_is_true_decides()
    {
        var answer = PopDecider.Decide(Question([Contact], "03", "lookupCount=1=>/c", "01", "lookupCount=0=>/a", "02", "lookupCount=1=>/b"));

        Assert.AreEqual(("02", "/b", PopKind.Url), (answer.RuleKey, answer.Address, answer.Kind));
    }

    [TestMethod]
    public void The_word_default_pops_the_matched_records_form()
    {
        var answer = PopDecider.Decide(Question([Contact], "01", "lookupCount=1=>default", "02", "lookupCount=1=>/b"));

        Assert.AreEqual((PopKind.Form, "01"), (answer.Kind, answer.RuleKey));
    }

    [TestMethod]
    public void An_address_outside_the_allowed_hosts_falls_back_to_the_form_and_says_why()
    {
        var answer = PopDecider.Decide(Question([Contact], "01", "lookupCount=1=>https://evil.example/") with { Policy = new UrlPolicy(["a.example"], false) });

        Assert.AreEqual(PopKind.Form, answer.Kind);
        StringAssert.Contains(answer.Reason, "evil.example");
    }

    [TestMethod]
    public void A_call_dialled_from_the_screen_pops_nothing_unless_a_rule_says_so()
    {
        Assert.AreEqual(PopKind.None, PopDecider.Decide(Question([Contact]) with { Direction = CallDirection.Clicktocall }).Kind);
        Assert.AreEqual(PopKind.Url, PopDecider.Decide(Question([Contact], "01", "lookupCount=1=>/b") with { Direction = CallDirection.Clicktocall }).Kind);
    }

    [TestMethod]
    public void A_rule_without_a_key_is_a_rule_and_is_named_in_words()
    {
        var question = Question([Contact], "", "lookupCount=1=>default", "01", "lookupCount=1=>/b") with { Direction = CallDirection.Clicktocall };

        Assert.AreEqual(PopKind.Form, PopDecider.Decide(question).Kind);
        Assert.AreEqual("The rule without a key applies.", PopDecider.Decide(Question([Contact], "", "lookupCount=1=>/a")).Reason);
    }

    [TestMethod]
    public void An_explanation_gives_every_term_its_verdict()
    {
        var verdicts = PopDecider.Explain(Question([Contact], "01", "lookupCount=0&&dnis=*=>/a", "02", "lookupCount=1=>/b", "03", "lookupCount=1=>/c"));

        CollectionAssert.AreEqual(new[] { false, true, true }, verdicts.Select(verdict => verdict.IsTrue).ToArray());
        CollectionAssert.AreEqual(new[] { false, true, false }, verdicts.Select(verdict => verdict.Decides).ToArray());
        Assert.AreEqual(new TermVerdict("lookupCount=0", false, "1"), verdicts[0].Terms[0]);
    }

    private static PopQuestion Question(IReadOnlyList<PopMatch> matches, params string[] keysAndValues)
    {
        var rules = keysAndValues.Chunk(2).Select(pair => PopRuleReader.Read(pair[0], pair[1], out _)!);
        var facts = new CallFacts().Set(FactNames.LookupCount, matches.Count);
        return new PopQuestion { Direction = CallDirection.Inbound, Facts = facts, Matches = matches, Rules = PopRule.InOrder(rules) };
    }
}
