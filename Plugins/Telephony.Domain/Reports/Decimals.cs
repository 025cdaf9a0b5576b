using System.Globalization;

namespace Telephony.Domain.Reports;

/// <summary>Numbers of expressions and thresholds: digits and a point, the same in every language.</summary>
internal static class Decimals
{
    // Beyond this a double has no more digits to round.
    private const double Largest = 1e15;

    /// <summary>Reads a number with an optional minus.</summary>
    public static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && IsNumber(value);

    /// <summary>Whether it is a number and neither infinite nor undefined.</summary>
    public static bool IsNumber(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>Rounds half away from zero, as people do.</summary>
    public static double Round(double value, int digits) =>
        Math.Abs(value) >= Largest ? value : Math.Round(value, Math.Max(0, Math.Min(digits, 10)), MidpointRounding.AwayFromZero);
}
