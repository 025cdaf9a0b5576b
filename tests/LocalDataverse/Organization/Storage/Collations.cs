using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Storage;

/// <summary>How text compares: letter case does not count, as in a Dataverse database.</summary>
internal static class Collations
{
    /// <summary>For text columns.</summary>
    public const string Text = "DATAVERSE";

    /// <summary>For columns of alternate keys and ids: only ASCII's letter case is ignored, at SQLite's own speed.</summary>
    public const string Key = "NOCASE";

    /// <summary>Makes the collation and the LIKE function known to a connection.</summary>
    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateCollation(Text, static (left, right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
        connection.CreateFunction<string?, string?, bool>(
            "dv_like", static (text, pattern) => text is not null && pattern is not null && LikePattern.Matches(text, pattern), isDeterministic: true);
    }
}

/// <summary>SQL Server's LIKE: <c>%</c> any text, <c>_</c> one character, <c>[abc]</c> and <c>[^abc]</c> one of or none of these.</summary>
/// <remarks>https://learn.microsoft.com/sql/t-sql/language-elements/like-transact-sql</remarks>
internal static class LikePattern
{
    private const int CachedPatterns = 256;
    private static readonly Dictionary<string, Regex> Cache = [];
    private static readonly Lock Gate = new();

    public static bool Matches(string text, string pattern) => Compiled(pattern).IsMatch(text);

    private static Regex Compiled(string pattern)
    {
        lock (Gate)
        {
            if (!Cache.TryGetValue(pattern, out var regex))
            {
                if (Cache.Count >= CachedPatterns)
                {
                    Cache.Clear();
                }

                regex = new Regex(
                    $"^(?:{Translate(pattern)})$",
                    RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
                Cache[pattern] = regex;
            }

            return regex;
        }
    }

    private static string Translate(string pattern)
    {
        var regex = new System.Text.StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            var close = pattern[index] == '[' ? pattern.IndexOf(']', index + 1) : -1;
            if (close > index + 1)
            {
                regex.Append('[').Append(pattern[(index + 1)..close].Replace(@"\", @"\\", StringComparison.Ordinal)).Append(']');
                index = close;
                continue;
            }

            regex.Append(pattern[index] switch { '%' => ".*", '_' => ".", var other => Regex.Escape(other.ToString()) });
        }

        return regex.ToString();
    }
}
