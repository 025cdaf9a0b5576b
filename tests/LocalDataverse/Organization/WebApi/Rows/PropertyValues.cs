using System.Globalization;
using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Reads JSON values as values of the SDK.</summary>
public static class PropertyValues
{
    /// <summary>The value of a column.</summary>
    /// <exception cref="WebApiException">The value's type does not fit, or the property is a lookup.</exception>
    public static object? Read(EdmEntity entity, EdmProperty property, JsonElement value)
    {
        if (property.Kind == EdmKind.Lookup)
        {
            throw WebApiException.InvalidPayload(entity.SetName, $"CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. Property: '{property.Name}'.");
        }

        return value.ValueKind == JsonValueKind.Null
            ? null
            : Read(property.Kind, value) ?? throw WebApiException.InvalidPayload(
                entity.SetName,
                $"Cannot convert the literal '{Shorten(value)}' to the expected type '{EdmTypes.NameOf(property.Kind)}' of the property '{property.Name}'.");
    }

    /// <summary>The value of a kind; null where the JSON value does not fit.</summary>
    public static object? Read(EdmKind kind, JsonElement value) => kind switch
    {
        EdmKind.Text => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
        EdmKind.YesNo => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
        EdmKind.Id => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null,
        EdmKind.Choice => ReadInt(value) is { } option ? new OptionSetValue(option) : null,
        EdmKind.WholeNumber => ReadInt(value),
        EdmKind.BigNumber => Number(value) is { } number && long.TryParse(number, CultureInfo.InvariantCulture, out var big) ? big : null,
        EdmKind.ExactNumber => ReadDecimal(value),
        EdmKind.Money => ReadDecimal(value) is { } amount ? new Money(amount) : null,
        EdmKind.FloatingNumber => Number(value) is { } number && double.TryParse(number, CultureInfo.InvariantCulture, out var floating) ? floating : null,
        EdmKind.DateTime or EdmKind.DateOnly => ReadTime(value),
        EdmKind.Choices => ReadChoices(value),
        EdmKind.Texts => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()).ToArray() : null,
        _ => null,
    };

    // Numbers are also taken as text, as the real service does.
    private static string? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };

    private static int? ReadInt(JsonElement value) =>
        Number(value) is { } number && int.TryParse(number, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static decimal? ReadDecimal(JsonElement value) =>
        Number(value) is { } number && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    private static DateTime? ReadTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;

    private static OptionSetValueCollection? ReadChoices(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var numbers = value.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return numbers.All(number => int.TryParse(number, CultureInfo.InvariantCulture, out _))
            ? new OptionSetValueCollection([.. numbers.Select(number => new OptionSetValue(int.Parse(number, CultureInfo.InvariantCulture)))])
            : null;
    }

    private static string Shorten(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
