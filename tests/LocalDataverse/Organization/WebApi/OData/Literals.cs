using System.Globalization;

namespace LocalDataverse.WebApi.OData;

/// <summary>Reads the literals of OData: null, true, 42, 1.5, a guid, a date, a time with offset.</summary>
public static class Literals
{
    /// <summary>The value of <paramref name="word"/>, when the word is a literal.</summary>
    public static bool TryRead(string word, out object? value)
    {
        (var isLiteral, value) = word switch
        {
            "null" => (true, (object?)null),
            "true" => (true, true),
            "false" => (true, false),
            _ when Guid.TryParseExact(word, "D", out var guid) => (true, guid),
            _ when !char.IsAsciiDigit(word[0]) && word[0] != '-' => (false, null),
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => (true, whole),
            _ when decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) => (true, exact),
            _ when DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => (true, date),
            _ when IsTime(word, out var time) => (true, time),
            _ => (false, null),
        };
        return isLiteral;
    }

    private static bool IsTime(string word, out DateTimeOffset time)
    {
        time = default;
        return word.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
