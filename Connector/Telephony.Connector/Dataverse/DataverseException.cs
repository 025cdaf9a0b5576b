using System.Net;

namespace Telephony.Connector.Dataverse;

/// <summary>What to do after Dataverse did not do as asked.</summary>
internal enum DataverseFailure
{
    /// <summary>Nobody answered, or the server had trouble: try again later.</summary>
    Unavailable,

    /// <summary>Service protection: try again, not before <see cref="DataverseException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The request itself is not acceptable: the same request will fail again.</summary>
    Rejected,

    /// <summary>Rights, address or sign-in are wrong: somebody has to change a setting; try again, seldom.</summary>
    Misconfigured,
}

/// <summary>Dataverse did not do as asked. The message says what it answered; it never holds a token or a secret.</summary>
internal sealed class DataverseException(DataverseFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to do about it.</summary>
    public DataverseFailure Failure { get; } = failure;

    /// <summary>HTTP status; null when nobody answered.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Dataverse's error code, such as <c>0x80072322</c>; empty when it gave none.</summary>
    public string Code { get; init; } = "";

    /// <summary>
    /// Whether Dataverse says that the connector's user lacks a right: the same request will fail until somebody gives it, others need not.
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    /// </summary>
    public bool IsMissingRight => MissingRights.Contains(Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>PrivilegeDenied and the refusal of one row; by the Web API they come with status 403, from within a plug-in perhaps with another.</summary>
    internal static IReadOnlyList<string> MissingRights { get; } = ["0x80040220", "0x80048306"];

    /// <summary>How long it asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
