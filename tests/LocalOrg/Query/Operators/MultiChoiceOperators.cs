using System.Globalization;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.LocalOrg.Query.Operators;

/// <summary>Whether a column of several options holds any of those given.</summary>
internal sealed class MultiChoiceOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } = [ConditionOperator.ContainValues, ConditionOperator.DoesNotContainValues];

    public string Sql(OperatorUse use)
    {
        var any = string.Join(" OR ", use.Values.Select(value =>
            $"instr({use.ColumnSql}, {use.Raw($",{Convert.ToString(value, CultureInfo.InvariantCulture)},")}) > 0"));
        return use.Operator is ConditionOperator.ContainValues ? $"({any})" : $"({use.ColumnSql} IS NULL OR NOT ({any}))";
    }
}
