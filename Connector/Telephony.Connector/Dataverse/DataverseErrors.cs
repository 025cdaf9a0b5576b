using System.Net;
using System.Text;
using System.Text.Json;
using Telephony.Connector.Calls;

namespace Telephony.Connector.Dataverse;

/// <summary>Turns an answer that is not a success into a <see cref="DataverseException"/>.</summary>
internal static class DataverseErrors
{
    // Service protection limits: number of requests, execution time, concurrent requests.
    // https://learn.microsoft.com/power-apps/developer/data-platform/api-limits
    private static readonly string[] ServiceProtectionCodes = ["0x80072322", "0x80072321", "0x80072326"];

    private const int LongestQuote = 500;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Reads the error that the answer tells of.</summary>
    public static async Task<DataverseException> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        // As bytes: a charset that nobody knows must not hide the error.
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var (code, text) = Parse(body);
        var status = response.StatusCode;
        var failure = Classify(status, code);
        return new DataverseException(failure, $"Dataverse answered {(int)status} {response.ReasonPhrase}: {text}")
        {
            Status = status,
            Code = code,
            RetryAfter = RetryAfterOf(response, clock),
        };
    }

    private static DataverseFailure Classify(HttpStatusCode status, string code) => status switch
    {
        _ when ServiceProtectionCodes.Contains(code, StringComparer.OrdinalIgnoreCase) => DataverseFailure.Throttled,
        HttpStatusCode.TooManyRequests => DataverseFailure.Throttled,
        _ when DataverseException.MissingRights.Contains(code, StringComparer.OrdinalIgnoreCase) => DataverseFailure.Misconfigured,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity or HttpStatusCode.PreconditionFailed => DataverseFailure.Rejected,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => DataverseFailure.Misconfigured,
        _ => DataverseFailure.Unavailable,
    };

    private static (string Code, string Text) Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object)
            {
                return (Text(error, "code"), Shorten(Text(error, "message")));
            }
        }
        catch (JsonException)
        {
            // A proxy's page: quoted as it is.
        }

        return ("", Shorten(body));
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Shorten(string text) => text.Length > LongestQuote ? PbxText.Clean(text, LongestQuote) + " …" : PbxText.Clean(text, LongestQuote);

    private static TimeSpan Shorter(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Shorter(delta),
        { Date: { } date } when date > clock.GetUtcNow() => Shorter(date - clock.GetUtcNow()),
        _ => null,
    };
}
