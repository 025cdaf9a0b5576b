namespace Telephony.Domain.Rules;

/// <summary>Patterns in which <c>*</c> stands for any text, also an empty one. Takes time linear in practice: no backtracking beyond the last star.</summary>
public static class Wildcard
{
    /// <summary>Whether the whole value fits the whole pattern.</summary>
    public static bool Matches(string pattern, string value, bool caseSensitive)
    {
        int p = 0, v = 0, star = -1, resume = 0;
        while (v < value.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = v;
            }
            else if (p < pattern.Length && Same(pattern[p], value[v], caseSensitive))
            {
                p++;
                v++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                v = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(p).All(letter => letter == '*');
    }

    private static bool Same(char one, char other, bool caseSensitive) =>
        one == other || (!caseSensitive && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));
}
