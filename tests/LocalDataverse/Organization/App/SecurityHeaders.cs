using Microsoft.AspNetCore.Http;

namespace LocalDataverse.App;

/// <summary>Tells browsers what the app's pages may do. Names and numbers of callers are data, and stay data even if a page slips.</summary>
/// <param name="options">The origins that pages may connect to.</param>
public sealed class SecurityHeaders(AppOptions options)
{
    private readonly string _page = Policy(options, "'self'");
    private readonly string _webResource = Policy(options, "'self' 'unsafe-inline'");

    /// <summary>Adds the header fields to a page or a file of the app.</summary>
    public void ApplyToPage(HttpResponse response) => Apply(response, _page);

    /// <summary>Adds the header fields to a web resource, whose pages may hold scripts, as they may in Dataverse.</summary>
    public void ApplyToWebResource(HttpResponse response) => Apply(response, _webResource);

    private static void Apply(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-cache";
    }

    private static string Policy(AppOptions options, string scripts) => string.Join(
        "; ",
        "default-src 'self'",
        $"script-src {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: http: https:",
        "font-src 'self' data: https:",
        "connect-src 'self' " + string.Join(' ', options.ConnectOrigins),
        "frame-src 'self' http: https:",
        "media-src 'self' blob: http: https:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");
}
