using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LocalDataverse.App;

/// <summary>
/// Answers what this machine asks and nothing else. A local system has no passwords, so that any page which a person opens while it runs
/// could take it: by a name of its own that leads to this machine (DNS rebinding), or by requests that browsers send without asking first.
/// </summary>
public static class LocalRequests
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal) { HttpMethods.Get, HttpMethods.Head, HttpMethods.Options };
    private static readonly HashSet<string> OwnSites = new(StringComparer.Ordinal) { "same-origin", "none" };
    private static readonly string[] AskedFirst = ["application/json", "multipart/mixed"];

    /// <summary>
    /// Refuses every request whose <c>Host</c> is not this machine's: <c>localhost</c>, <c>127.0.0.1</c> or <c>[::1]</c>, with any port. Status 421
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#name-421-misdirected-request">RFC 9110</see>) and a sentence.
    /// </summary>
    public static IApplicationBuilder UseThisMachineOnly(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use((context, next) => Hosts.Contains(context.Request.Host.Host)
            ? next(context)
            : RefuseAsync(context, 421, $"This local system answers to localhost, 127.0.0.1 and [::1] only, not to '{context.Request.Host}'. Open its page by one of these names."));
    }

    /// <summary>
    /// Refuses requests that change something and come from a page of another origin, which a browser tells by <c>Origin</c> and
    /// <see href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Sec-Fetch-Site</see>: status 403. Another port of this machine is another
    /// origin. A POST without token must also be of a media type for which browsers ask first, whatever the browser tells: status 415.
    /// </summary>
    public static IApplicationBuilder UseOwnPagesOnly(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use((context, next) =>
        {
            var request = context.Request;
            if (Reading.Contains(request.Method))
            {
                return next(context);
            }

            if (!IsOwnPage(request))
            {
                return RefuseAsync(context, StatusCodes.Status403Forbidden, $"Only this system's own page and programs of this machine change anything here, not a page of {Origin(request)}.");
            }

            return IsAskedFirst(request)
                ? next(context)
                : RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"A POST without a token needs a body of the media type {string.Join(" or ", AskedFirst)}; this one has '{request.ContentType}'.");
        });
    }

    private static bool IsOwnPage(HttpRequest request) =>
        Allows(request.Headers.Origin, origin => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        && Allows(request.Headers["Sec-Fetch-Site"], OwnSites.Contains);

    private static bool Allows(StringValues header, Func<string, bool> isGood) => header.Count == 0 || (header.Count == 1 && isGood(header[0] ?? ""));

    // A page of another origin cannot send a token: for that header, too, browsers ask first.
    private static bool IsAskedFirst(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method)
        || request.Headers.Authorization.Count > 0
        || AskedFirst.Contains((request.ContentType ?? "").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static string Origin(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : "another origin";

    private static Task RefuseAsync(HttpContext context, int status, string message) =>
        Results.Json(new { error = new { code = "", message } }, statusCode: status).ExecuteAsync(context);
}
