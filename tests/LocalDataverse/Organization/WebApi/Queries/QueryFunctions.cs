using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>
/// Dataverse's own query functions, each of which is a condition operator:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions">Web API query function reference</see>.
/// </summary>
public static class QueryFunctions
{
    /// <summary>The namespace that every one of them carries.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM.";

    private static readonly Dictionary<ConditionOperator, ConditionOperator> Opposites = new()
    {
        [ConditionOperator.In] = ConditionOperator.NotIn,
        [ConditionOperator.Between] = ConditionOperator.NotBetween,
        [ConditionOperator.EqualUserId] = ConditionOperator.NotEqualUserId,
        [ConditionOperator.EqualBusinessId] = ConditionOperator.NotEqualBusinessId,
        [ConditionOperator.ContainValues] = ConditionOperator.DoesNotContainValues,
        [ConditionOperator.Under] = ConditionOperator.NotUnder,
    };

    /// <summary>The condition for a function, or for its opposite.</summary>
    /// <exception cref="WebApiException">There is no such function, or its arguments do not fit.</exception>
    public static ConditionExpression Translate(FunctionNode function, Func<string, ColumnPlace> resolve, bool negated)
    {
        var name = function.Name[Namespace.Length..];
        if (!Enum.TryParse<ConditionOperator>(name, out var comparison) || comparison < ConditionOperator.In || comparison is ConditionOperator.Null or ConditionOperator.NotNull)
        {
            throw WebApiException.InvalidQuery($"An unknown function with name '{function.Name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.");
        }

        if (Argument(function, "PropertyName") is not string path)
        {
            throw WebApiException.InvalidQuery($"The function '{function.Name}' needs the parameter PropertyName.");
        }

        var place = resolve(path);
        return place.Condition(negated ? Opposite(comparison) : comparison, [.. Values(function).Select(value => Convert(comparison, place.Property, value))]);
    }

    private static ConditionOperator Opposite(ConditionOperator comparison)
    {
        var pair = Opposites.FirstOrDefault(pair => pair.Key == comparison || pair.Value == comparison);
        return pair.Key == pair.Value
            ? throw new NotEmulatedException($"'not' before the query function '{comparison}'")
            : pair.Key == comparison ? pair.Value : pair.Key;
    }

    private static IEnumerable<object?> Values(FunctionNode function)
    {
        if (Argument(function, "PropertyValues") is IEnumerable<object?> list)
        {
            return list;
        }

        string[] names = ["PropertyValue", "PropertyValue1", "PropertyValue2"];
        return names.Where(function.Named.ContainsKey).Select(name => Argument(function, name));
    }

    private static object? Argument(FunctionNode function, string name) => (function.Named.GetValueOrDefault(name) as LiteralNode)?.Value;

    // The values of these functions may be written as text whatever the column's type is.
    private static object Convert(ConditionOperator comparison, EdmProperty property, object? value)
    {
        var word = comparison.ToString();
        if (word.Contains('X', StringComparison.Ordinal) && value is long count)
        {
            return (int)count;
        }

        if (value is string text && property.Kind is not (EdmKind.Text or EdmKind.Choices))
        {
            value = Literals.TryRead(text, out var literal) ? literal : value;
        }

        return ConditionValues.Convert(property, value is string or not long || property.Kind != EdmKind.Text ? value : value.ToString(), word);
    }
}
