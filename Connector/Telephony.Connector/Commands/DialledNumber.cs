using System.Buffers;

namespace Telephony.Connector.Commands;

/// <summary>A number as an agent or a record writes it, made fit for the dialplan.</summary>
internal static class DialledNumber
{
    private const int Longest = 40;
    private const string Punctuation = " ()-/.\u00a0\u2010\u2011\u2012\u2013";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789*#");

    /// <summary>True for digits, * and # alone.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text) => text.Length is > 0 and <= Longest && !text.ContainsAnyExcept(Digits);

    /// <summary>Only digits, * and #, with one leading + at most.</summary>
    /// <exception cref="CommandRefusedException">It is not a number: letters and other characters never reach the dialplan.</exception>
    public static string Read(string text)
    {
        var number = string.Concat(text.Trim().Where(sign => !Punctuation.Contains(sign, StringComparison.Ordinal)));
        var digits = number.StartsWith('+') ? number.AsSpan(1) : number;
        return AreDigits(digits)
            ? number
            : throw new CommandRefusedException("That is not a number that can be dialled: digits, * and # are allowed, and a + in front.");
    }
}
