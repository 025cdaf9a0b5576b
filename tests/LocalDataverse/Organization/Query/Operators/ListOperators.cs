using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>In, not in, between.</summary>
internal sealed class ListOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
        [ConditionOperator.In, ConditionOperator.NotIn, ConditionOperator.Between, ConditionOperator.NotBetween];

    public string Sql(OperatorUse use) => use.Operator switch
    {
        ConditionOperator.In => $"{use.ColumnSql} IN ({List(use)})",
        ConditionOperator.NotIn => $"({use.ColumnSql} NOT IN ({List(use)}) OR {use.ColumnSql} IS NULL)",
        ConditionOperator.Between => Between(use),
        _ => $"({use.ColumnSql} IS NULL OR NOT ({Between(use)}))",
    };

    private static string List(OperatorUse use) => use.Values.Count == 0
        ? throw Faults.InvalidValueCount(use.Column.LogicalName, use.Operator.ToString(), 0)
        : string.Join(", ", use.Values.Select(use.Parameter));

    private static string Between(OperatorUse use)
    {
        var limits = use.Count(2);
        return $"{use.ColumnSql} BETWEEN {use.Parameter(limits[0])} AND {use.Parameter(limits[1])}";
    }
}
