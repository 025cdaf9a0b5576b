using System.Text.Json;
using Telephony.Connector.Outbox;
using Telephony.Contracts;

namespace Telephony.Connector.Live;

/// <summary>The rows now in progress, in memory and in the changes that will become durable.</summary>
public sealed class RowStore
{
    private const string RowPrefix = "row:";

    private readonly Dictionary<string, CallRow> _rows = new(StringComparer.Ordinal);

    /// <summary>Every row, ended ones of live calls included.</summary>
    public IReadOnlyCollection<CallRow> Rows => _rows.Values;

    /// <summary>Reads the rows of before a restart.</summary>
    public void Load(ConnectorDatabase database)
    {
        foreach (var (_, body) in database.ReadState(RowPrefix))
        {
            var row = JsonSerializer.Deserialize<CallRow>(body, ContractJson.Options)!;
            _rows[row.Key] = row;
        }
    }

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>Keeps a row.</summary>
    public void Put(CallRow row, OutboxChanges changes)
    {
        _rows[row.Key] = row;
        changes.State[RowPrefix + row.Key] = JsonSerializer.Serialize(row, ContractJson.Options);
    }

    /// <summary>Forgets a row.</summary>
    public void Remove(string key, OutboxChanges changes)
    {
        if (_rows.Remove(key))
        {
            changes.State[RowPrefix + key] = null;
        }
    }
}
