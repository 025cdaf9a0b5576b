namespace Telephony.NumberPlanGen;

/// <summary>A finite set of words of digits.</summary>
/// <param name="states">The automaton that reads them.</param>
/// <param name="first">Where it begins.</param>
internal sealed class DigitWords(IReadOnlyList<DigitPattern.State> states, int first)
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    /// <summary>Puts the words into a graph.</summary>
    /// <returns>The node where they begin.</returns>
    public int AddTo(DigitGraph graph) => Node(graph, Closure([first]));

    /// <summary>Every word. Meant for small sets.</summary>
    public IReadOnlyList<string> All()
    {
        var words = new List<string>();
        Collect(Closure([first]), "", words);
        return words;
    }

    private void Collect(SortedSet<int> set, string word, List<string> words)
    {
        if (set.Any(state => states[state].IsEnd))
        {
            words.Add(word);
        }

        for (var digit = 0; digit < DigitGraph.Digits; digit++)
        {
            if (Behind(set, digit) is { Count: > 0 } next)
            {
                Collect(next, word + digit, words);
            }
        }
    }

    private SortedSet<int> Behind(SortedSet<int> set, int digit) =>
        Closure(set.Where(state => (states[state].Digits & (1 << digit)) != 0).Select(state => states[state].Next));

    private int Node(DigitGraph graph, SortedSet<int> set)
    {
        var name = string.Join(' ', set);
        if (_nodes.TryGetValue(name, out var known))
        {
            return known;
        }

        var next = new int[DigitGraph.Digits];
        for (var digit = 0; digit < DigitGraph.Digits; digit++)
        {
            var reached = Behind(set, digit);
            next[digit] = reached.Count == 0 ? DigitGraph.Nowhere : Node(graph, reached);
        }

        return _nodes[name] = graph.Add(set.Any(state => states[state].IsEnd), next);
    }

    private SortedSet<int> Closure(IEnumerable<int> from)
    {
        var reached = new SortedSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                states[state].Free.ForEach(open.Push);
            }
        }

        return reached;
    }
}
