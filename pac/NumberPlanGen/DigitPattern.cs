namespace Telephony.NumberPlanGen;

/// <summary>
/// A pattern of digits as the metadata writes it (digits, classes, groups, choices, counts; no endless repetition), as a nondeterministic
/// automaton. <c>$</c> is read over: whoever walks a pattern decides where it may end.
/// </summary>
internal sealed class DigitPattern
{
    private const int AllDigits = 0x3FF;

    private readonly List<State> _states = [];
    private readonly string _text;
    private int _at;

    private DigitPattern(string text) => _text = text;

    /// <summary>Reads a pattern into a set of words.</summary>
    /// <exception cref="FormatException">There is a sign that no pattern of the metadata has had so far.</exception>
    public static DigitWords Read(string text)
    {
        var pattern = new DigitPattern(text);
        var (first, last) = pattern.Choice();
        if (pattern._at < text.Length)
        {
            throw pattern.Unknown();
        }

        pattern._states[last].IsEnd = true;
        return new DigitWords(pattern._states, first);
    }

    private (int First, int Last) Choice()
    {
        var (first, last) = (Add(), Add());
        do
        {
            var branch = Sequence();
            _states[first].Free.Add(branch.First);
            _states[branch.Last].Free.Add(last);
        }
        while (Take('|'));
        return (first, last);
    }

    private (int First, int Last) Sequence()
    {
        var first = Add();
        var last = first;
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
        {
            var part = Repeated();
            _states[last].Free.Add(part.First);
            last = part.Last;
        }

        return (first, last);
    }

    // A repeated atom is read as often as it may come, and left after any count from the fewest on.
    private (int First, int Last) Repeated()
    {
        var start = _at;
        var part = Atom();
        var (fewest, most) = Count();
        var after = _at;
        if ((fewest, most) == (1, 1))
        {
            return part;
        }

        var (first, last) = (Add(), Add());
        var end = first;
        for (var copy = 0; copy < most; copy++)
        {
            if (copy >= fewest)
            {
                _states[end].Free.Add(last);
            }

            _at = start;
            var one = Atom();
            _states[end].Free.Add(one.First);
            end = one.Last;
        }

        _at = after;
        _states[end].Free.Add(last);
        return (first, last);
    }

    private (int First, int Last) Atom()
    {
        if (Take('('))
        {
            _ = Take('?') && Take(':');
            var inner = Choice();
            return Take(')') ? inner : throw Unknown();
        }

        var (first, last) = (Add(), Add());
        if (Take('$'))
        {
            _states[first].Free.Add(last);
        }
        else
        {
            _states[first].Digits = Take('[') ? Class() : Digit();
            _states[first].Next = last;
        }

        return (first, last);
    }

    private int Digit()
    {
        if (Take('\\'))
        {
            return Take('d') ? AllDigits : throw Unknown();
        }

        return _at < _text.Length && char.IsAsciiDigit(_text[_at]) ? 1 << (_text[_at++] - '0') : throw Unknown();
    }

    private int Class()
    {
        var digits = 0;
        while (!Take(']'))
        {
            var from = _at;
            var one = Digit();
            digits |= one;
            if (Take('-'))
            {
                for (var digit = _text[from]; digit <= _text[_at]; digit++)
                {
                    digits |= 1 << (digit - '0');
                }

                _at++;
            }
        }

        return digits;
    }

    private (int Fewest, int Most) Count()
    {
        if (Take('?'))
        {
            return (0, 1);
        }

        if (!Take('{'))
        {
            return (1, 1);
        }

        var fewest = Number();
        var most = Take(',') ? Number() : fewest;
        return Take('}') ? (fewest, most) : throw Unknown();
    }

    private int Number()
    {
        var number = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            number = (number * 10) + _text[_at++] - '0';
        }

        return number;
    }

    private int Add()
    {
        _states.Add(new State());
        return _states.Count - 1;
    }

    private bool Take(char sign)
    {
        var isThere = _at < _text.Length && _text[_at] == sign;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private FormatException Unknown() => new($"The pattern \"{_text}\" cannot be read at sign {_at}.");

    /// <summary>One state: free steps, and one step over some digits.</summary>
    internal sealed class State
    {
        /// <summary>States that are reached without a digit.</summary>
        public List<int> Free { get; } = [];

        /// <summary>Digits that lead on, a bit each.</summary>
        public int Digits { get; set; }

        /// <summary>Where they lead.</summary>
        public int Next { get; set; }

        /// <summary>Whether a word may end here.</summary>
        public bool IsEnd { get; set; }
    }
}
