using System.Collections.Frozen;

namespace Telephony.Ami;

/// <summary>
/// Which events a connection hands on. The others are dropped as soon as their name is read, before anything else of them is.
/// Rows of lists always arrive: whoever asks for a list wants it.
/// </summary>
public sealed class AmiEventInterest
{
    private readonly FrozenSet<string> _names;
    private readonly bool _wantsNamed;

    private AmiEventInterest(IEnumerable<string> names, bool wantsNamed)
    {
        _names = names.ToFrozenSet(StringComparer.Ordinal);
        _wantsNamed = wantsNamed;
    }

    public static AmiEventInterest Everything { get; } = new([], wantsNamed: false);

    /// <summary>Only the events with these names.</summary>
    public static AmiEventInterest Only(params IEnumerable<string> names) => new(names, wantsNamed: true);

    /// <summary>All events but those with these names.</summary>
    public static AmiEventInterest AllBut(params IEnumerable<string> names) => new(names, wantsNamed: false);

    /// <summary>Whether events of this name are handed on.</summary>
    public bool Wants(string eventName) => _names.Contains(eventName) == _wantsNamed;
}
