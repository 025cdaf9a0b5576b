namespace Telephony.Ami.Connection;

/// <summary>
/// Tells a live line from one that is half open: every interval a Ping goes out, and when for several intervals not one byte came in,
/// the line is dead. Events count as signs of life as well as answers.
/// </summary>
internal sealed class PingWatchdog(AmiOptions options, Func<long> bytesReceived, Func<CancellationToken, Task> sendPing)
{
    /// <summary>Runs until the line is dead, or the connection has ended (then it throws).</summary>
    public async Task WaitUntilDeadAsync(CancellationToken cancellationToken)
    {
        using var interval = new PeriodicTimer(options.PingInterval, options.Clock);
        var seen = bytesReceived();
        var silent = 0;
        var ping = Task.CompletedTask;
        while (await interval.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            var received = bytesReceived();
            silent = received == seen ? silent + 1 : 0;
            seen = received;
            if (silent > options.MissedPings)
            {
                return;
            }

            if (ping.IsCompleted)
            {
                ping = sendPing(cancellationToken);
            }
        }
    }
}
