using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Unseen;

namespace Telephony.Connector.Takeover;

/// <summary>
/// Keeps the lease, or waits for it, and makes of it the connector's role. The active connector says every third of the lease's time that it is there.
/// </summary>
internal sealed class LeaseKeeper(
    PbxLease lease,
    ConnectorRole role,
    Handover handover,
    EventOutbox outbox,
    UnseenCalls unseen,
    PbxLine line,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<LeaseKeeper> logger) : SteadyService(clock, logger)
{
    private readonly TimeSpan _silence = TimeSpan.FromSeconds(options.Lease.Seconds);
    private readonly TimeSpan _betweenPrunings = TimeSpan.FromSeconds(options.Lease.Seconds * 2);
    private readonly Leftovers _leftovers = new(outbox, TimeSpan.FromSeconds(options.Lease.Seconds * 4), clock);

    // Dataverse ends a request after two minutes.
    private readonly TimeSpan _longestRequest = TimeSpan.FromSeconds(options.Lease.Seconds * 8);

    private volatile bool _isBlind;
    private bool _wantsLease;
    private long? _tookOverAt;
    private long _prunedAt = clock.GetTimestamp();
    private bool _isReachable = true;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lease.ReleaseAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (options.Lease.Enabled)
        {
            line.Closed += GiveUp;
        }
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Lease.Enabled)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = line.WaitChangeAsync();
            await StepAsync(stoppingToken);
            await Task.WhenAny(changed, Task.Delay(_silence / 3, Clock, stoppingToken));
        }
    }

    private async Task StepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lease.InTurnAsync(() => StepInTurnAsync(stoppingToken), stoppingToken);
            _isReachable = true;
        }
        catch (DataverseException fault)
        {
            // Whoever holds the lease goes on: without Dataverse nobody can take it, and what is sent with an old one is refused.
            if (_isReachable)
            {
                Log.LeaseNotReachable(Logger, fault.Message);
            }

            _isReachable = false;
        }
        catch (SqliteException fault)
        {
            // Its events cannot be brought together with the recorded ones: a connector with a sound disk may take over.
            Log.LeaseNotReachable(Logger, fault.Message);
            await lease.ReleaseAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The connector stops.
        }
    }

    private async Task StepInTurnAsync(CancellationToken stoppingToken)
    {
        await (lease.Held is null ? WatchAsync(stoppingToken) : RenewAsync(stoppingToken));
        await FollowAsync(stoppingToken);
        if (role.IsActive)
        {
            await unseen.TellAsync(stoppingToken);
        }
    }

    // Does what the role asks for: as the active one first bring the events together with what Dataverse has.
    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        if (lease.Held is { } held && !role.IsActive && !_isBlind)
        {
            await role.WaitQuietAsync(stoppingToken);
            await handover.PrepareAsync(stoppingToken);
            role.Activate(held.Token);
            if (_isBlind)
            {
                role.Deactivate();
            }

            Log.LeaseHeld(Logger, options.Pbx, held.Takeovers);
            _tookOverAt = Clock.GetTimestamp();
        }
        else if (role.IsActive && _tookOverAt is { } since && Clock.GetElapsedTime(since) >= _longestRequest)
        {
            // A request that had passed the check of the lease before the takeover may have been committed after it.
            await handover.CloseUnknownAsync(stoppingToken);
            _tookOverAt = null;
        }
        else if (lease.Held is null && Clock.GetElapsedTime(_prunedAt) >= _betweenPrunings)
        {
            _prunedAt = Clock.GetTimestamp();
            await handover.PruneAsync(stoppingToken);
            _wantsLease |= _leftovers.AreKept();
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        var row = await lease.ReadAsync(stoppingToken);
        if ((!lease.IsFree(row) && !_wantsLease) || !line.IsOpen)
        {
            // A connector that does not see the PBX is no help.
            return;
        }

        _isBlind = false;
        if (await lease.TryTakeAsync(row, stoppingToken) && _wantsLease)
        {
            Log.LeaseWanted(Logger, options.Pbx, row?.Holder ?? "");
            _wantsLease = false;
        }
    }

    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        if (_isBlind)
        {
            Log.LeaseGivenUp(Logger, options.Pbx);
            await lease.ReleaseAsync(stoppingToken);
            return;
        }

        await lease.RenewAsync(stoppingToken);
    }

    // The line to the PBX is lost: only the other connector sees what happens now, and what this one would conclude from its next snapshot is less
    // than that. So nothing is sent from this moment on.
    private void GiveUp()
    {
        _isBlind = true;
        role.Deactivate();
    }
}
