using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Takeover;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Unseen;

namespace Telephony.Connector.Asterisk;

/// <summary>The life of the line to Asterisk: connect, take the snapshot, listen, wait, again.</summary>
internal sealed class AsteriskSession(
    ConnectorOptions options,
    PbxLine line,
    PbxStatus status,
    CallDesk desk,
    AgentPresence presence,
    OriginateWatch originates,
    ConnectorRole role,
    Handover handover,
    AgentDirectory agents,
    QueueTally queues,
    UnseenCalls unseen,
    TimeProvider clock,
    ILogger<AsteriskSession> logger) : SteadyService(clock, logger)
{
    private const int MostEventsAtOnce = 500;
    private static readonly TimeSpan LearnLimit = TimeSpan.FromSeconds(3);

    /// <summary>What fails with every call must not make a snapshot of each.</summary>
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromSeconds(30);

    /// <summary>Events that call tracking does not need; Asterisk is asked not to send them where it may be asked.</summary>
    private static readonly string[] Unneeded =
    [
        "VarSet", "Newexten", "RTCPSent", "RTCPReceived", "TestEvent", "Cdr", "CEL", "SoftHangupRequest", "NewConnectedLine", "ExtensionStatus",
        "MusicOnHoldStart", "MusicOnHoldStop", "DTMFBegin", "DTMFEnd", "ChallengeSent", "SuccessfulAuth", "BridgeCreate", "BridgeDestroy", "BridgeMerge",
        "LocalBridge", "LocalOptimizationBegin", "LocalOptimizationEnd", "AgentCalled", "AgentConnect", "QueueCallerLeave",
        "QueueMemberPenalty", "QueueMemberRinginuse", "ConfbridgeStart", "ConfbridgeJoin", "ConfbridgeLeave", "ConfbridgeTalking", "ConfbridgeEnd", "ChanSpyStart", "ChanSpyStop",
        "ParkedCall", "ParkedCallGiveUp", "ParkedCallTimeOut", "UnParkedCall", "PeerStatus",
    ];

    private readonly ChannelNames _names = new(options.Calls.AgentChannelPattern, () => agents.Phones);

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
            var end = await LiveOnceAsync(delay, stoppingToken).ConfigureAwait(false);
            line.Set(null);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            var wait = end.Reason == AmiDisconnectReason.AuthenticationFailed ? TimeSpan.FromSeconds(options.Ami.RefusedSeconds) : delay.Next();
            status.Away(SentenceFor(end));
            Log.AsteriskGone(Logger, options.Ami.Host, options.Ami.Port, end.Reason, end.Message, wait.TotalSeconds);
            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One connection from login to end; says why it ended.</summary>
    private async Task<AmiDisconnect> LiveOnceAsync(ReconnectDelay delay, CancellationToken stoppingToken)
    {
        try
        {
            await using var connection = await AmiConnection.ConnectAsync(OptionsFor(options.Ami, Clock), Logger, stoppingToken).ConfigureAwait(false);
            await BeginAsync(connection, stoppingToken).ConfigureAwait(false);
            delay.Reset();
            await ListenAsync(connection, stoppingToken).ConfigureAwait(false);
            return await connection.Closed.WaitAsync(stoppingToken).ConfigureAwait(false);
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

    private async Task BeginAsync(AmiConnection connection, CancellationToken stoppingToken)
    {
        var rights = await PbxRights.AskAsync(connection, stoppingToken).ConfigureAwait(false);
        var snapshot = await PbxSnapshot.TakeAsync(connection, _names, Clock, Logger, stoppingToken).ConfigureAwait(false);
        await LearnAsync(stoppingToken).ConfigureAwait(false);
        presence.Replace(snapshot.Rows);
        desk.Begin(snapshot.AsteriskStart);
        var state = new StateChanges();
        var live = snapshot.Facts.OfType<ChannelListed>().Select(row => row.Channel.Uniqueid).ToHashSet(StringComparer.Ordinal);
        unseen.Note(queues.Begin(snapshot.AsteriskStart, snapshot.Rows, live, state));
        desk.Apply(snapshot.Facts, state);

        // The barrier: events before the Pong may be older than the lists. They change nothing for good, since the newest comes last.
        var pong = connection.SendAsync(new PingAction(), stoppingToken);
        while (!pong.IsCompleted && connection.Events.TryRead(out var stale))
        {
            Take([stale]);
        }

        await pong.ConfigureAwait(false);
        var capabilities = PbxRights.CapabilitiesOf(rights, options.Commands);
        desk.Capabilities = capabilities;
        line.Set(connection);
        status.Connected(capabilities);
        Log.AsteriskConnected(Logger, options.Ami.Host, options.Ami.Port, snapshot.AsteriskStart, snapshot.Channels);
        Log.Capabilities(Logger, string.Join(", ", capabilities));
    }

    /// <summary>Another connector may have begun to log the calls that the snapshot shows.</summary>
    private async Task LearnAsync(CancellationToken stoppingToken)
    {
        if (role.IsActive)
        {
            return;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            limit.CancelAfter(LearnLimit);
            await handover.LearnAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested && fault is DataverseException or OperationCanceledException)
        {
            Log.CallsNotLearnt(Logger, fault.Message);
        }
    }

    private async Task ListenAsync(AmiConnection connection, CancellationToken stoppingToken)
    {
        var batch = new List<AmiEvent>(MostEventsAtOnce);
        long? repaired = null;
        while (await connection.Events.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            while (batch.Count < MostEventsAtOnce && connection.Events.TryRead(out var next))
            {
                batch.Add(next);
            }

            var isWhole = Take(batch);
            batch.Clear();
            if (!isWhole && (repaired is not { } before || Clock.GetElapsedTime(before) > BetweenSnapshots))
            {
                await BeginAsync(connection, stoppingToken).ConfigureAwait(false);
                repaired = Clock.GetTimestamp();
            }
        }
    }

    /// <summary>Everything of one batch becomes durable with one commit. False when the calls have to be put right by a snapshot.</summary>
    private bool Take(List<AmiEvent> batch)
    {
        var now = Clock.GetUtcNow();
        var facts = new List<PbxFact>(batch.Count);
        var state = new StateChanges();
        foreach (var next in batch)
        {
            originates.Note(next);
            queues.Take(next, state);
            var at = next.Timestamp is { } seconds ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : now;
            if (FactReader.Read(next, at) is { } fact)
            {
                facts.Add(fact);
            }
        }

        presence.Take(batch);
        return desk.Apply(facts, state);
    }

    private static string SentenceFor(AmiDisconnect end) => end.Reason switch
    {
        AmiDisconnectReason.AuthenticationFailed => "The telephone system refused the connector's login: user name or secret is wrong. An administrator has to correct it.",
        AmiDisconnectReason.Refused or AmiDisconnectReason.HostUnreachable => "The telephone system cannot be reached.",
        AmiDisconnectReason.Shutdown => "The telephone system was stopped.",
        AmiDisconnectReason.PingTimeout => "The telephone system does not answer any more.",
        AmiDisconnectReason.Overflow => "The telephone system sent more than the connector could take; it connects again.",
        AmiDisconnectReason.TlsFailed => "The encrypted line to the telephone system could not be set up. An administrator has to look at its certificate.",
        _ => "The line to the telephone system was lost.",
    };
}
