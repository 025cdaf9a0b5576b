using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Telemetry;
using Telephony.Contracts;

namespace Telephony.Connector.Outbox;

/// <summary>State from before a restart. A row that cannot be read is left out and logged: the others count.</summary>
internal static class StateJson
{
    /// <summary>The values of a kind by their ids.</summary>
    public static IEnumerable<(string Id, T Value)> ReadAll<T>(ConnectorDatabase database, StateKind kind, ILogger logger)
        where T : class
    {
        foreach (var (id, body) in database.ReadState(kind))
        {
            if (TryRead<T>(body) is { } value)
            {
                yield return (id, value);
            }
            else
            {
                Log.StateNotRead(logger, new StateKey(kind, id).ToString());
            }
        }
    }

    /// <summary>The one value of a kind, or null.</summary>
    public static T? TryRead<T>(ConnectorDatabase database, StateKind kind, ILogger logger)
        where T : class => ReadAll<T>(database, kind, logger).Select(state => state.Value).FirstOrDefault();

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
