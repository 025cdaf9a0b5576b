using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Equal, greater, less. A row whose column is empty is not equal to anything, so "not equal" finds it.</summary>
internal sealed class ComparisonOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan, ConditionOperator.LessEqual,
    ];

    public string Sql(OperatorUse use) => Compare(use.Operator, use.ColumnSql, use.Value);

    /// <summary>Also compares a column with a column.</summary>
    public static string Compare(ConditionOperator conditionOperator, string left, string right) => conditionOperator switch
    {
        ConditionOperator.Equal => $"{left} = {right}",
        ConditionOperator.NotEqual => $"({left} <> {right} OR {left} IS NULL)",
        ConditionOperator.GreaterThan => $"{left} > {right}",
        ConditionOperator.GreaterEqual => $"{left} >= {right}",
        ConditionOperator.LessThan => $"{left} < {right}",
        ConditionOperator.LessEqual => $"{left} <= {right}",
        _ => throw new NotEmulatedException($"the operator {conditionOperator} between columns"),
    };
}
