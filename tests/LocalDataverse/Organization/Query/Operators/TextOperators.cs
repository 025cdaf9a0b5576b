using System.Globalization;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Like, begins with, ends with, contains. Letter case does not count; an empty column matches the negations.</summary>
internal sealed class TextOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith, ConditionOperator.Contains, ConditionOperator.DoesNotContain,
    ];

    public string Sql(OperatorUse use)
    {
        var text = Convert.ToString(use.Single(), CultureInfo.InvariantCulture) ?? "";
        return use.Operator switch
        {
            ConditionOperator.Like => Like(use, text),
            ConditionOperator.NotLike => Not(Like(use, text)),
            ConditionOperator.BeginsWith => Like(use, text + "%"),
            ConditionOperator.DoesNotBeginWith => Not(Like(use, text + "%")),
            ConditionOperator.EndsWith => Like(use, "%" + text),
            ConditionOperator.DoesNotEndWith => Not(Like(use, "%" + text)),
            ConditionOperator.Contains => Like(use, "%" + text + "%"),
            _ => Not(Like(use, "%" + text + "%")),
        };
    }

    private static string Like(OperatorUse use, string pattern) => $"dv_like({use.ColumnSql}, {use.Raw(pattern)})";

    private static string Not(string sql) => $"NOT {sql}";
}
