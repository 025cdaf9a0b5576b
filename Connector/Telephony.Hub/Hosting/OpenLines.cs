using Telephony.Contracts.Hub;

namespace Telephony.Hub.Hosting;

/// <summary>Counts the browsers' lines that are open, to the last byte: a hub that stops waits for them.</summary>
internal sealed class OpenLines : IMiddleware
{
    private int _count;

    /// <summary>How many are open.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc />
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/hubs") || context.Request.Path.StartsWithSegments(HubRoutes.Connector))
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _count);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
