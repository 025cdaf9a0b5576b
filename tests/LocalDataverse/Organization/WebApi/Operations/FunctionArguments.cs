using System.Globalization;
using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Turns the arguments in a function's parentheses into values of the SDK.</summary>
public static class FunctionArguments
{
    /// <summary>The value of a parameter.</summary>
    /// <exception cref="WebApiException">The argument's type does not fit.</exception>
    public static object? Convert(EdmParameter parameter, object? value, ResourceReference references)
    {
        if (value is null)
        {
            return null;
        }

        object? converted = parameter.Kind switch
        {
            EdmKind.Text => value is EnumLiteral member ? member.Member : value as string,
            EdmKind.YesNo => value as bool?,
            EdmKind.Id => value as Guid?,
            EdmKind.WholeNumber => value is long whole ? (int)whole : null,
            EdmKind.Choice => value is long option ? new OptionSetValue((int)option) : null,
            EdmKind.ExactNumber => value is long or decimal ? System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null,
            EdmKind.Money => value is long or decimal ? new Money(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)) : null,
            EdmKind.FloatingNumber => value is long or decimal ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture) : null,
            EdmKind.DateTime => (value as DateTimeOffset?)?.UtcDateTime,
            EdmKind.Texts => (value as IEnumerable<object?>)?.Cast<string>().ToArray(),
            EdmKind.Lookup => ReadReference(value as string, references),
            _ => null,
        };
        return converted ?? throw WebApiException.InvalidQuery($"The value of the parameter '{parameter.Name}' is not of the type '{EdmTypes.NameOf(parameter.Kind)}'.");
    }

    private static EntityReference? ReadReference(string? text, ResourceReference references)
    {
        try
        {
            using var document = JsonDocument.Parse((text ?? "").Replace('\'', '"'));
            return document.RootElement.TryGetProperty("@odata.id", out var id) ? references.Parse(id.GetString() ?? "") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
