using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Telephony.Domain;

namespace Telephony.Plugins.Data;

/// <summary>
/// A request that Dataverse refused to a plug-in, as a refusal of the plug-in: a fault that leaves one as it is would reach the person as
/// "unexpected error from ISV code" with status 500, and the connector as an outage.
/// </summary>
internal static class RefusedRequest
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int PrivilegeDenied = unchecked((int)0x80040220);
    private const int AccessDenied = unchecked((int)0x80048306);
    private const int UserNotEnabled = unchecked((int)0x80040225);
    private const int UserHasNoRoles = unchecked((int)0x80042F09);
    /// <summary>The row does not exist.</summary>
    public const int NotThere = unchecked((int)0x80040217);

    private const int PluginRefused = unchecked((int)0x80040265);

    private static readonly Regex User = new(@"\bId=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);
    private static readonly Regex Right = new(@"\b(prv\w+|(?:Read|Write|Append|AppendTo|Create|Delete|Share|Assign)Access)\b", RegexOptions.CultureInvariant, PatternTime.Limit);
    private static readonly Regex Table = new(@"\bentity '(\w+)'|\baccess to the (\w+) with\b", RegexOptions.CultureInvariant, PatternTime.Limit);

    /// <summary>The refusal; null for a fault of another kind, which may pass by itself (a lock, a limit) and is left to whoever repeats the request.</summary>
    public static InvalidPluginExecutionException? Read(FaultException<OrganizationServiceFault> fault, Guid callerId) => fault.Detail.ErrorCode switch
    {
        var code when IsMissingRight(code) => new(SentenceOf(fault.Detail.Message ?? "", callerId), PluginHttpStatusCode.Forbidden),

        // A step that somebody registered on a message within: its sentence is for the person.
        PluginRefused => new(fault.Detail.Message ?? "", StatusOf(fault.Detail)),
        _ => null,
    };

    /// <summary>Whether an error code says that a user lacks a right. By the Web API it comes with status 403.</summary>
    public static bool IsMissingRight(int code) => code is PrivilegeDenied or AccessDenied or UserNotEnabled or UserHasNoRoles;

    private static string SentenceOf(string message, Guid callerId)
    {
        var right = Right.Match(message);
        if (!right.Success)
        {
            return $"A right is missing. {message}";
        }

        var table = Table.Match(message);
        var isOther = Guid.TryParse(User.Match(message).Groups[1].Value, out var user) && user != callerId;
        return $"{(isOther ? $"The user {user:D} lacks" : "You lack")} the right {right.Value}"
            + (table.Success ? $" on {(table.Groups[1].Success ? table.Groups[1] : table.Groups[2]).Value}" : "")
            + ", or it does not reach this row. Choose a row of your own, or ask an administrator for a role with that right.";
    }

    private static PluginHttpStatusCode StatusOf(OrganizationServiceFault detail) =>
        detail.ErrorDetails is { } details && details.TryGetValue("ApiExceptionHttpStatusCode", out var chosen)
        && Enum.TryParse<PluginHttpStatusCode>(chosen as string, out var status)
            ? status
            : PluginHttpStatusCode.BadRequest;
}
