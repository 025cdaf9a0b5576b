using System.Globalization;
using System.Text;

namespace Telephony.Domain;

/// <summary>
/// Text from the phone network or another stranger, made fit for screens, rows and logs: no control characters, none that are invisible or that reverse
/// the order of letters, no halves of letters. Used wherever such text enters, in the connector and in the plug-ins.
/// </summary>
/// <remarks>
/// Decided: a joiner (U+200D, U+200C) stays where it makes one character of two, between pictures (a family is one emoji) and within scripts whose letters it
/// shapes (Persian, Sinhala); anywhere else it only hides. Marks of direction go altogether: a name reads by the direction of its letters.
/// Variation selectors stay: Japanese names are written with them.
/// </remarks>
public static class PlainText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // A letter with more marks than this may be cut within them: else one letter could be longer than a column and leave nothing.
    private const int LongestLetter = 32;

    // What is invisible: soft hyphen, fillers, zero-width characters, marks of direction, overrides and isolates, tags. Pairs of first and last.
    private static readonly int[] Hidden =
    [
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x180E, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F,
        0x3164, 0x3164, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE00FF,
    ];

    // Scripts whose letters are shaped by joiners: Arabic to Sinhala, Tibetan and Myanmar, Khmer and Mongolian.
    private static readonly int[] Shaped = [0x0600, 0x0DFF, 0x0F00, 0x109F, 0x1780, 0x18AF];

    private static readonly int[] Pictures = [0x00A9, 0x00A9, 0x00AE, 0x00AE, 0x2190, 0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299, 0x1F000, 0x1FAFF];

    /// <summary>The text as one line of whole letters, not longer than this. Control characters and halves of letters are blanks.</summary>
    /// <param name="text">The text; null is an empty one.</param>
    /// <param name="longest">Most characters (UTF-16 units, as columns count).</param>
    public static string Line(string? text, int longest)
    {
        if (text is null)
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest + LongestLetter));
        var before = 0;
        for (var i = 0; i < text.Length && clean.Length <= longest + LongestLetter;)
        {
            var sign = SignAt(text, i, out var width);
            if (!IsIn(Hidden, sign) || IsNeeded(sign, before, i + 1 < text.Length ? SignAt(text, i + 1, out _) : 0))
            {
                Append(clean, text, i, width, sign);
                before = sign;
            }

            i += width;
        }

        // Behind the last letter that fits a joiner joins nothing.
        return Cut(clean.ToString(), longest).TrimEnd((char)ZeroWidthJoiner, (char)ZeroWidthNonJoiner);
    }

    /// <summary>The text, or as many of its whole letters as fit. A letter is what people take for one: with its accents, a family of four, a flag.</summary>
    /// <param name="longest">Most characters (UTF-16 units, as columns count).</param>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        for (var end = longest; end > 0 && longest - end < LongestLetter; end--)
        {
            if (IsBetweenLetters(text, end))
            {
                return text.Substring(0, end);
            }
        }

        return longest < LongestLetter ? "" : text.Substring(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest);
    }

    private static void Append(StringBuilder clean, string text, int start, int width, int sign)
    {
        if (sign < 0 || IsControl(sign))
        {
            clean.Append(' ');
        }
        else
        {
            clean.Append(text, start, width);
        }
    }

    private static bool IsControl(int sign) =>
        sign < ' ' || sign is (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (sign & 0xFFFE) == 0xFFFE;

    private static bool IsNeeded(int sign, int before, int after) =>
        (sign is ZeroWidthJoiner or ZeroWidthNonJoiner && IsIn(Shaped, before) && IsIn(Shaped, after))
        || (sign == ZeroWidthJoiner && IsPicture(before) && IsIn(Pictures, after));

    // A picture, also with its variation selector or its skin colour behind it.
    private static bool IsPicture(int sign) => sign == 0xFE0F || IsIn(Pictures, sign);

    // Whether a letter ends before this place: https://www.unicode.org/reports/tr29/, without what depends on tables of one Unicode version.
    private static bool IsBetweenLetters(string text, int place)
    {
        if (char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]))
        {
            return false;
        }

        var after = SignAt(text, place, out _);
        var extends = after is ZeroWidthJoiner or ZeroWidthNonJoiner or (>= 0x1160 and <= 0x11FF) or (>= 0x1F3FB and <= 0x1F3FF)
            || CharUnicodeInfo.GetUnicodeCategory(text, place) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
        return !extends
            && text[place - 1] is not ((char)ZeroWidthJoiner or (char)ZeroWidthNonJoiner)
            && !(text[place - 1] == '\r' && after == '\n')
            && !(IsRegional(after) && RegionalsBefore(text, place) % 2 == 1);
    }

    // Two of these letters are one flag.
    private static bool IsRegional(int sign) => sign is >= 0x1F1E6 and <= 0x1F1FF;

    private static int RegionalsBefore(string text, int place)
    {
        var count = 0;
        while (place - (2 * (count + 1)) >= 0 && IsRegional(SignAt(text, place - (2 * (count + 1)), out _)))
        {
            count++;
        }

        return count;
    }

    // The code point that begins here; -1 for half of one.
    private static int SignAt(string text, int place, out int width)
    {
        width = place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]) ? 2 : 1;
        return width == 2 ? char.ConvertToUtf32(text[place], text[place + 1]) : char.IsSurrogate(text[place]) ? -1 : text[place];
    }

    private static bool IsIn(int[] ranges, int sign)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (sign >= ranges[i] && sign <= ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
