namespace Telephony.Hub;

/// <summary>
/// Only pages of configured organisations may connect. CORS keeps others from negotiating, but browsers do not apply it to WebSockets
/// (https://learn.microsoft.com/aspnet/core/signalr/security#websocket-origin-restriction), so the origin is checked here too. Programs
/// such as the connector send no origin; their token says who they are.
/// </summary>
public sealed class OriginCheck(HubOptions options, ILogger<OriginCheck> logger) : IMiddleware
{
    private const int LongestOrigin = 200;

    /// <inheritdoc />
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !context.Request.Path.StartsWithSegments("/hubs") || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return next(context);
        }

        HubLog.OriginRefused(logger, new string([.. origin.Take(LongestOrigin).Where(letter => !char.IsControl(letter))]));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This hub is not for pages of this site. An administrator adds the organisation's address to Hub:AllowedOrigins.");
    }
}
