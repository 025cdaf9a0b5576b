using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telephony.Hub;

/// <summary>How hub messages look as JSON: camelCase, enums as camelCase words, times as ISO 8601. Said once.</summary>
public static class ContractJson
{
    /// <summary>Applies the style to a serializer's options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
