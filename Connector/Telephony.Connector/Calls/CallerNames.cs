using System.Text.RegularExpressions;

namespace Telephony.Connector.Calls;

/// <summary>
/// Takes the queue's prefix off a caller's name. The prefix is what the dialplan set before the name that came with the call: exact even when
/// the name holds a colon. Where the first name is not known (a snapshot), the pattern tells.
/// </summary>
public sealed class CallerNames(string pattern)
{
    private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Splits a name into prefix and name.</summary>
    /// <param name="first">The name that the channel was created with; null when nobody saw that.</param>
    /// <param name="now">The name it has now.</param>
    public (string Prefix, string Name) Split(string? first, string now)
    {
        if (first is { Length: > 0 })
        {
            return now.Length > first.Length && now.EndsWith(first, StringComparison.Ordinal)
                ? (now[..^first.Length], first)
                : ("", first);
        }

        var match = _pattern.Match(now);
        return match.Success && match.Index == 0 ? (match.Value, now[match.Length..]) : ("", now);
    }

    /// <summary>The queue that a prefix names: the pattern's first group; empty when it names none.</summary>
    public string QueueOf(string prefix)
    {
        var match = _pattern.Match(prefix);
        return match.Success && match.Groups.Count > 1 ? match.Groups[1].Value : "";
    }
}
