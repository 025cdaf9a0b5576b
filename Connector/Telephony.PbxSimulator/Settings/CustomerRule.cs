namespace Telephony.PbxSimulator.Settings;

/// <summary>What customers with certain numbers do when they are called.</summary>
/// <param name="NumberPattern">The number; a <c>*</c> at the beginning or the end stands for any digits.</param>
/// <param name="Outcome">What they do.</param>
/// <param name="After">When, counted from the first ring.</param>
public sealed record CustomerRule(string NumberPattern, CustomerOutcome Outcome, TimeSpan After)
{
    internal bool Fits(string number)
    {
        var core = NumberPattern.Trim('*');
        return (NumberPattern.StartsWith('*'), NumberPattern.EndsWith('*')) switch
        {
            (true, true) => number.Contains(core, StringComparison.Ordinal),
            (true, false) => number.EndsWith(core, StringComparison.Ordinal),
            (false, true) => number.StartsWith(core, StringComparison.Ordinal),
            _ => number == core,
        };
    }
}

/// <summary>What a called customer does.</summary>
public enum CustomerOutcome
{
    Answers,

    Busy,

    /// <summary>Lets it ring.</summary>
    NeverAnswers,
}
