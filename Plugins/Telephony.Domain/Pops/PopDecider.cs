using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Pops;

/// <summary>Decides what an agent's screen shows: the first rule whose condition is true, else the form of the caller's record.</summary>
public static class PopDecider
{
    public static PopAnswer Decide(PopQuestion question)
    {
        var rule = question.Rules.FirstOrDefault(candidate => candidate.IsTrueFor(question.Facts));
        if (rule is null)
        {
            return DecideByMatches(question, null);
        }

        if (rule.PopsDefault)
        {
            return DecideByMatches(question, rule);
        }

        var refusal = question.Policy.Refuse(rule.Target);
        if (refusal is not null)
        {
            var fallback = DecideByMatches(question, rule);
            return fallback with { Reason = $"{rule.Title} did not pop its address: {refusal} {fallback.Reason}" };
        }

        return new PopAnswer(PopKind.Url, OnlyMatch(question), rule.Target, rule.Key, $"{rule.Title} applies.");
    }

    /// <summary>Every rule with every term's verdict, and which rule decides.</summary>
    public static IReadOnlyList<RuleVerdict> Explain(PopQuestion question)
    {
        var deciding = question.Rules.FirstOrDefault(rule => rule.IsTrueFor(question.Facts));
        return
        [
            .. question.Rules.Select(rule => new RuleVerdict(
                rule.Key,
                rule.Target,
                rule.IsTrueFor(question.Facts),
                ReferenceEquals(rule, deciding),
                [.. rule.Terms.Select(term => new TermVerdict(term.Text, term.IsTrueFor(question.Facts), term.ActualOf(question.Facts)))])),
        ];
    }

    private static PopAnswer DecideByMatches(PopQuestion question, PopRule? rule)
    {
        var matches = question.Matches;
        var key = rule?.Key ?? "";
        if (matches.Count == 0)
        {
            return Unknown(question, key);
        }

        // A click on a record's number dials from that record: it is on the screen already.
        if (question.Direction == CallDirection.Clicktocall && rule is null)
        {
            return new PopAnswer(PopKind.None, OnlyMatch(question), "", key, "The call was dialled from the screen.");
        }

        if (matches.Count > 1)
        {
            return new PopAnswer(PopKind.Choose, null, "", key, $"{Numbers.Text(matches.Count)} records have this number.");
        }

        if (question.IsKnown)
        {
            return new PopAnswer(PopKind.Form, matches[0], "", key, "It is known that the caller is this record.");
        }

        return matches[0].Strength == MatchStrength.Exact
            ? new PopAnswer(PopKind.Form, matches[0], "", key, "One record has this number.")
            : new PopAnswer(PopKind.Choose, null, "", key, "One record has a similar number, perhaps of another country or area.");
    }

    private static PopAnswer Unknown(PopQuestion question, string rule)
    {
        if (question.SearchedIn.Length > 0)
        {
            return new PopAnswer(PopKind.None, null, "", rule, $"The number dialled belongs to {question.SearchedIn}, where the caller is looked up.");
        }

        if (!question.HasNumber)
        {
            return new PopAnswer(PopKind.None, null, "", rule, WhyNoNumber(question.Problem));
        }

        var isInbound = question.Direction is CallDirection.Inbound or CallDirection.Transfer;
        return question.OpensNew && isInbound
            ? new PopAnswer(PopKind.New, null, "", rule, "No record has this number.")
            : new PopAnswer(PopKind.None, null, "", rule, "No record has this number.");
    }

    private static string WhyNoNumber(PhoneNumberProblem problem) => problem switch
    {
        PhoneNumberProblem.Withheld => "The caller withholds the number.",
        PhoneNumberProblem.Internal => "The number is as short as an extension: a colleague's, or that of a service such as 112. Callers are not looked up by it.",
        PhoneNumberProblem.TooShort => "The number is shorter than any subscriber's, such as that of a service. Callers are not looked up by it.",
        PhoneNumberProblem.TooLong => "The number has more digits than a telephone number can have.",
        _ => "The caller shows no number.",
    };

    private static PopMatch? OnlyMatch(PopQuestion question) =>
        question.Matches.Count == 1 && question.Matches[0].Strength == MatchStrength.Exact ? question.Matches[0] : null;
}
