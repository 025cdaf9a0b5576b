using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Operate;

/// <summary>
/// Goes on with a back-fill of the phone index that waits in Dataverse, page by page, so that nobody has to stay on a page for it. Only the
/// active connector, one request at a time, and only while no event waits to be sent.
/// </summary>
internal sealed class PhoneBackfill(
    IDataverseGateway gateway, EventOutbox outbox, ConnectorRole role, ConnectorOptions options, TimeProvider clock, ILogger<PhoneBackfill> logger) : SteadyService(clock, logger)
{
    private static readonly TimeSpan BetweenPages = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (options.Dataverse.BackfillMinutes <= 0)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await StepAsync(stoppingToken);
            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken stoppingToken)
    {
        if (!role.IsActive || outbox.PendingCount > 0)
        {
            return BetweenPages;
        }

        try
        {
            var (isDone, records) = await gateway.ReindexPhonesAsync(stoppingToken);
            if (records > 0)
            {
                Log.PhonesIndexed(Logger, records);
            }

            return isDone ? TimeSpan.FromMinutes(options.Dataverse.BackfillMinutes) : BetweenPages;
        }
        catch (DataverseException fault)
        {
            Log.PhonesNotIndexed(Logger, fault.Message);
            return fault.RetryAfter is { } after && after > AfterFault ? after : AfterFault;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }
}
