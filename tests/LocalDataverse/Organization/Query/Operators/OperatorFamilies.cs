using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Finds the family of an operator on a column. Those of columns of several choices are their own.</summary>
internal static class OperatorFamilies
{
    private static readonly Dictionary<ConditionOperator, IOperatorFamily> Families = new IOperatorFamily[]
    {
        new ComparisonOperators(), new DayOperators(), new ListOperators(), new NullOperators(), new PeriodOperators(),
        new RelativeTimeOperators(), new TextOperators(), new UserOperators(),
    }.SelectMany(family => family.Operators.Select(item => (Operator: item, Family: family))).ToDictionary(pair => pair.Operator, pair => pair.Family);

    private static readonly MultiChoiceOperators MultiChoice = new();

    public static IOperatorFamily Of(ConditionOperator conditionOperator, ColumnSchema column)
    {
        var isForSeveral = MultiChoice.Operators.Contains(conditionOperator);
        if (column.Type is ColumnType.MultiChoice && isForSeveral)
        {
            return MultiChoice;
        }

        var isNull = conditionOperator is ConditionOperator.Null or ConditionOperator.NotNull;
        if ((column.Type is ColumnType.MultiChoice && !isNull) || conditionOperator is ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues)
        {
            throw Faults.InvalidArgument($"The operator {conditionOperator} is not valid for the column '{column.LogicalName}', which is of type {column.Type}.");
        }

        return Families.TryGetValue(conditionOperator, out var family) ? family : throw new NotEmulatedException($"the condition operator {conditionOperator}");
    }
}
