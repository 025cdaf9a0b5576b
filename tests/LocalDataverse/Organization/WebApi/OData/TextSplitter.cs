namespace LocalDataverse.WebApi.OData;

/// <summary>Splits OData text at a sign, but not inside quotes, parentheses or brackets.</summary>
public static class TextSplitter
{
    /// <summary>The parts of <paramref name="text"/> between the separators, in order, untrimmed.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var current = text[index];
            quoted ^= current == '\'';
            if (quoted)
            {
                continue;
            }

            depth += current is '(' or '[' ? 1 : current is ')' or ']' ? -1 : 0;
            if (current == separator && depth == 0)
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
