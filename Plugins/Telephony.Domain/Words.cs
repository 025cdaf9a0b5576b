namespace Telephony.Domain;

/// <summary>
/// The words that enums have on the wire and in rows: the member's name with a small first letter
/// (<c>NoAnswer</c> is <c>noAnswer</c>). Reading ignores letter case.
/// </summary>
public static class Words
{
    /// <summary>The word of an enum member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>Reads a word; false when no member of <typeparamref name="T"/> has it. Numbers are not words.</summary>
    public static bool TryRead<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (var name in Enum.GetNames(typeof(T)))
        {
            if (string.Equals(name, word, StringComparison.OrdinalIgnoreCase))
            {
                return Enum.TryParse(name, out value);
            }
        }

        value = default;
        return false;
    }
}
