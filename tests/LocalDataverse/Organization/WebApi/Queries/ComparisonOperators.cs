using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>The six comparison words of OData.</summary>
public static class ComparisonOperators
{
    /// <summary>The operator of a word, or of its opposite.</summary>
    public static ConditionOperator Parse(string word, bool negated) => (word, negated) switch
    {
        ("eq", false) or ("ne", true) => ConditionOperator.Equal,
        ("ne", false) or ("eq", true) => ConditionOperator.NotEqual,
        ("gt", false) or ("le", true) => ConditionOperator.GreaterThan,
        ("ge", false) or ("lt", true) => ConditionOperator.GreaterEqual,
        ("lt", false) or ("ge", true) => ConditionOperator.LessThan,
        _ => ConditionOperator.LessEqual,
    };

    /// <summary>The word that says the same with both sides exchanged.</summary>
    public static string Mirror(string word) => word switch
    {
        "gt" => "lt",
        "ge" => "le",
        "lt" => "gt",
        "le" => "ge",
        _ => word,
    };

    /// <summary>The name of a word's operator in OData's messages.</summary>
    public static string KindOf(string word) => word switch
    {
        "eq" => "Equal",
        "ne" => "NotEqual",
        "gt" => "GreaterThan",
        "ge" => "GreaterThanOrEqual",
        "lt" => "LessThan",
        _ => "LessThanOrEqual",
    };
}
