using System.Text.RegularExpressions;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Takes what the PBX added to a caller's name off, the only place that does. What it added is exact where the name that came with the call is
/// known: callers who call themselves like a queue get into none. Where that name is not known (a snapshot), the pattern tells.
/// Reading is thread-safe beside <see cref="Use"/>.
/// </summary>
internal sealed class CallerNames
{
    private volatile Regex _pattern;

    /// <summary>With the pattern of the connector's own settings, which have been looked at.</summary>
    public CallerNames(string pattern) => _pattern = Compile(pattern);

    /// <summary>The pattern that counts; its first group is the queue.</summary>
    public string Pattern => _pattern.ToString();

    /// <summary>Why a pattern cannot serve here, as a sentence; null when it can. Matching takes a time linear in the name, whatever the pattern.</summary>
    public static string? Refuse(string pattern)
    {
        if (QueuePrefix.RefusePattern(pattern) is { } reason)
        {
            return reason;
        }

        try
        {
            _ = Compile(pattern);
            return null;
        }
        catch (NotSupportedException problem)
        {
            return "The pattern cannot be matched in linear time: " + problem.Message;
        }
    }

    /// <summary>Another pattern counts from now on. Names that were split stay as they are.</summary>
    /// <param name="pattern">One that <see cref="Refuse"/> has let through.</param>
    public void Use(string pattern)
    {
        if (pattern != Pattern)
        {
            _pattern = Compile(pattern);
        }
    }

    /// <summary>Splits a name into what the PBX added and the caller's own.</summary>
    /// <param name="first">The name that the channel was created with; null when nobody saw that.</param>
    /// <param name="now">The name it has now.</param>
    public (string Prefix, string Name) Split(string? first, string now)
    {
        if (first is not { Length: > 0 })
        {
            return Found(now);
        }

        if (now.Length > first.Length && now.EndsWith(first, StringComparison.Ordinal))
        {
            return (now[..^first.Length], first);
        }

        if (now.Length > first.Length && now.StartsWith(first, StringComparison.Ordinal) && QueueOf(now[first.Length..]).Length > 0)
        {
            return (now[first.Length..], first);
        }

        // The dialplan wrote another name, too; what was in the caller's own is still not a queue.
        var prefix = Found(now).Prefix;
        return first.Contains(prefix, StringComparison.Ordinal) ? ("", first) : (prefix, first);
    }

    /// <summary>The queue that the PBX's addition names: the pattern's first group; empty when it names none.</summary>
    public string QueueOf(string prefix)
    {
        var match = _pattern.Match(prefix);
        return match.Success && match.Groups.Count > 1 ? match.Groups[1].Value.Trim() : "";
    }

    private (string Prefix, string Name) Found(string now)
    {
        var pattern = _pattern;
        var found = QueuePrefix.Of(now, pattern);
        return found.QueueName.Length > 0 ? (pattern.Match(now).Value, found.CallerName) : ("", now);
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
