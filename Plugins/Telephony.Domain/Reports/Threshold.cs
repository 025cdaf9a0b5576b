namespace Telephony.Domain.Reports;

/// <summary>One step of a rule: when the value fulfils it, it has the colour.</summary>
/// <param name="Sign">Equal, not equal, less and so on; null fits everything that is left.</param>
/// <param name="Limit">What with: a number, or a word of the hub for a livestate column; empty without a sign.</param>
/// <param name="Color">A colour's name or <c>#rrggbb</c>.</param>
public sealed record Threshold(ConditionSign? Sign, string Limit, string Color)
{
    /// <summary>The sign as it is written; empty without one.</summary>
    public string SignText => Sign switch
    {
        ConditionSign.Equal => "=",
        ConditionSign.NotEqual => "!=",
        ConditionSign.Less => "<",
        ConditionSign.LessOrEqual => "<=",
        ConditionSign.Greater => ">",
        ConditionSign.GreaterOrEqual => ">=",
        _ => "",
    };

    /// <summary>Whether a number fulfils it; a word never does.</summary>
    public bool Fits(double value) => Sign is null || (Decimals.TryRead(Limit, out var limit) && Sign switch
    {
        ConditionSign.Equal => value.Equals(limit),
        ConditionSign.NotEqual => !value.Equals(limit),
        ConditionSign.Less => value < limit,
        ConditionSign.LessOrEqual => value <= limit,
        ConditionSign.Greater => value > limit,
        _ => value >= limit,
    });
}
