using System.Text.RegularExpressions;

namespace Telephony.Domain.Calls;

/// <summary>A caller's name taken apart: the queue that the PBX wrote before it, and the name itself.</summary>
/// <param name="QueueName">The queue, or empty.</param>
/// <param name="CallerName">The name without prefix.</param>
public sealed record QueuePrefix(string QueueName, string CallerName)
{
    /// <summary>The usual pattern: <c>D:queue name:caller name</c>. Capture group 1 is the queue.</summary>
    public const string DefaultPattern = "D:(.+?):";

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(50);

    // Patterns with nested repetition need time that doubles with every letter of such names before they find no match.
    private static readonly string[] s_hardNames =
        [.. new[] { "a", "1", " ", ":", "a1", "a ", "ab:", "D:a" }.Select(part => "D:" + string.Concat(Enumerable.Repeat(part, 40)) + "\u00a7")];

    /// <summary>Why a pattern cannot serve, in a sentence; null when it can.</summary>
    public static string? RefusePattern(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant, s_limit);
            if (regex.GetGroupNumbers().Length <= 1)
            {
                return "The pattern needs a group in parentheses for the queue's name, such as D:(.+?):";
            }

            foreach (var name in s_hardNames)
            {
                regex.IsMatch(name);
            }

            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return "The pattern takes too long on some names: it repeats what is repeated already. Write it simpler, such as D:(.+?):";
        }
        catch (ArgumentException problem)
        {
            return "The pattern is no regular expression: " + problem.Message;
        }
    }

    /// <summary>Takes the prefix off. A name without prefix, a bad pattern and one that takes too long leave the name as it is.</summary>
    public static QueuePrefix Split(string callerName, string pattern)
    {
        if (pattern.Length == 0 || callerName.Length == 0)
        {
            return new QueuePrefix("", callerName);
        }

        try
        {
            var match = Regex.Match(callerName, pattern, RegexOptions.CultureInvariant, s_limit);
            return match.Success && match.Length > 0 && match.Groups.Count > 1
                ? new QueuePrefix(match.Groups[1].Value.Trim(), callerName.Remove(match.Index, match.Length).Trim())
                : new QueuePrefix("", callerName);
        }
        catch (Exception unusable) when (unusable is RegexMatchTimeoutException or ArgumentException)
        {
            return new QueuePrefix("", callerName);
        }
    }
}
