using System.Text.Json;
using Telephony.Contracts;

namespace Telephony.Connector.Dataverse;

/// <summary>JSON in a column or in an answer's parameter. What is not JSON, or has nulls where texts are meant, is refused.</summary>
internal static class DataverseJson
{
    private static readonly JsonSerializerOptions Options = new(ContractJson.Options) { RespectNullableAnnotations = true };

    /// <summary>The value, or null when the text is not one.</summary>
    public static T? TryRead<T>(string text)
        where T : class
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The values of an array one by one; those that cannot be read are left out. Null when the text is not an array.</summary>
    public static IReadOnlyList<T>? TryReadItems<T>(string text)
        where T : class
    {
        try
        {
            using var array = JsonDocument.Parse(text.Length == 0 ? "[]" : text);
            return array.RootElement.ValueKind == JsonValueKind.Array ? [.. array.RootElement.EnumerateArray().Select(ReadItem<T>).OfType<T>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? ReadItem<T>(JsonElement item)
        where T : class
    {
        try
        {
            return item.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
