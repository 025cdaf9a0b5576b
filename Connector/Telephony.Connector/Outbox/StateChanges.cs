using System.Text.Json;
using Telephony.Contracts;

namespace Telephony.Connector.Outbox;

/// <summary>Rows of state that are to be written or taken out. Of several changes to one row the last one counts.</summary>
internal sealed class StateChanges
{
    private readonly Dictionary<StateKey, string?> _bodies = [];

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => _bodies.Count == 0;

    /// <summary>Every row with its new body; null for one that is to go.</summary>
    public IEnumerable<(StateKey Key, string? Body)> Rows => _bodies.Select(row => (row.Key, row.Value));

    /// <summary>Writes a row.</summary>
    public void Put(StateKey key, string body) => _bodies[key] = body;

    /// <summary>Writes a row as JSON.</summary>
    public void PutJson<T>(StateKey key, T value) => Put(key, JsonSerializer.Serialize(value, ContractJson.Options));

    /// <summary>Takes a row out.</summary>
    public void Remove(StateKey key) => _bodies[key] = null;

    /// <summary>Adds what another one has, which is newer.</summary>
    public void Append(StateChanges later)
    {
        foreach (var (key, body) in later._bodies)
        {
            _bodies[key] = body;
        }
    }
}
