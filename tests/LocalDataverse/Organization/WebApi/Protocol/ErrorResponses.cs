using System.Globalization;
using System.ServiceModel;
using LocalDataverse.Errors;
using LocalDataverse.WebApi.OData;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Protocol;

/// <summary>
/// Turns what went wrong into the answer that says so:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors-from-the-response">Parse errors from the response</see>.
/// </summary>
public static class ErrorResponses
{
    private const string Details = "Microsoft.PowerApps.CDS.";

    private static readonly Dictionary<uint, int> StatusOfFault = new()
    {
        [0x80040217] = StatusCodes.Status404NotFound,
        [0x80060891] = StatusCodes.Status404NotFound,
        [0x8004025F] = StatusCodes.Status404NotFound,
        [0x80041102] = StatusCodes.Status404NotFound,
        [0x80040220] = StatusCodes.Status403Forbidden,
        [0x80048306] = StatusCodes.Status403Forbidden,
        [0x80040225] = StatusCodes.Status403Forbidden,
        [0x80042F09] = StatusCodes.Status403Forbidden,
        [0x80040227] = StatusCodes.Status405MethodNotAllowed,
        [0x80040237] = StatusCodes.Status412PreconditionFailed,
        [0x80060882] = StatusCodes.Status412PreconditionFailed,
        [0x80060892] = StatusCodes.Status412PreconditionFailed,
        [0x80072321] = StatusCodes.Status429TooManyRequests,
        [0x80072322] = StatusCodes.Status429TooManyRequests,
        [0x80072326] = StatusCodes.Status429TooManyRequests,
        [0x80040224] = StatusCodes.Status500InternalServerError,
        [0x80040216] = StatusCodes.Status500InternalServerError,
    };

    /// <summary>The answer for an exception; null for one that is not an answer, such as a lost connection.</summary>
    public static WebApiResponse? From(Exception exception, Preferences preferences) => exception switch
    {
        WebApiException refusal => Error(refusal.Status, refusal.Code, refusal.Message),
        ODataSyntaxException syntax => Error(400, WebApiErrors.InvalidQuery, syntax.Message),
        BatchFormatException format => Error(400, WebApiErrors.InvalidPayload, format.Message),
        FaultException<OrganizationServiceFault> fault => FromFault(fault.Detail, preferences),
        NotEmulatedException missing => Error(501, WebApiErrors.NotEmulated, missing.Message),
        BadHttpRequestException { StatusCode: 413 } => Error(413, "0x80060888", "The request is larger than the service takes."),
        _ => null,
    };

    /// <summary>An error with its code and message.</summary>
    public static WebApiResponse Error(int status, string code, string message) => new(status) { Body = Body(code, message, []) };

    /// <summary>The answer for a failure that nothing expected; its words stay in the log.</summary>
    public static WebApiResponse Unexpected() =>
        Error(500, "0x80040216", "An unexpected error occurred in the local organization. Its log says more.");

    private static WebApiResponse FromFault(OrganizationServiceFault fault, Preferences preferences)
    {
        var code = unchecked((uint)fault.ErrorCode);
        var annotations = Annotations(fault).Where(pair => pair.Value is not null && preferences.Includes(pair.Key));
        return new WebApiResponse(StatusOf(fault)) { Body = Body($"0x{code:x8}", fault.Message, annotations) };
    }

    // A plug-in may choose the status of its refusal: https://www.dynamicsninja.blog/2023/03/09/using-http-status-codes-to-improve-your-custom-apis
    private static int StatusOf(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue(Faults.HttpStatusDetail, out var chosen) && int.TryParse(chosen as string, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : StatusOfFault.GetValueOrDefault(unchecked((uint)fault.ErrorCode), 400);

    private static IEnumerable<KeyValuePair<string, string?>> Annotations(OrganizationServiceFault fault)
    {
        foreach (var (name, value) in fault.ErrorDetails)
        {
            yield return new($"{Details}ErrorDetails.{name}", Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        var code = unchecked((uint)fault.ErrorCode).ToString("x8", CultureInfo.InvariantCulture);
        yield return new($"{Details}HelpLink", $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{code}&client=platform");
        yield return new($"{Details}TraceText", fault.TraceText);
        yield return new($"{Details}InnerError.Message", fault.InnerFault?.Message ?? fault.Message);
    }

    private static string Body(string code, string message, IEnumerable<KeyValuePair<string, string?>> annotations) => JsonText.Write(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        foreach (var (name, value) in annotations)
        {
            json.WriteString($"@{name}", value);
        }

        json.WriteEndObject();
    });
}
