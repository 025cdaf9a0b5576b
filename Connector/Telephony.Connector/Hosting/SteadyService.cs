using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Hosting;

/// <summary>
/// A part of the connector that works as long as the process does. What it did not foresee costs it a pause and is logged; it never ends the
/// process, since calls go on without any one part.
/// </summary>
/// <param name="logger">The part's log.</param>
internal abstract class SteadyService(TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Waits and measures.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>The part's log.</summary>
    protected ILogger Logger => logger;

    /// <summary>Subscribes to what the work needs; once, before it.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>The work, until the connector stops. It is begun again after a fault.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Begin();
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var since = clock.GetTimestamp();
            try
            {
                await WorkAsync(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                pause = clock.GetElapsedTime(since) > LongestPause ? FirstPause : pause;
                Log.PartFailed(logger, GetType().Name, pause.TotalSeconds, fault.Message, fault);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
