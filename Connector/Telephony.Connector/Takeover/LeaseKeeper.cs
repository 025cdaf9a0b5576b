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
/// Keeps the lease, or waits for it. The active connector writes the row every third of its time; who sees the same version for the whole
/// time takes it over. Only the length of time counts, measured here: the clocks of two machines need not agree.
/// </summary>
public sealed class LeaseKeeper(
    ILeaseStore store,
    ConnectorRole role,
    Handover handover,
    EventOutbox outbox,
    UnseenCalls unseen,
    PbxLine line,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<LeaseKeeper> logger) : SteadyService(clock, logger)
{
    private static readonly TimeSpan ReleaseLimit = TimeSpan.FromSeconds(3);

    private readonly TimeSpan _silence = TimeSpan.FromSeconds(options.Lease.Seconds);
    private readonly TimeSpan _betweenPrunings = TimeSpan.FromSeconds(options.Lease.Seconds * 2);
    private readonly Leftovers _leftovers = new(outbox, TimeSpan.FromSeconds(options.Lease.Seconds * 4), clock);

    /// <summary>Dataverse ends a request after two minutes.</summary>
    private readonly TimeSpan _longestRequest = TimeSpan.FromSeconds(options.Lease.Seconds * 8);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private LeaseRow? _held;
    private (string ETag, long Since) _seen = ("", 0);
    private int _versionsSeen;
    private volatile bool _isBlind;
    private bool _wantsLease;
    private long? _tookOverAt;
    private long _prunedAt = clock.GetTimestamp();
    private bool _isReachable = true;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (options.Lease.Enabled)
        {
            role.Confirm = ConfirmAsync;
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
            await StepAsync(stoppingToken).ConfigureAwait(false);
            await Task.WhenAny(changed, Task.Delay(_silence / 3, Clock, stoppingToken)).ConfigureAwait(false);
        }
    }

    private async Task StepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _turn.WaitAsync(stoppingToken).ConfigureAwait(false);
            try
            {
                await (_held is null ? WatchAsync(stoppingToken) : RenewAsync(stoppingToken)).ConfigureAwait(false);
                await FollowAsync(stoppingToken).ConfigureAwait(false);
                if (role.IsActive)
                {
                    await unseen.TellAsync(stoppingToken).ConfigureAwait(false);
                }

                _isReachable = true;
            }
            finally
            {
                _turn.Release();
            }
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
            await ReleaseAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The connector stops.
        }
    }

    /// <summary>Does what the role asks for: as the active one first bring the events together with what Dataverse has.</summary>
    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        if (_held is { } held && !role.IsActive && !_isBlind)
        {
            await role.WaitQuietAsync(stoppingToken).ConfigureAwait(false);
            await handover.PrepareAsync(stoppingToken).ConfigureAwait(false);
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
            await handover.CloseUnknownAsync(stoppingToken).ConfigureAwait(false);
            _tookOverAt = null;
        }
        else if (_held is null && Clock.GetElapsedTime(_prunedAt) >= _betweenPrunings)
        {
            _prunedAt = Clock.GetTimestamp();
            await handover.PruneAsync(stoppingToken).ConfigureAwait(false);
            _wantsLease |= _leftovers.AreKept();
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        var row = await store.ReadAsync(options.Pbx, stoppingToken).ConfigureAwait(false);
        if ((!IsFree(row) && !_wantsLease) || !line.IsOpen)
        {
            // A connector that does not see the PBX is no help.
            return;
        }

        _isBlind = false;
        row ??= new LeaseRow(options.Pbx, "", "", 0, 0);
        var wanted = row with { Holder = options.Lease.HolderName, Token = Guid.NewGuid().ToString("N"), Seconds = options.Lease.Seconds, Takeovers = row.Takeovers + 1 };
        _held = await store.TryWriteAsync(wanted, stoppingToken).ConfigureAwait(false);
        if (_held is not null && _wantsLease)
        {
            Log.LeaseWanted(Logger, options.Pbx, row.Holder);
            _wantsLease = false;
        }
    }

    /// <summary>
    /// True when nobody holds the lease, or its holder has been silent for too long. Who has seen but one version has just started, perhaps
    /// after it was killed as the active one: it leaves the takeover to one that has seen the calls meanwhile, and waits twice as long.
    /// </summary>
    private bool IsFree(LeaseRow? row)
    {
        if (row is null || row.Token.Length == 0)
        {
            return true;
        }

        if (_seen.ETag != row.ETag)
        {
            _seen = (row.ETag, Clock.GetTimestamp());
            _versionsSeen++;
        }

        return Clock.GetElapsedTime(_seen.Since) >= TimeSpan.FromSeconds(Math.Max(row.Seconds, 1) * (_versionsSeen > 1 ? 1 : 2));
    }

    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        if (_isBlind)
        {
            Log.LeaseGivenUp(Logger, options.Pbx);
            await ReleaseAsync(stoppingToken).ConfigureAwait(false);
            return;
        }

        var written = await store.TryWriteAsync(_held! with { Seconds = options.Lease.Seconds }, stoppingToken).ConfigureAwait(false);
        if (written is null)
        {
            await LookAsync(stoppingToken).ConfigureAwait(false);
        }
        else
        {
            _held = written;
        }
    }

    /// <summary>Somebody wrote the row: keeps the lease when the token is still the own one.</summary>
    private async Task LookAsync(CancellationToken stoppingToken)
    {
        var row = await store.ReadAsync(options.Pbx, stoppingToken).ConfigureAwait(false);
        if (row is not null && row.Token == _held!.Token)
        {
            _held = row;
            return;
        }

        _held = null;
        _seen = (row?.ETag ?? "", Clock.GetTimestamp());
        role.Deactivate();
        Log.LeaseLost(Logger, options.Pbx, row?.Holder ?? "");
    }

    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_held is not null)
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// The line to the PBX is lost: what happens now only the other connector sees, and what this one would conclude from its next snapshot
    /// is less than that. So nothing is sent any more from this moment on.
    /// </summary>
    private void GiveUp()
    {
        _isBlind = true;
        role.Deactivate();
    }

    /// <summary>Lets the other connector take over at once.</summary>
    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } held)
        {
            return;
        }

        _held = null;
        role.Deactivate();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(ReleaseLimit);
            await store.TryWriteAsync(held with { Holder = "", Token = "" }, limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DataverseException or OperationCanceledException)
        {
            // It ends by itself.
        }
    }
}
