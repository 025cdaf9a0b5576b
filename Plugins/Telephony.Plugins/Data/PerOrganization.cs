using System.Collections.Concurrent;

namespace Telephony.Plugins.Data;

/// <summary>One value for each of a bounded number of organizations: a process may serve several. The one that nobody asked for longest makes room.</summary>
internal sealed class PerOrganization<T>
    where T : class
{
    private const int MostOrganizations = 64;

    private readonly ConcurrentDictionary<Guid, Kept> _values = new();
    private long _uses;

    /// <summary>The organization's value; null when there is none.</summary>
    public T? Find(Guid organizationId)
    {
        if (!_values.TryGetValue(organizationId, out var kept))
        {
            return null;
        }

        kept.LastUse = Interlocked.Increment(ref _uses);
        return kept.Value;
    }

    /// <summary>Keeps the organization's value.</summary>
    public void Keep(Guid organizationId, T value)
    {
        _values[organizationId] = new Kept(value) { LastUse = Interlocked.Increment(ref _uses) };
        if (_values.Count > MostOrganizations)
        {
            _values.TryRemove(_values.OrderBy(entry => entry.Value.LastUse).First().Key, out _);
        }
    }

    private sealed class Kept(T value)
    {
        public T Value { get; } = value;

        public long LastUse { get; set; }
    }
}
