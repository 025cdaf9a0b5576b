using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Lease;

/// <summary>
/// The lease of the PBX as this connector sees it: free, another connector's, or its own. Whoever sees the same version for the lease's whole time may
/// take it over. Only the length of time counts, measured here: the clocks of two machines need not agree.
/// </summary>
internal sealed class PbxLease(DataverseLeases store, ConnectorRole role, ConnectorOptions options, TimeProvider clock, ILogger<PbxLease> logger) : IDisposable
{
    private static readonly TimeSpan ReleaseLimit = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (string ETag, long Since) _seen = ("", 0);
    private int _versionsSeen;

    /// <summary>The row while this connector holds the lease; null while it does not.</summary>
    public LeaseRow? Held { get; private set; }

    /// <summary>Does something while nobody else looks at the lease or changes it.</summary>
    public async Task InTurnAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Checks whether the lease is still held, and gives up the role when it is not; for whoever has reason to doubt it. Whoever holds none has nothing to lose.
    /// </summary>
    /// <exception cref="DataverseException">Dataverse did not answer as it should.</exception>
    public Task ConfirmAsync(CancellationToken cancellationToken) =>
        InTurnAsync(() => Held is null ? Task.CompletedTask : LookAsync(cancellationToken), cancellationToken);

    /// <summary>The row as it is now; null before any connector made it.</summary>
    public Task<LeaseRow?> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(options.Pbx, cancellationToken);

    /// <summary>
    /// True when nobody holds the lease, or its holder has been silent for too long. Whoever has seen only one version has just started, perhaps
    /// after it was killed as the active one: it leaves the takeover to one that has seen the calls meanwhile, and waits twice as long.
    /// </summary>
    public bool IsFree(LeaseRow? row)
    {
        if (row is null || row.Token.Length == 0)
        {
            return true;
        }

        if (_seen.ETag != row.ETag)
        {
            _seen = (row.ETag, clock.GetTimestamp());
            _versionsSeen++;
        }

        return clock.GetElapsedTime(_seen.Since) >= TimeSpan.FromSeconds(Math.Max(row.Seconds, 1) * (_versionsSeen > 1 ? 1 : 2));
    }

    /// <summary>Takes the lease over the version that was read; false when somebody else was faster.</summary>
    public async Task<bool> TryTakeAsync(LeaseRow? row, CancellationToken cancellationToken)
    {
        row ??= new LeaseRow(options.Pbx, "", "", 0, 0);
        var wanted = row with { Holder = options.Lease.HolderName, Token = Guid.NewGuid().ToString("N"), Seconds = options.Lease.Seconds, Takeovers = row.Takeovers + 1 };
        Held = await store.TryWriteAsync(wanted, cancellationToken);
        return Held is not null;
    }

    /// <summary>Says that the holder is still there.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var written = await store.TryWriteAsync(Held! with { Seconds = options.Lease.Seconds }, cancellationToken);
        if (written is null)
        {
            await LookAsync(cancellationToken);
        }
        else
        {
            Held = written;
        }
    }

    /// <summary>Lets the other connector take over at once.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (Held is not { } held)
        {
            return;
        }

        Held = null;
        role.Deactivate();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(ReleaseLimit);
            await store.TryWriteAsync(held with { Holder = "", Token = "" }, limit.Token);
        }
        catch (Exception fault) when (fault is DataverseException or OperationCanceledException)
        {
            // It ends by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // Somebody may have written the row: keeps the lease when the token is still its own.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var row = await ReadAsync(cancellationToken);
        if (row is not null && row.Token == Held!.Token)
        {
            Held = row;
            return;
        }

        Held = null;
        _seen = (row?.ETag ?? "", clock.GetTimestamp());
        role.Deactivate();
        Log.LeaseLost(logger, options.Pbx, row?.Holder ?? "");
    }
}
