using System.Collections.Concurrent;
using Telephony.Contracts;
using Telephony.Hub.Limits;

namespace Telephony.Hub.Live;

/// <summary>Every PBX that has a connector by the settings or a session. Names that differ in letter case only are one PBX, as they are in Dataverse.</summary>
internal sealed class LivePbxs
{
    private readonly ConcurrentDictionary<string, LivePbx> _pbxs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HubOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Begins with the PBXs that the settings name, spelled as they are there.</summary>
    public LivePbxs(HubOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        foreach (var name in options.Connectors.Keys)
        {
            _ = this[name];
        }
    }

    /// <summary>The PBX of that name; made when it is new. Only for names that somebody vouched for: a stranger's would fill the memory.</summary>
    public LivePbx this[string name] => _pbxs.GetOrAdd(name, key => new LivePbx(key, new TokenBucket(_options.TicketsPerTenSeconds, _clock)));

    /// <summary>Every PBX that is known.</summary>
    public IReadOnlyList<LivePbx> All => [.. _pbxs.Values];

    /// <summary>Names of the PBXs that have a connector now.</summary>
    public IReadOnlyList<string> Connected => [.. _pbxs.Values.Where(pbx => pbx.ConnectionId is not null).Select(pbx => pbx.Name)];

    /// <summary>The known ones of a list such as <c>branch;main</c>, in its order; <c>*</c> is every one.</summary>
    public IEnumerable<LivePbx> Named(string names) => names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(name => name == TeamExtensions.EveryPbx ? All : _pbxs.TryGetValue(name, out var pbx) ? [pbx] : [])
        .Distinct();
}
