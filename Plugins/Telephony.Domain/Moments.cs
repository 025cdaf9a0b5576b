using System.Globalization;

namespace Telephony.Domain;

/// <summary>Moments as texts: ISO 8601, UTC.</summary>
public static class Moments
{
    /// <summary>To the second, as <c>2026-01-31T09:00:00Z</c>.</summary>
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private const string ExactFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A moment of UTC to the second: <c>2026-01-31T09:00:00Z</c>.</summary>
    public static string Text(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A moment of UTC to the millisecond: <c>2026-01-31T09:00:00.000Z</c>.</summary>
    public static string Exact(DateTime utc) => utc.ToString(ExactFormat, CultureInfo.InvariantCulture);
}
