using System.Globalization;
using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.Connector.Calls;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Asterisk;

/// <summary>All that is asked of Asterisk after a login: how long it has been running, its channels, who is on hold, queue members, phones.</summary>
/// <param name="AsteriskStart">When Asterisk started, as digits: part of every key, since channel ids begin anew with it.</param>
/// <param name="Facts">The queues' members and the channels as facts, complete.</param>
/// <param name="Rows">Rows about queue members and phones.</param>
/// <param name="Channels">How many channels there are.</param>
internal sealed record PbxSnapshot(string AsteriskStart, IReadOnlyList<PbxFact> Facts, IReadOnlyList<AmiEvent> Rows, int Channels)
{
    private const string HoldFunction = "CHANNEL(rtp,hold,audio)";

    /// <summary>Asks. Whatever the user has no right to is logged and left out; without any list of channels it fails.</summary>
    /// <exception cref="AmiException">The line dropped, or Asterisk refuses to list channels.</exception>
    public static async Task<PbxSnapshot> TakeAsync(AmiConnection connection, ChannelNames names, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var start = await AskStartAsync(connection, clock, logger, cancellationToken);
        var rows = new List<AmiEvent>();
        rows.AddRange(await AskAsync(connection, new QueueStatusAction(), logger, cancellationToken));
        rows.AddRange(await AskAsync(connection, new PJSIPShowContactsAction(), logger, cancellationToken));
        rows.AddRange(await AskAsync(connection, new DeviceStateListAction(), logger, cancellationToken));

        var bridges = await AskAsync(connection, new BridgeListAction(), logger, cancellationToken);
        var holding = bridges.OfType<BridgeListItemEvent>().Where(row => FactReader.IsHolding(row.Bridge)).Select(row => row.Bridge.BridgeUniqueid).ToHashSet();
        var channels = await AskChannelsAsync(connection, cancellationToken);
        var now = clock.GetUtcNow();
        var facts = channels.Select(row => FactReader.Read(row, now)).OfType<ChannelListed>()
            .Select(row => holding.Contains(row.Bridge) ? row with { Bridge = FactReader.HoldingPlaceOf(row.Bridge, row.Channel.Uniqueid) } : row)
            .ToList();
        var held = await AskHoldsAsync(connection, facts, names, now, cancellationToken);
        var members = rows.OfType<QueueMemberEvent>().Select(row => FactReader.Read(row, now)!);
        return new PbxSnapshot(start, [.. members, .. facts, new ListCompleted(now), .. held], rows, facts.Count);
    }

    private static async Task<string> AskStartAsync(AmiConnection connection, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            var status = await connection.SendAsync(new CoreStatusAction(), cancellationToken);
            var digits = string.Concat((status["CoreStartupDate"] + status["CoreStartupTime"]).Where(char.IsAsciiDigit));
            if (digits.Length > 0)
            {
                return digits;
            }
        }
        catch (AmiActionRefusedException refused)
        {
            Log.SnapshotPartMissing(logger, "CoreStatus", refused.Reply);
        }

        // Channel ids begin with the second they were made in: the day is enough to tell two runs apart most of the time.
        return clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<AmiEvent>> AskChannelsAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.SendListAsync(new StatusAction(AllVariables: true), cancellationToken)).Rows;
        }
        catch (AmiActionRefusedException)
        {
            return (await connection.SendListAsync(new CoreShowChannelsAction(), cancellationToken)).Rows;
        }
    }

    private static async Task<IReadOnlyList<AmiEvent>> AskAsync(AmiConnection connection, AmiListAction action, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.SendListAsync(action, cancellationToken)).Rows;
        }
        catch (AmiException fault) when (fault is AmiActionRefusedException or AmiActionTimeoutException)
        {
            Log.SnapshotPartMissing(logger, action.Name, fault.Message);
            return [];
        }
    }

    // No list tells of holds: each agent's channel in a bridge is asked.
    private static async Task<IReadOnlyList<PbxFact>> AskHoldsAsync(
        AmiConnection connection, List<ChannelListed> rows, ChannelNames names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = rows.Where(row => row.Bridge.Length > 0 && names.Classify(row.Channel.Name).Kind == ChannelKind.Agent)
            .Select(async row => (row.Channel.Name, IsHeld: await IsHeldAsync(connection, row.Channel.Name, cancellationToken)));
        var answers = await Task.WhenAll(asked);
        return [.. answers.Where(answer => answer.IsHeld).Select(answer => new HoldListed(now, answer.Name))];
    }

    private static async Task<bool> IsHeldAsync(AmiConnection connection, string channel, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.SendAsync(new GetvarAction(HoldFunction, channel), cancellationToken))["Value"] == "1";
        }
        catch (AmiException fault) when (fault is AmiActionRefusedException or AmiActionTimeoutException)
        {
            return false;
        }
    }
}
