namespace LocalDataverse.Errors;

/// <summary>Numbers of the faults that this organization throws, as Dataverse has them.</summary>
/// <remarks>List: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes</remarks>
public static class ErrorCodes
{
    /// <summary>No such row.</summary>
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);

    /// <summary>An argument is missing or wrong.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>The caller lacks a privilege.</summary>
    public const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>The caller has the privilege, but not for this row.</summary>
    public const int AccessDenied = unchecked((int)0x80048306);

    /// <summary>The user is disabled.</summary>
    public const int UserNotEnabled = unchecked((int)0x80040225);

    /// <summary>The user has no role.</summary>
    public const int UserHasNoRoles = unchecked((int)0x80042F09);

    /// <summary>Something other than a refusal left a plug-in.</summary>
    public const int IsvUnexpected = unchecked((int)0x80040224);

    /// <summary>No step can be registered on the message.</summary>
    public const int StepNotAllowed = unchecked((int)0x80044187);

    /// <summary>A plug-in refused.</summary>
    public const int IsvAborted = unchecked((int)0x80040265);

    /// <summary>A plug-in swallowed a fault that had ended the transaction.</summary>
    public const int IsvReducedTransactionCount = unchecked((int)0x8009000C);

    /// <summary>The transaction has ended.</summary>
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>A row with that id is there already.</summary>
    public const int DuplicateRecord = unchecked((int)0x80040237);

    /// <summary>The row is referred to and the relationship restricts deletes.</summary>
    public const int ReferencingObjectsExist = unchecked((int)0x80040227);

    /// <summary>No such table.</summary>
    public const int TableNotFound = unchecked((int)0x80041102);

    /// <summary>No such column.</summary>
    public const int ColumnNotFound = unchecked((int)0x80041103);

    /// <summary>A condition has the wrong number of values.</summary>
    public const int InvalidConditionValueCount = unchecked((int)0x80041111);

    /// <summary>An alias that no link has.</summary>
    public const int InvalidAlias = unchecked((int)0x80041105);

    /// <summary>Text that is not FetchXML.</summary>
    public const int InvalidFetchXml = unchecked((int)0x80041129);

    /// <summary>An aggregate is about more rows than the limit.</summary>
    public const int AggregateLimitExceeded = unchecked((int)0x8004E023);

    /// <summary>Plug-ins call each other more than eight deep.</summary>
    public const int DepthTooHigh = unchecked((int)0x80044182);

    /// <summary>Text is longer than its column.</summary>
    public const int TextTooLong = unchecked((int)0x80044331);

    /// <summary>Text has a character that XML cannot carry.</summary>
    public const int InvalidCharacter = unchecked((int)0x80040278);

    /// <summary>A whole number lies outside its column's limits.</summary>
    public const int WholeNumberOutOfRange = unchecked((int)0x8004432F);

    /// <summary>A decimal number or an amount lies outside its column's limits.</summary>
    public const int NumberOutOfRange = unchecked((int)0x80044330);

    /// <summary>A choice has no such option.</summary>
    public const int InvalidOption = unchecked((int)0x8004431A);

    /// <summary>The status does not belong to the state.</summary>
    public const int InvalidStatus = unchecked((int)0x80048408);

    /// <summary>The row has changed since it was read.</summary>
    public const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);

    /// <summary>The request asks for a version check and names no version.</summary>
    public const int ConcurrencyVersionNotProvided = unchecked((int)0x80060883);

    /// <summary>No row has that alternate key.</summary>
    public const int RecordNotFoundByKey = unchecked((int)0x80060891);

    /// <summary>Another row has that alternate key.</summary>
    public const int DuplicateKey = unchecked((int)0x80060892);

    /// <summary>The columns are not an alternate key of the table.</summary>
    public const int InvalidKeyColumns = unchecked((int)0x80060893);
}
