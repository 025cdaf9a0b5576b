using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Telemetry;
using Telephony.Contracts;

namespace Telephony.Connector.Outbox;

/// <summary>State of before a restart. A row that cannot be read is left out and logged: the others count.</summary>
internal static class StateJson
{
    /// <summary>The values whose keys begin so, by key.</summary>
    public static IEnumerable<(string Key, T Value)> ReadAll<T>(ConnectorDatabase database, string prefix, ILogger logger)
        where T : class
    {
        foreach (var (key, body) in database.ReadState(prefix))
        {
            if (TryRead<T>(body) is { } value)
            {
                yield return (key, value);
            }
            else
            {
                Log.StateNotRead(logger, key);
            }
        }
    }

    /// <summary>The one value, or null.</summary>
    public static T? TryRead<T>(ConnectorDatabase database, string key, ILogger logger)
        where T : class => ReadAll<T>(database, key, logger).Select(state => state.Value).FirstOrDefault();

    private static T? TryRead<T>(string body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Options = new(ContractJson.Options) { RespectNullableAnnotations = true };
}
