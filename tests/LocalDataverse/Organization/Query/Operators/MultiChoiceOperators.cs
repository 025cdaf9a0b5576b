using System.Globalization;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>
/// Columns of several choices. Equal and In find rows that chose exactly these, ContainValues those that chose any of these; the negations
/// find the others and the rows that chose nothing.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist</remarks>
internal sealed class MultiChoiceOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.In, ConditionOperator.NotIn, ConditionOperator.ContainValues,
        ConditionOperator.DoesNotContainValues,
    ];

    public string Sql(OperatorUse use)
    {
        if (use.Operator is ConditionOperator.Equal or ConditionOperator.NotEqual)
        {
            use.Count(1);
        }

        var numbers = Numbers(use);
        return use.Operator switch
        {
            ConditionOperator.Equal or ConditionOperator.In => Exactly(use, numbers),
            ConditionOperator.ContainValues => Any(use, numbers),
            ConditionOperator.NotEqual or ConditionOperator.NotIn => Not(use, Exactly(use, numbers)),
            _ => Not(use, Any(use, numbers)),
        };
    }

    private static string Exactly(OperatorUse use, IReadOnlyList<int> numbers) => $"{use.ColumnSql} = {use.Raw($",{string.Join(',', numbers)},")}";

    private static string Any(OperatorUse use, IReadOnlyList<int> numbers) =>
        $"({string.Join(" OR ", numbers.Select(number => $"instr({use.ColumnSql}, {use.Raw($",{number},")}) > 0"))})";

    private static string Not(OperatorUse use, string sql) => $"({use.ColumnSql} IS NULL OR NOT {sql})";

    // The options' numbers as rows keep them: each once, in order. Text may hold several, with commas.
    private static IReadOnlyList<int> Numbers(OperatorUse use)
    {
        var numbers = new SortedSet<int>();
        foreach (var value in use.Values)
        {
            var texts = value switch
            {
                int number => [number.ToString(CultureInfo.InvariantCulture)],
                string text => text.Split(','),
                _ => throw Unreadable(use, value),
            };
            foreach (var text in texts)
            {
                numbers.Add(int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(use, value));
            }
        }

        return numbers.Count > 0 ? [.. numbers] : throw Faults.InvalidValueCount(use.Column.LogicalName, use.Operator.ToString(), 0);
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Unreadable(OperatorUse use, object? value) =>
        Faults.InvalidArgument($"The value '{value}' cannot be compared with '{use.Column.LogicalName}', a column of several choices: numbers of its options can.");
}
