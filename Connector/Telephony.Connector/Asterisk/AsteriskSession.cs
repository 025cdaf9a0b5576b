using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Asterisk;

/// <summary>The life of the line to Asterisk: connect, take the snapshot, listen, wait, again.</summary>
internal sealed class AsteriskSession(
    ConnectorOptions options, PbxLine line, LineOpening opening, PbxIntake intake, TimeProvider clock, ILogger<AsteriskSession> logger) : SteadyService(clock, logger)
{
    private const int MostEventsAtOnce = 500;

    // What fails with every call must not make a snapshot of each.
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromSeconds(30);

    // Events that call tracking does not need; Asterisk is asked not to send them where it may be asked.
    private static readonly string[] Unneeded =
    [
        "VarSet", "Newexten", "RTCPSent", "RTCPReceived", "TestEvent", "Cdr", "CEL", "SoftHangupRequest", "NewConnectedLine", "ExtensionStatus",
        "MusicOnHoldStart", "MusicOnHoldStop", "DTMFBegin", "DTMFEnd", "ChallengeSent", "SuccessfulAuth", "BridgeCreate", "BridgeDestroy", "BridgeMerge",
        "LocalBridge", "LocalOptimizationBegin", "LocalOptimizationEnd", "AgentCalled", "AgentConnect", "QueueCallerLeave",
        "QueueMemberPenalty", "QueueMemberRinginuse", "ConfbridgeStart", "ConfbridgeJoin", "ConfbridgeLeave", "ConfbridgeTalking", "ConfbridgeEnd", "ChanSpyStart", "ChanSpyStop",
        "ParkedCall", "ParkedCallGiveUp", "ParkedCallTimeOut", "UnParkedCall", "PeerStatus",
    ];

    /// <summary>How the connector logs in; the same for the session, the recorder and the doctor.</summary>
    /// <exception cref="AmiConnectException">The CA file cannot be read (any more).</exception>
    public static AmiOptions OptionsFor(AmiSettings ami, TimeProvider clock) => new()
    {
        Host = ami.Host,
        Port = ami.Port,
        Username = ami.Username,
        Secret = ami.Secret,
        UseTls = ami.UseTls,
        TrustedCertificates = ami.CaFile.Length > 0 ? CaFile.Read(ami.CaFile) : [],
        PingInterval = TimeSpan.FromSeconds(ami.PingSeconds),
        ActionTimeLimit = TimeSpan.FromSeconds(ami.AnswerSeconds),
        ExcludedAtServer = Unneeded,
        Interest = AmiEventInterest.AllBut(Unneeded),
        Clock = clock,
    };

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var delay = new ReconnectDelay(Clock, Random.Shared, longest: TimeSpan.FromSeconds(options.Ami.MaxReconnectSeconds));
        while (!stoppingToken.IsCancellationRequested)
        {
            var end = await LiveOnceAsync(delay, stoppingToken);
            if (stoppingToken.IsCancellationRequested)
            {
                line.Close();
                return;
            }

            line.Close(SentenceFor(end));
            var wait = end.Reason == AmiDisconnectReason.AuthenticationFailed ? TimeSpan.FromSeconds(options.Ami.RefusedSeconds) : delay.Next();
            Log.AsteriskGone(Logger, options.Ami.Host, options.Ami.Port, end.Reason, end.Message, wait.TotalSeconds);
            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One connection from login to end; says why it ended.
    private async Task<AmiDisconnect> LiveOnceAsync(ReconnectDelay delay, CancellationToken stoppingToken)
    {
        try
        {
            await using var connection = await AmiConnection.ConnectAsync(OptionsFor(options.Ami, Clock), Logger, stoppingToken);
            await OpenAsync(connection, stoppingToken);
            delay.Reset();
            await ListenAsync(connection, stoppingToken);
            return await connection.Closed.WaitAsync(stoppingToken);
        }
        catch (AmiConnectException fault)
        {
            return new AmiDisconnect(fault.Reason, fault.Message + CaFile.RemedyFor(options.Ami, fault));
        }
        catch (AmiConnectionLostException fault)
        {
            return new AmiDisconnect(fault.Reason, fault.Message);
        }
        catch (AmiException fault)
        {
            return new AmiDisconnect(AmiDisconnectReason.ProtocolBroken, $"The snapshot could not be taken: {fault.Message}");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return new AmiDisconnect(AmiDisconnectReason.ClosedByUs, "The connector stops.");
        }
    }

    private async Task OpenAsync(AmiConnection connection, CancellationToken stoppingToken) =>
        line.Open(connection, await opening.BeginAsync(connection, stoppingToken));

    private async Task ListenAsync(AmiConnection connection, CancellationToken stoppingToken)
    {
        var batch = new List<AmiEvent>(MostEventsAtOnce);
        long? repaired = null;
        while (await connection.Events.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < MostEventsAtOnce && connection.Events.TryRead(out var next))
            {
                batch.Add(next);
            }

            var isWhole = intake.Take(batch);
            batch.Clear();
            if (!isWhole && (repaired is not { } before || Clock.GetElapsedTime(before) > BetweenSnapshots))
            {
                await OpenAsync(connection, stoppingToken);
                repaired = Clock.GetTimestamp();
            }
        }
    }

    private static string SentenceFor(AmiDisconnect end) => end.Reason switch
    {
        AmiDisconnectReason.AuthenticationFailed => "The telephone system refused the connector's login: user name or secret is wrong. An administrator has to correct it.",
        AmiDisconnectReason.Refused or AmiDisconnectReason.HostUnreachable => "The telephone system cannot be reached.",
        AmiDisconnectReason.Shutdown => "The telephone system was stopped.",
        AmiDisconnectReason.PingTimeout => "The telephone system no longer answers.",
        AmiDisconnectReason.Overflow => "The telephone system sent more than the connector could take; it is connecting again.",
        AmiDisconnectReason.TlsFailed => "The encrypted line to the telephone system could not be set up. An administrator has to look at its certificate.",
        _ => "The line to the telephone system was lost.",
    };
}
