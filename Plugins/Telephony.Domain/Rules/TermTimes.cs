using System.Globalization;

namespace Telephony.Domain.Rules;

/// <summary>Times of day and days of the week in conditions: <c>09:00-17:30</c>, <c>22:00-06:00</c>, <c>mon-fri</c>, <c>sat</c>.</summary>
internal static class TermTimes
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static string TimeText(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string DayText(DateTime time) => Days[(int)time.DayOfWeek];

    public static bool IsTime(string text) => TryReadTime(text.Trim(), out _);

    /// <summary>Minutes from a time of day to a moment; negative before it, 0 within its minute.</summary>
    public static int MinutesAfter(DateTime time, string limit) => TryReadTime(limit, out var minutes) ? (time.Hour * 60) + time.Minute - minutes : 0;

    public static bool IsTimeRange(string text) => TryReadRange(text, TryReadTime, out _, out _);

    /// <summary>Minutes of the day at which a time or a range begins and ends.</summary>
    public static IEnumerable<int> EndsOf(string range) => TryReadRange(range, TryReadTime, out var from, out var to) ? [from, to] : [];

    public static bool IsDayRange(string text) => TryReadRange(text, TryReadDay, out _, out _);

    /// <summary>Both ends belong to the range, the last minute whole; a range that ends before it begins passes midnight.</summary>
    public static bool TimeIsWithin(DateTime time, string range) =>
        TryReadRange(range, TryReadTime, out var from, out var to) && IsWithin((time.Hour * 60) + time.Minute, from, to);

    public static bool DayIsWithin(DateTime time, string range) =>
        TryReadRange(range, TryReadDay, out var from, out var to) && IsWithin((int)time.DayOfWeek, from, to);

    private delegate bool Reader(string text, out int value);

    private static bool IsWithin(int value, int from, int to) =>
        from <= to ? value >= from && value <= to : value >= from || value <= to;

    private static bool TryReadRange(string text, Reader read, out int from, out int to)
    {
        var ends = text.Split('-');
        to = 0;
        return read(ends[0].Trim(), out from) && ends.Length <= 2 && read(ends[ends.Length - 1].Trim(), out to);
    }

    private static bool TryReadTime(string text, out int minutes)
    {
        var parts = text.Split(':');
        minutes = 0;
        if (parts.Length != 2 || parts[1].Length != 2
            || !Numbers.TryRead(parts[0], out var hour) || !Numbers.TryRead(parts[1], out var minute))
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        return hour is >= 0 and <= 24 && minute is >= 0 and < 60 && minutes <= 24 * 60;
    }

    private static bool TryReadDay(string text, out int day)
    {
        day = Array.FindIndex(Days, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return day >= 0;
    }
}
