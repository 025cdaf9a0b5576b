namespace Telephony.Hub.Hosting;

/// <summary>
/// Only pages of configured organizations may connect. CORS keeps others from negotiating, but browsers do not apply it to WebSockets
/// (https://learn.microsoft.com/aspnet/core/signalr/security#websocket-origin-restriction), so the origin is checked here too. Programs
/// such as the connector send no origin; their secret says who they are.
/// </summary>
internal sealed class OriginCheck(HubOptions options, LogBudget budget, ILogger<OriginCheck> logger) : IMiddleware
{
    /// <inheritdoc />
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !context.Request.Path.StartsWithSegments("/hubs") || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (budget.Allows(logger, Sessions.SessionLimits.NameOf(context.Connection.RemoteIpAddress)))
        {
            HubLog.OriginRefused(logger, origin);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This hub is not for pages of this site. An administrator adds the organization's address to Hub:AllowedOrigins.");
    }
}
