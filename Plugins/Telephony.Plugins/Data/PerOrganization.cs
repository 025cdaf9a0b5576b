using System.Collections.Concurrent;

namespace Telephony.Plugins.Data;

/// <summary>One value for each of a bounded number of organizations: a process may serve several. Beyond that all are forgotten, and read again.</summary>
internal sealed class PerOrganization<T>
    where T : class
{
    private const int MostOrganizations = 16;

    private readonly ConcurrentDictionary<Guid, T> _values = new();

    /// <summary>The organization's value; null when there is none.</summary>
    public T? Find(Guid organizationId) => _values.TryGetValue(organizationId, out var value) ? value : null;

    /// <summary>Keeps the organization's value.</summary>
    public void Keep(Guid organizationId, T value)
    {
        if (_values.Count >= MostOrganizations && !_values.ContainsKey(organizationId))
        {
            _values.Clear();
        }

        _values[organizationId] = value;
    }
}
