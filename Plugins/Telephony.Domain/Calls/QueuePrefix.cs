using System.Globalization;
using System.Text.RegularExpressions;

namespace Telephony.Domain.Calls;

/// <summary>A name as the PBX shows it, taken apart: the queue that the PBX wrote before or behind it, and the caller's own name.</summary>
/// <remarks>
/// The connector does this once for each call, since it alone knows which name came with the call and what the PBX added. Nothing behind it looks
/// for a queue in a name again: whoever calls chooses that. A trial of the rules stands in for a connector and takes its name apart the same way.
/// </remarks>
/// <param name="QueueName">The queue, or empty.</param>
/// <param name="CallerName">The name without what the PBX added.</param>
public sealed record QueuePrefix(string QueueName, string CallerName)
{
    /// <summary>The usual pattern: <c>D:queue name:caller name</c>. Capture group 1 is the queue.</summary>
    public const string DefaultPattern = "D:(.+?):";

    private const string TakesTooLong = "The pattern takes too long on some names: it repeats what is already repeated. Simplify it, such as D:(.+?):";

    // For a pattern that somebody else wrote.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    // The connector's automaton has a place for each time: https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-options#nonbacktracking-mode
    private const int MostSteps = 1000;

    private static readonly string[] HardParts = ["a", "1", " ", ":", "a1", "a ", "ab:", "D:a"];

    // What needs a regular expression that goes back: look-around, atomic groups, conditions, balancing groups, back-references, the place of the last match.
    private static readonly Regex Backtracking = new(@"(?<!\\)(?:\\\\)*(?:\(\?(?:[=!>(]|<[=!]|<\w*-|'\w*-)|\\(?:[1-9]|k[<'{]|G))", RegexOptions.CultureInvariant, PatternTime.Limit);

    // A group of nothing, or one at the end that takes as little as it may.
    private static readonly Regex Empty = new(@"^(?:[^()\\]|\\.|\(\?:[^()]*\))*\(\)|[*?]\?\)$", RegexOptions.CultureInvariant, PatternTime.Limit);

    private static readonly Regex Counted = new(@"(?<!\\)(?:\\\\)*\{(\d+)(?:,(\d*))?\}", RegexOptions.CultureInvariant, PatternTime.Limit);

    /// <summary>Why a pattern cannot serve, in a sentence; null when it can.</summary>
    public static string? RefusePattern(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant, Limit);
            if (regex.GetGroupNumbers().Length <= 1)
            {
                return "The pattern needs a group in parentheses for the queue's name, such as D:(.+?):";
            }

            if (Backtracking.IsMatch(pattern))
            {
                return "The pattern looks around or refers back, such as (?=...) or \\1, which the connector does not do since it takes too long on some names. Simplify it, such as D:(.+?):";
            }

            if (Empty.IsMatch(pattern))
            {
                return "The group for the queue's name is always empty. Write what ends the name after it, such as D:(.+?):";
            }

            if (StepsOf(pattern) > MostSteps)
            {
                return $"The pattern repeats too often, all its {{n,m}} together more than {MostSteps} times. Write + or *, such as D:(.+?):";
            }

            return HardNames(pattern).Any(name => PatternTime.IsExceeded(() => regex.IsMatch(name)))
                ? TakesTooLong
                : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return TakesTooLong;
        }
        catch (ArgumentException problem)
        {
            return "The pattern is not a regular expression: " + problem.Message;
        }
    }

    /// <summary>Takes a name apart. A name without prefix, a bad pattern and one that takes too long leave the name as it is.</summary>
    public static QueuePrefix Split(string name, string pattern)
    {
        if (pattern.Length == 0 || name.Length == 0)
        {
            return new QueuePrefix("", name);
        }

        try
        {
            return Of(name, new Regex(pattern, RegexOptions.CultureInvariant, Limit));
        }
        catch (Exception unusable) when (unusable is RegexMatchTimeoutException or ArgumentException)
        {
            return new QueuePrefix("", name);
        }
    }

    /// <summary>Takes a name apart: the pattern's first match counts where the name begins or ends with it, since a PBX adds and never writes into the middle.</summary>
    public static QueuePrefix Of(string name, Regex pattern)
    {
        var match = pattern.Match(name);
        return match.Success && match.Length > 0 && match.Groups.Count > 1 && (match.Index == 0 || match.Index + match.Length == name.Length)
            ? new QueuePrefix(match.Groups[1].Value.Trim(), name.Remove(match.Index, match.Length).Trim())
            : new QueuePrefix("", name);
    }

    // How often counted repeats within one another run at most.
    private static double StepsOf(string pattern) => Counted.Matches(pattern).Cast<Match>()
        .Select(match => match.Groups[match.Groups[2].Length > 0 ? 2 : 1].Value)
        .Aggregate(1.0, (product, count) => product * Math.Max(1, double.Parse(count, CultureInfo.InvariantCulture)));

    // Nested repetition needs time that doubles with every letter of such names before it finds no match. The pattern's own letters are among
    // them: what it repeats is made of these.
    private static IEnumerable<string> HardNames(string pattern)
    {
        var letters = pattern.Where(char.IsLetterOrDigit).Distinct().Take(12).Select(letter => letter.ToString()).ToList();
        var pairs = letters.SelectMany(one => letters.Where(other => other != one).Select(other => one + other)).Take(24);
        foreach (var part in HardParts.Concat(letters).Concat(pairs))
        {
            var name = string.Concat(Enumerable.Repeat(part, 40)) + "\u00a7";
            yield return name;
            yield return "D:" + name;
        }
    }
}
