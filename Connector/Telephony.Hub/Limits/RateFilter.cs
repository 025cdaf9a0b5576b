using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Limits;

/// <summary>
/// Every connection has two buckets, one for commands and one for everything else, so that a page that writes a log line in a loop can
/// still hang up. What is over the rate is refused in words; whoever goes on regardless is disconnected.
/// </summary>
internal sealed class RateFilter(HubOptions options, HubCounts counts, LogBudget budget, TimeProvider clock, ILogger<RateFilter> logger) : IHubFilter
{
    private const string WaitWords = "in a short time. Wait a few seconds and try again.";
    private const int DebtFactor = 10;

    /// <summary>How many refusals in a row end a connection.</summary>
    public static int MostDebt(HubOptions options) => DebtFactor * options.RequestsPerTenSeconds;

    /// <inheritdoc />
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        context.Context.Items[typeof(TokenBucket)] = new TokenBucket(options.RequestsPerTenSeconds, clock);
        context.Context.Items[typeof(AgentCommand)] = new TokenBucket(options.CommandsPerTenSeconds, clock);
        return next(context);
    }

    /// <inheritdoc />
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var command = invocationContext.HubMethodArguments is [AgentCommand first, ..] ? first : null;
        var bucket = (TokenBucket)invocationContext.Context.Items[command is null ? typeof(TokenBucket) : typeof(AgentCommand)]!;
        if (bucket.TakeOne())
        {
            return next(invocationContext);
        }

        counts.Refused();
        if (bucket.Debt > MostDebt(options))
        {
            if (budget.Allows(logger, invocationContext.Context.ConnectionId))
            {
                HubLog.FloodEnded(logger, invocationContext.HubMethodName, bucket.Debt);
            }

            invocationContext.Context.Abort();
        }

        return command is null
            ? throw new HubException("Too many requests " + WaitWords)
            : ValueTask.FromResult<object?>(new CommandResult { CommandId = command.CommandId, Succeeded = false, Reason = "Too many commands " + WaitWords });
    }
}
