using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>
/// contains, startswith and endswith, the only OData functions that Dataverse takes. Wildcards in the text stay wildcards:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows#use-wildcard-characters">Use wildcard characters</see>.
/// </summary>
public static class StringFunctions
{
    /// <summary>The condition for a function, or for its opposite.</summary>
    public static ConditionExpression Translate(FunctionNode function, Func<PropertyNode, ColumnPlace> resolve, bool negated)
    {
        if (function.Arguments is not [PropertyNode path, LiteralNode { Value: string text }])
        {
            throw WebApiException.InvalidQuery($"The function '{function.Name}' takes a property and a text, or is not supported.");
        }

        var pattern = function.Name switch
        {
            "contains" => $"%{text}%",
            "startswith" => $"{text}%",
            "endswith" => $"%{text}",
            _ => throw WebApiException.InvalidQuery($"The function '{function.Name}' is not supported. Use contains, startswith or endswith."),
        };
        var place = resolve(path);
        return place.Property.Kind == EdmKind.Text
            ? place.Condition(negated ? ConditionOperator.NotLike : ConditionOperator.Like, pattern)
            : throw WebApiException.InvalidQuery($"No function signature for the function with name '{function.Name}' matches the specified arguments: '{place.Property.Name}' is not a text.");
    }
}
