using System.Text.RegularExpressions;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Wire;

/// <summary>What a session sees and may do: its user's rights, its event mask and its own filters.</summary>
internal sealed partial class SessionRights(SimulatedUser user, string eventMask)
{
    private readonly List<string> _excluded = [];
    private readonly List<string> _included = [];
    private string _mask = eventMask;

    /// <summary>Whether the user has one of these classes; actions that need none are open to all.</summary>
    public bool MayWrite(IReadOnlyCollection<string> classes) =>
        classes.Count == 0 || user.Write is null || classes.Any(user.Write.Contains);

    public void SetMask(string mask) => _mask = mask.Length == 0 ? "on" : mask;

    public bool Gets(PbxEvent happened) =>
        (user.Read is null || user.Read.Contains(happened.Class))
        && MaskLets(happened.Class)
        && (_included.Count == 0 || _included.Contains(happened.Name))
        && !_excluded.Contains(happened.Name);

    /// <summary>
    /// Adds a filter: criteria of the form <c>action(exclude),name(VarSet)</c>, or without criteria the expression
    /// <c>!^Event: (VarSet|Newexten)[[:space:]]</c>; false when it is written otherwise.
    /// </summary>
    public bool AddFilter(string criteria, string expression)
    {
        var match = criteria.Length > 0 ? Criteria().Match(criteria) : Expression().Match(expression);
        if (!match.Success)
        {
            return false;
        }

        (match.Groups["action"].Value is "include" or "" ? _included : _excluded).AddRange(match.Groups["name"].Value.Split('|'));
        return true;
    }

    private bool MaskLets(string eventClass) => _mask.ToLowerInvariant() switch
    {
        "on" or "yes" or "true" or "1" or "all" => true,
        "off" or "no" or "false" or "0" or "none" => false,
        var classes => classes.Split(',', StringSplitOptions.TrimEntries).Contains(eventClass),
    };

    [GeneratedRegex(@"^\s*(action\((?<action>include|exclude)\)\s*,\s*)?name\((?<name>[^)]+)\)(\s*,\s*action\((?<action>include|exclude)\))?\s*$")]
    private static partial Regex Criteria();

    [GeneratedRegex(@"^(?<action>!?)\^Event: \(?(?<name>[\w|]+)\)?\[\[:space:\]\]$")]
    private static partial Regex Expression();
}
