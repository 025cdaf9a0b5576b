namespace Telephony.Domain.Reports;

/// <summary>Walks through a text that is being read.</summary>
internal sealed class TextCursor(string text)
{
    private int _index;

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => _index >= text.Length;

    /// <summary>Where it is, from 1.</summary>
    public int Position => _index + 1;

    /// <summary>Goes on to what is not a blank and says where that is, from 1.</summary>
    public int SkipBlanks()
    {
        while (!AtEnd && char.IsWhiteSpace(text[_index]))
        {
            _index++;
        }

        return Position;
    }

    /// <summary>Takes some letters when they come next.</summary>
    public bool Take(string letters)
    {
        if (string.CompareOrdinal(text, _index, letters, 0, letters.Length) != 0)
        {
            return false;
        }

        _index += letters.Length;
        return true;
    }

    /// <summary>Takes a word when it comes next and ends there; letter case does not matter.</summary>
    public bool TakeWord(string word)
    {
        var end = _index + word.Length;
        if (string.Compare(text, _index, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0 || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return false;
        }

        _index = end;
        return true;
    }

    /// <summary>Takes everything, without blanks and quotes around it; null when a quote is left open.</summary>
    public string? TakeRest()
    {
        var rest = text.Substring(_index).Trim();
        _index = text.Length;
        return rest.Length == 0 || rest[0] != '"' ? rest
            : rest.Length > 1 && rest.IndexOf('"', 1) == rest.Length - 1 ? rest.Substring(1, rest.Length - 2)
            : null;
    }

    /// <summary>Takes a value up to the next comma, or a quoted one; null when a quote is left open.</summary>
    public string? TakeListItem()
    {
        var start = _index;
        if (!AtEnd && text[_index] == '"')
        {
            var end = text.IndexOf('"', _index + 1);
            _index = end < 0 ? text.Length : end + 1;
            SkipBlanks();
            return end < 0 ? null : text.Substring(start + 1, end - start - 1);
        }

        while (!AtEnd && text[_index] != ',')
        {
            _index++;
        }

        return text.Substring(start, _index - start).Trim();
    }
}
