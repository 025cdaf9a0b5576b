using System.Collections.Concurrent;

namespace Telephony.Hub;

/// <summary>Every PBX that anybody has asked for. Names that differ in letter case only are one PBX, as they are in Dataverse.</summary>
public sealed class LivePbxs
{
    private readonly ConcurrentDictionary<string, LivePbx> _pbxs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The PBX of that name; made when it is new.</summary>
    public LivePbx this[string name] => _pbxs.GetOrAdd(name, static key => new LivePbx(key));

    /// <summary>Every PBX that is known.</summary>
    public IReadOnlyList<LivePbx> All => [.. _pbxs.Values];

    /// <summary>Names of the PBXs that have a connector now.</summary>
    public IReadOnlyList<string> Connected => [.. _pbxs.Values.Where(pbx => pbx.ConnectionId is not null).Select(pbx => pbx.Name)];
}
