#if !NETFRAMEWORK
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telephony.Contracts;

/// <summary>How messages look as JSON: camelCase, enums as camelCase words, times as ISO 8601. Said once.</summary>
public static class ContractJson
{
    /// <summary>The options for API texts, hub messages and stored rows.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Applies the style to a serializer's options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
#endif
