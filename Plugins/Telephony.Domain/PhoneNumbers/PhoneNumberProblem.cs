namespace Telephony.Domain.PhoneNumbers;

/// <summary>Why a text is not a telephone number. None of these is an error: bad numbers are normal.</summary>
public enum PhoneNumberProblem
{
    /// <summary>There is a number.</summary>
    None,

    /// <summary>The caller hides the number: anonymous, private, restricted.</summary>
    Withheld,

    /// <summary>The text has no digits.</summary>
    NoDigits,

    /// <summary>Not longer than an extension of the PBX.</summary>
    Internal,

    /// <summary>Fewer digits than any subscriber has: a service number or a piece of a number.</summary>
    TooShort,

    /// <summary>More than the 15 digits of E.164.</summary>
    TooLong,
}
