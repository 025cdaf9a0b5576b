using Microsoft.Extensions.Logging;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.Live;

/// <summary>Rows in the connector's database, for the time after a restart.</summary>
internal static class RowStore
{
    /// <summary>The rows from before a restart.</summary>
    public static IReadOnlyList<CallRow> ReadAll(ConnectorDatabase database, ILogger logger) =>
        [.. StateJson.ReadAll<CallRow>(database, StateKind.Row, logger).Select(stored => stored.Value)];

    /// <summary>Writes a row.</summary>
    public static void Put(CallRow row, StateChanges state) => state.PutJson(KeyOf(row), row);

    /// <summary>Takes a row out.</summary>
    public static void Remove(CallRow row, StateChanges state) => state.Remove(KeyOf(row));

    private static StateKey KeyOf(CallRow row) => new(StateKind.Row, row.Key);
}
