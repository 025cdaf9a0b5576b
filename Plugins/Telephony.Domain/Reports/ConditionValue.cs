using System.Globalization;

namespace Telephony.Domain.Reports;

/// <summary>Reads what a condition compares with, by what its column holds.</summary>
internal static class ConditionValue
{
    private static readonly string[] Yes = ["yes", "true", "1"];
    private static readonly string[] No = ["no", "false", "0"];
    private static readonly string[] MomentFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", Moments.Format, "yyyy-MM-dd'T'HH:mm'Z'"];

    private static readonly Dictionary<string, ConditionSign> Days = new(StringComparer.Ordinal)
    {
        ["today"] = ConditionSign.Today,
        ["yesterday"] = ConditionSign.Yesterday,
        ["thisweek"] = ConditionSign.ThisWeek,
        ["lastweek"] = ConditionSign.LastWeek,
        ["thismonth"] = ConditionSign.ThisMonth,
        ["lastmonth"] = ConditionSign.LastMonth,
    };

    /// <summary>The value as a query takes it; null with what was expected. A day makes another sign of the equals sign.</summary>
    public static IReadOnlyList<string>? Read(string text, CallColumn column, ref ConditionSign sign, out string expected)
    {
        expected = "";
        switch (column.Kind)
        {
            case CallColumnKind.Number:
                expected = "a whole number";
                return Numbers.TryRead(text, out var number) ? [Numbers.Text(number)] : null;
            case CallColumnKind.YesNo:
                expected = "yes or no";
                return Is(Yes, text) ? ["1"] : Is(No, text) ? ["0"] : null;
            case CallColumnKind.Choice:
                expected = "one of " + string.Join(", ", column.Options.Keys);
                return Option(text, column) is { } option ? [Numbers.Text(option)] : null;
            case CallColumnKind.Moment:
                return Moment(text, ref sign, out expected);
            default:
                expected = text.Length == 0 ? "a text, or the word empty instead of the sign" : "a text without control characters";
                return text.Length > 0 && IsPlain(text) ? [text] : null;
        }
    }

    private static bool Is(string[] words, string text) => words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static int? Option(string text, CallColumn column)
    {
        var letters = CallColumns.Letters(text);
        foreach (var option in column.Options)
        {
            if (CallColumns.Letters(option.Key) == letters)
            {
                return option.Value;
            }
        }

        return null;
    }

    private static IReadOnlyList<string>? Moment(string text, ref ConditionSign sign, out string expected)
    {
        if (sign is ConditionSign.Equal)
        {
            expected = "today, yesterday, this week, last week, this month, last month or a day such as 2026-01-31";
            if (Days.TryGetValue(CallColumns.Letters(text), out var day))
            {
                sign = day;
                return [];
            }

            sign = ConditionSign.On;
            return ReadMoment(text, 1, out var date) ? [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : null;
        }

        expected = "a moment, UTC, such as 2026-01-31 or 2026-01-31T09:00";
        return ReadMoment(text, MomentFormats.Length, out var moment) ? [Moments.Text(moment)] : null;
    }

    private static bool ReadMoment(string text, int formats, out DateTime moment) => DateTime.TryParseExact(
        text, [.. MomentFormats.Take(formats)], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment)
        && moment.Year >= 1900;

    // What XML can hold: no control characters, no half of a pair.
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
