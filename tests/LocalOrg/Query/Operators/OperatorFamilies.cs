using Microsoft.Xrm.Sdk.Query;

namespace Telephony.LocalOrg.Query.Operators;

/// <summary>Finds the family of an operator.</summary>
internal static class OperatorFamilies
{
    private static readonly Dictionary<ConditionOperator, IOperatorFamily> Families = new IOperatorFamily[]
    {
        new ComparisonOperators(), new DayOperators(), new ListOperators(), new MultiChoiceOperators(), new NullOperators(), new PeriodOperators(),
        new RelativeTimeOperators(), new TextOperators(), new UserOperators(),
    }.SelectMany(family => family.Operators.Select(item => (Operator: item, Family: family))).ToDictionary(pair => pair.Operator, pair => pair.Family);

    public static IOperatorFamily Of(ConditionOperator conditionOperator) =>
        Families.TryGetValue(conditionOperator, out var family) ? family : throw new NotEmulatedException($"the condition operator {conditionOperator}");
}
