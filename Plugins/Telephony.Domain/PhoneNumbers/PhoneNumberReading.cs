namespace Telephony.Domain.PhoneNumbers;

/// <summary>What came of reading a text: a number or the reason why there is none.</summary>
/// <param name="Number">The number; null exactly when <paramref name="Problem"/> is not <see cref="PhoneNumberProblem.None"/>.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Digits">The digits as they are in the text, without extension.</param>
public sealed record PhoneNumberReading(PhoneNumber? Number, PhoneNumberProblem Problem, string Digits)
{
    internal static PhoneNumberReading Of(PhoneNumber number, string digits) => new(number, PhoneNumberProblem.None, digits);

    internal static PhoneNumberReading Refused(PhoneNumberProblem problem, string digits = "") => new(null, problem, digits);
}
