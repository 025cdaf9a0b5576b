namespace Telephony.NumberPlanGen;

/// <summary>
/// Many sets of words of digits in one graph without loops, in which equal remainders are stored once. Written as 16-bit words: a node is a
/// row of pairs (digits that lead on, where to); the pair's first word has a bit per digit, <see cref="Last"/> on the node's last pair and
/// <see cref="End"/> on the first where a word may end.
/// </summary>
internal sealed class DigitGraph
{
    /// <summary>How many digits there are.</summary>
    public const int Digits = 10;

    public const int Nowhere = -1;

    /// <summary>Marks a node's last pair.</summary>
    public const int Last = 1 << 14;

    /// <summary>Marks a node where a word may end.</summary>
    public const int End = 1 << 15;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<ushort> _words = [];

    /// <summary>The graph so far.</summary>
    public IReadOnlyList<ushort> Words => _words;

    /// <summary>How many nodes there are.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a node unless an equal one is there.</summary>
    /// <param name="isEnd">Whether a word may end here.</param>
    /// <param name="next">The node behind each digit.</param>
    /// <returns>Its place among the words.</returns>
    public int Add(bool isEnd, IReadOnlyList<int> next)
    {
        var name = $"{isEnd} {string.Join(' ', next)}";
        if (_places.TryGetValue(name, out var known))
        {
            return known;
        }

        var place = _words.Count;
        var pairs = Enumerable.Range(0, Digits).Where(digit => next[digit] != Nowhere)
            .GroupBy(digit => next[digit], digit => 1 << digit, (target, digits) => (Digits: digits.Sum(), Target: target)).ToList();
        if (pairs.Count == 0)
        {
            pairs.Add((0, 0));
        }

        for (var pair = 0; pair < pairs.Count; pair++)
        {
            var flags = (pair == 0 && isEnd ? End : 0) | (pair == pairs.Count - 1 ? Last : 0);
            _words.Add((ushort)(pairs[pair].Digits | flags));
            _words.Add(checked((ushort)pairs[pair].Target));
        }

        return _places[name] = place;
    }
}
