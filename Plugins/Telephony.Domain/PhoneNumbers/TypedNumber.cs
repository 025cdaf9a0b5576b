namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// A number that somebody types to have it dialled. What is typed is dialled or refused, and never changed but for the signs that people write between digits;
/// the softphone has the same rule (<c>typedNumber.ts</c>), and <c>tests/cases/typed-numbers.csv</c> holds both to it.
/// </summary>
public static class TypedNumber
{
    /// <summary>Why a text is not dialled, for the person who wrote it.</summary>
    public const string Refusal = "That is not a number that can be dialled: digits, * and # are allowed, and a + in front.";

    private const int Longest = 40;
    private const string Separators = " ()-/.\u00a0\u2010\u2011\u2012\u2013";

    /// <summary>True for digits, <c>*</c> and <c>#</c> alone, a phone's keys; few enough for a number.</summary>
    public static bool AreKeys(string text) => text.Length is > 0 and <= Longest && text.All(sign => sign is (>= '0' and <= '9') or '*' or '#');

    /// <summary>The digits, <c>*</c> and <c>#</c> of a text that has nothing else but separators, and one leading <c>+</c>; null for any other text.</summary>
    public static string? Read(string text)
    {
        var number = string.Concat(text.Trim().Where(sign => Separators.IndexOf(sign) < 0));
        var keys = number.Length > 0 && number[0] == '+' ? number.Substring(1) : number;
        return AreKeys(keys) ? number : null;
    }
}
