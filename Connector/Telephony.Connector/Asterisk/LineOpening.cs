using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Takeover;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Asterisk;

/// <summary>
/// What happens when a line to Asterisk begins, and again on an open line where calls have to be put right: the user's rights, the snapshot, what another
/// connector has decided meanwhile, and the barrier behind which every event is newer than the snapshot.
/// </summary>
internal sealed class LineOpening(
    ConnectorOptions options, AgentDirectory agents, Handover handover, PbxIntake intake, CallDesk desk, TimeProvider clock, ILogger<AsteriskSession> logger)
{
    private readonly ChannelNames _names = new(options.Calls.AgentChannelPattern, () => agents.Phones);

    /// <summary>Brings everybody up to what Asterisk says now; gives what this PBX can carry out.</summary>
    /// <exception cref="AmiException">The line dropped, or Asterisk refuses to list channels.</exception>
    public async Task<IReadOnlyList<AgentCommandName>> BeginAsync(AmiConnection connection, CancellationToken stoppingToken)
    {
        var rights = await PbxRights.AskAsync(connection, stoppingToken);
        var snapshot = await PbxSnapshot.TakeAsync(connection, _names, clock, logger, stoppingToken);
        await handover.LearnAsync(stoppingToken);
        intake.Take(snapshot);
        await PassBarrierAsync(connection, stoppingToken);

        var capabilities = PbxRights.CapabilitiesOf(rights, options.Commands);
        desk.Capabilities = capabilities;
        Log.AsteriskConnected(logger, options.Ami.Host, options.Ami.Port, snapshot.AsteriskStart, snapshot.Channels);
        Log.Capabilities(logger, string.Join(", ", capabilities));
        return capabilities;
    }

    // Events before the Pong may be older than the lists. They change nothing for good, since the newest comes last.
    private async Task PassBarrierAsync(AmiConnection connection, CancellationToken stoppingToken)
    {
        var pong = connection.SendAsync(new PingAction(), stoppingToken);
        while (!pong.IsCompleted && connection.Events.TryRead(out var stale))
        {
            intake.Take([stale]);
        }

        await pong;
    }
}
