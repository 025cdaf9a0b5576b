using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Me, my teams, my business unit: the user as whom the request runs.</summary>
internal sealed class UserOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.EqualUserId, ConditionOperator.NotEqualUserId, ConditionOperator.EqualBusinessId, ConditionOperator.NotEqualBusinessId,
        ConditionOperator.EqualUserTeams, ConditionOperator.EqualUserOrUserTeams,
    ];

    public string Sql(OperatorUse use) => use.Operator switch
    {
        ConditionOperator.EqualUserId => In(use, [use.Reader.UserId]),
        ConditionOperator.NotEqualUserId => Other(use, use.Reader.UserId),
        ConditionOperator.EqualBusinessId => In(use, [use.Reader.BusinessUnitId]),
        ConditionOperator.NotEqualBusinessId => Other(use, use.Reader.BusinessUnitId),
        ConditionOperator.EqualUserTeams => In(use, use.Reader.TeamIds),
        _ => In(use, [use.Reader.UserId, .. use.Reader.TeamIds]),
    };

    private static string In(OperatorUse use, IReadOnlyList<Guid> ids) =>
        $"{use.ColumnSql} IN ({string.Join(", ", ids.Select(id => use.Parameter(id)))})";

    private static string Other(OperatorUse use, Guid id) => $"({use.ColumnSql} <> {use.Parameter(id)} OR {use.ColumnSql} IS NULL)";
}
