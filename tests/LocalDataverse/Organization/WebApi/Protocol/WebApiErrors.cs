namespace LocalDataverse.WebApi.Protocol;

/// <summary>
/// Codes of the Web API's own errors. Those of the platform come with its faults:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes">Web service error codes</see>.
/// </summary>
public static class WebApiErrors
{
    /// <summary>An option, property or value of a query is not valid.</summary>
    public const string InvalidQuery = "0x80060888";

    /// <summary>The first segment of a path names nothing.</summary>
    public const string UnknownSegment = "0x8006088a";

    /// <summary>The body does not fit the entity or operation.</summary>
    public const string InvalidPayload = "0x80048d19";

    /// <summary>The request has no valid sign-in.</summary>
    public const string NotAuthenticated = "0x80041d53";

    /// <summary>The caller must not act for another user.</summary>
    public const string CannotActOnBehalf = "0x8004f036";

    /// <summary>More requests in the window than allowed.</summary>
    public const string TooManyRequests = "0x80072322";

    /// <summary>More execution time in the window than allowed.</summary>
    public const string TooMuchTime = "0x80072321";

    /// <summary>More requests at once than allowed.</summary>
    public const string TooManyAtOnce = "0x80072326";

    /// <summary>Something that a real environment does and this one does not.</summary>
    public const string NotEmulated = "NotEmulated";
}
