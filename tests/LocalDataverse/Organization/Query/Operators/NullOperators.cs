using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Empty or not.</summary>
internal sealed class NullOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } = [ConditionOperator.Null, ConditionOperator.NotNull];

    public string Sql(OperatorUse use) => use.Operator is ConditionOperator.Null ? $"{use.ColumnSql} IS NULL" : $"{use.ColumnSql} IS NOT NULL";
}
