using System.Text.RegularExpressions;

namespace Telephony.Domain;

/// <summary>
/// How long matching a regular expression may take. The time that .NET measures is the clock's and not the processor's: on a busy machine a match that needs
/// a microsecond is held up for many milliseconds now and then, and says nothing of its pattern
/// (https://learn.microsoft.com/dotnet/api/system.text.regularexpressions.regex.matchtimeout).
/// </summary>
public static class PatternTime
{
    /// <summary>Ends a match of a pattern that is written here and is fast on every text: far more than a machine holds anything up.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // So often in a row nothing is held up by chance.
    private const int Tries = 5;

    /// <summary>Whether a match takes too long whenever it is tried.</summary>
    /// <param name="match">Matches, and throws <see cref="RegexMatchTimeoutException"/> when it takes longer than its pattern's limit.</param>
    public static bool IsExceeded(Action match) => Enumerable.Range(0, Tries).All(_ => TakesTooLong(match));

    private static bool TakesTooLong(Action match)
    {
        try
        {
            match();
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
