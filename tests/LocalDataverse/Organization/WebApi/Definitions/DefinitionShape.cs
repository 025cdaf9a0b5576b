using System.Text.Json.Nodes;
using LocalDataverse.Errors;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>Selects and filters definitions; metadata knows only the comparisons eq and ne, with and, or and not.</summary>
public static class DefinitionShape
{
    /// <summary>Copies the selected members, the type and what was expanded.</summary>
    public static JsonObject Copy(JsonObject source, JsonObject target, IReadOnlyList<string>? select, IEnumerable<string> expanded)
    {
        var kept = select is null ? null : select.Concat(expanded).Append("@odata.type").Append("MetadataId").ToHashSet();
        foreach (var (name, value) in source)
        {
            if (kept?.Contains(name) != false)
            {
                target[name] = value?.DeepClone();
            }
        }

        return target;
    }

    /// <summary>Whether a definition meets a condition.</summary>
    /// <exception cref="NotEmulatedException">The condition is of another form.</exception>
    public static bool Matches(JsonObject definition, FilterNode filter) => filter switch
    {
        LogicalNode { IsOr: true } logical => logical.Operands.Any(operand => Matches(definition, operand)),
        LogicalNode logical => logical.Operands.All(operand => Matches(definition, operand)),
        NotNode not => !Matches(definition, not.Operand),
        ComparisonNode { Left: PropertyNode property, Operator: "eq" or "ne", Right: LiteralNode literal } comparison =>
            IsEqual(definition, property, literal.Value) == (comparison.Operator == "eq"),
        _ => throw new NotEmulatedException("conditions on metadata other than eq, ne, and, or, not"),
    };

    private static bool IsEqual(JsonObject definition, PropertyNode property, object? literal)
    {
        JsonNode? value = definition;
        foreach (var segment in property.Segments)
        {
            value = value is JsonObject parent && parent.TryGetPropertyValue(segment, out var child)
                ? child
                : throw WebApiException.UnknownProperty(segment, "MetadataBase");
        }

        var text = literal is EnumLiteral member ? member.Member : literal is bool yesNo ? (yesNo ? "true" : "false") : literal?.ToString();
        return value?.ToString() == text;
    }
}
