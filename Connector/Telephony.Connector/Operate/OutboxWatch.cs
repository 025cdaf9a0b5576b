using Microsoft.Extensions.Logging;
using Telephony.Connector.Hosting;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Operate;

/// <summary>
/// Looks after the outbox's disk: warns while there is still room, writes what the disk refused as soon as it takes it, goes back to a file that
/// can be used again, and writes anew what was lost with one.
/// </summary>
internal sealed class OutboxWatch(
    EventOutbox outbox, ConnectorDatabase database, CallDesk desk, ConnectorOptions options, TimeProvider clock, ILogger<OutboxWatch> logger) : SteadyService(clock, logger)
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(10);

    private DateTimeOffset _warnedOn = DateTimeOffset.MinValue;

    /// <summary>Free room on the outbox's disk; null where the system does not say.</summary>
    public static long? FreeBytes(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var drive = DriveInfo.GetDrives()
                .Where(drive => folder.StartsWith(drive.RootDirectory.FullName, StringComparison.Ordinal))
                .MaxBy(drive => drive.RootDirectory.FullName.Length);
            return drive?.AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            outbox.WriteAgain();
            if (database.HasLostState && desk.IsBegun)
            {
                database.StateIsWritten();
                desk.WriteAll();
            }

            WarnOfDisk();
            await Task.Delay(Pause, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void WarnOfDisk()
    {
        var now = Clock.GetUtcNow();
        if (now - _warnedOn >= BetweenWarnings && FreeBytes(options.Outbox.Path) is { } free && free < options.Outbox.MinFreeMegabytes * Megabyte)
        {
            _warnedOn = now;
            Log.DiskFills(Logger, options.Outbox.Path, free / Megabyte, options.Outbox.MinFreeMegabytes);
        }
    }
}
