using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Limits;

/// <summary>
/// Around every request of a browser or connector: nulls are refused in words before the hub sees them, a refusal is one line of the log, and what
/// nobody expected is logged whole and answered in words. SignalR's own lines about the same are kept out of the log: they are a stack each, without end.
/// </summary>
internal sealed class InvocationGuard(LogBudget budget, ILogger<InvocationGuard> logger) : IHubFilter
{
    /// <inheritdoc />
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw Logged(fault, "A line", context.Context);
        }
    }

    /// <inheritdoc />
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return NullArguments.FirstIn(invocationContext.HubMethod, invocationContext.HubMethodArguments) is { } path
                ? throw new HubException($"{invocationContext.HubMethodName} came with nothing in '{path}', which needs a value.")
                : await next(invocationContext);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw Logged(fault, invocationContext.HubMethodName, invocationContext.Context);
        }
    }

    /// <inheritdoc />
    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        var who = WhoIs(context.Context);
        if (exception is not null && budget.Allows(logger, who))
        {
            HubLog.LineBroken(logger, who, exception.Message);
        }

        return next(context, exception);
    }

    private static string WhoIs(HubCallerContext context)
    {
        string Claim(string type) => context.User?.FindFirst(type)?.Value ?? "";
        return $"{Claim(HubRoutes.RoleClaim)} {Claim(HubRoutes.SubjectClaim)} {Claim(HubRoutes.ExtensionClaim)} of {Claim(HubRoutes.PbxClaim)}";
    }

    private HubException Logged(Exception fault, string method, HubCallerContext context)
    {
        var who = WhoIs(context);
        if (budget.Allows(logger, who))
        {
            if (fault is HubException)
            {
                HubLog.RequestRefused(logger, method, who, fault.Message);
            }
            else
            {
                HubLog.RequestFailed(logger, fault, method, who);
            }
        }

        return fault as HubException ?? new HubException("The telephony hub made a mistake; its log says which. Reload the page if something is missing.");
    }
}
