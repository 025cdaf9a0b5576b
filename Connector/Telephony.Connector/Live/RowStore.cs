using Microsoft.Extensions.Logging;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.Live;

/// <summary>The rows now in progress, in memory and in the changes that will become durable.</summary>
internal sealed class RowStore
{
    private readonly Dictionary<string, CallRow> _rows = new(StringComparer.Ordinal);

    /// <summary>Every row, ended ones of live calls included.</summary>
    public IReadOnlyCollection<CallRow> Rows => _rows.Values;

    /// <summary>Reads the rows of before a restart.</summary>
    public void Load(ConnectorDatabase database, ILogger logger)
    {
        foreach (var (_, row) in StateJson.ReadAll<CallRow>(database, StateKind.Row, logger))
        {
            _rows[row.Key] = row;
        }
    }

    /// <summary>Puts every row into the changes.</summary>
    public void WriteAll(OutboxChanges changes)
    {
        foreach (var row in _rows.Values)
        {
            changes.State.PutJson(new StateKey(StateKind.Row, row.Key), row);
        }
    }

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>Keeps a row.</summary>
    public void Put(CallRow row, OutboxChanges changes)
    {
        _rows[row.Key] = row;
        changes.State.PutJson(new StateKey(StateKind.Row, row.Key), row);
    }

    /// <summary>Forgets a row.</summary>
    public void Remove(string key, OutboxChanges changes)
    {
        if (_rows.Remove(key))
        {
            changes.State.Remove(new StateKey(StateKind.Row, key));
        }
    }
}
