using System.Globalization;

namespace Telephony.Domain;

/// <summary>Whole numbers in settings and rules: digits with an optional minus, the same in every language.</summary>
public static class Numbers
{
    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(string? text, out int value) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Writes a whole number.</summary>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
