using Microsoft.AspNetCore.Http;

namespace Telephony.LocalOrg.App;

/// <summary>Tells browsers what the app's pages may do. Names and numbers of callers are data, and stay data even if a page slips.</summary>
/// <param name="options">The origins that pages may connect to.</param>
public sealed class SecurityHeaders(AppOptions options)
{
    private readonly string _policy = string.Join("; ",
        "default-src 'self'",
        "script-src 'self'",
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

    /// <summary>Adds the header fields to an answer.</summary>
    public void Apply(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = _policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-cache";
    }
}
