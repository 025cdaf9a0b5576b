namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// Walks <see cref="NumberingPlanTable.Graph"/>, where sets of words of digits are stored as one graph without loops. A node is a row of pairs: first
/// which digits lead on (a bit each), then the place of the node that they lead to. <see cref="Last"/> marks a node's last pair, <see cref="End"/>
/// on its first pair that a word may end there.
/// </summary>
internal static class DigitGraph
{
    /// <summary>The place of a set that is empty.</summary>
    public const int Nowhere = -1;

    private const int Last = 1 << 14;
    private const int End = 1 << 15;
    private const int LongestWord = 30;

    /// <summary>Whether all of the digits are a word of the set.</summary>
    public static bool Has(int set, string digits) => digits.Length is > 0 and <= LongestWord && (BeginningsOf(set, digits) & (1 << digits.Length)) != 0;

    /// <summary>Which beginnings of the digits are words of the set: bit 3 for the first three digits.</summary>
    public static int BeginningsOf(int set, string digits)
    {
        var graph = NumberingPlanTable.Graph;
        var (node, words) = (set, 0);
        for (var length = 0; node != Nowhere; length++)
        {
            words |= (graph[node] & End) != 0 ? 1 << length : 0;
            node = length < digits.Length && length < LongestWord ? Behind(graph, node, digits[length] - '0') : Nowhere;
        }

        return words;
    }

    private static int Behind(ushort[] graph, int node, int digit)
    {
        while (true)
        {
            if ((graph[node] & (1 << digit)) != 0)
            {
                return graph[node + 1];
            }

            if ((graph[node] & Last) != 0)
            {
                return Nowhere;
            }

            node += 2;
        }
    }
}
