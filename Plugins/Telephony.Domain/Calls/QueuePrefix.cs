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

    /// <summary>Why a pattern cannot serve, in a sentence; null when it can.</summary>
    public static string? RefusePattern(string pattern)
    {
        try
        {
            return new Regex(pattern).GetGroupNumbers().Length > 1
                ? null
                : "The pattern needs a group in parentheses for the queue's name, such as D:(.+?):";
        }
        catch (ArgumentException problem)
        {
            return "The pattern is no regular expression: " + problem.Message;
        }
    }

    /// <summary>Takes the prefix off. A name without prefix, a bad pattern and one that takes too long leave the name as it is.</summary>
    public static QueuePrefix Split(string callerName, string pattern)
    {
        if (pattern.Length == 0 || callerName.Length == 0 || RefusePattern(pattern) is not null)
        {
            return new QueuePrefix("", callerName);
        }

        try
        {
            var match = Regex.Match(callerName, pattern, RegexOptions.CultureInvariant, s_limit);
            return match.Success && match.Length > 0
                ? new QueuePrefix(match.Groups[1].Value.Trim(), callerName.Remove(match.Index, match.Length).Trim())
                : new QueuePrefix("", callerName);
        }
        catch (RegexMatchTimeoutException)
        {
            return new QueuePrefix("", callerName);
        }
    }
}
