using System.Globalization;
using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Actions;

/// <summary>Lists of what there is at the moment.</summary>
internal static class SnapshotActions
{
    public static void CoreSettings(Exchange exchange) => exchange.Succeed(fill: block => block.Add("AMIversion", "11.0.0")
        .Add("AsteriskVersion", "22.10.1").Add("SystemName", "").Add("CoreMaxCalls", 0).Add("CoreCDRenabled", "No"));

    public static void CoreStatus(Exchange exchange)
    {
        var started = exchange.Pbx.StartedAt;
        var date = started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = started.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        exchange.Succeed(fill: block => block.Add("CoreStartupDate", date).Add("CoreStartupTime", time).Add("CoreReloadDate", date)
            .Add("CoreReloadTime", time).Add("CoreCurrentCalls", exchange.Pbx.Channels.All.Count(channel => channel.IsTrunk))
            .Add("CoreProcessedCalls", exchange.Pbx.CallsProcessed));
    }

    public static void Status(Exchange exchange)
    {
        var wanted = exchange.Pbx.Channels.All.Where(channel => exchange["Channel"] is "" || channel.Name == exchange["Channel"]);
        exchange.List("Channel status will follow", "Status", wanted, FillStatus, "StatusComplete");

        void FillStatus(AmiBlock block, PbxChannel channel)
        {
            block.Add("Privilege", "Call").Channel(channel).Add("Type", channel.IsLocal ? "Local" : "PJSIP").Add("DNID", channel.Dnid)
                .Add("EffectiveConnectedLineNum", channel.Connected.Number).Add("EffectiveConnectedLineName", channel.Connected.Name)
                .Add("TimeToHangup", 0).Add("BridgeID", channel.Bridge?.Id ?? "").Add("Application", channel.Application)
                .Add("Data", channel.ApplicationData).Add("Seconds", AgeOf(exchange, channel));
            if (exchange.Action.Flag("AllVariables"))
            {
                foreach (var (name, value) in VariablesOf(channel))
                {
                    block.Add("Variable", $"{name}={value}");
                }
            }
        }
    }

    public static void CoreShowChannels(Exchange exchange) => exchange.List(
        "Channels will follow",
        "CoreShowChannel",
        exchange.Pbx.Channels.All,
        (block, channel) => block.Channel(channel).Add("Application", channel.Application)
            .Add("ApplicationData", channel.ApplicationData)
            .Add("Duration", TimeSpan.FromSeconds(AgeOf(exchange, channel)).ToString("c", CultureInfo.InvariantCulture))
            .Add("BridgeId", channel.Bridge?.Id ?? ""),
        "CoreShowChannelsComplete");

    public static void CoreShowChannelMap(Exchange exchange)
    {
        if (exchange.Channel() is not { } first)
        {
            return;
        }

        List<PbxChannel> found = [first];
        for (var i = 0; i < found.Count; i++)
        {
            PbxChannel?[] next = [.. found[i].Bridge?.Channels ?? [], found[i].OtherHalf];
            found.AddRange(next.OfType<PbxChannel>().Except(found).ToList());
        }

        exchange.List(
            "Channel map will follow",
            "CoreShowChannelMapChannel",
            found.Skip(1),
            (block, channel) => block.Add("Channel", first.Name).Add("ConnectedChannel", channel.Name),
            "CoreShowChannelMapComplete");
    }

    public static void BridgeList(Exchange exchange) => exchange.List(
        "Bridge listing will follow", "BridgeListItem", exchange.Pbx.Bridges.All, (block, bridge) => block.Bridge(bridge), "BridgeListComplete");

    public static void BridgeInfo(Exchange exchange)
    {
        if (exchange.Pbx.Bridges.All.FirstOrDefault(bridge => bridge.Id == exchange["BridgeUniqueid"]) is not { } found)
        {
            exchange.Refuse("Bridge not found");
            return;
        }

        exchange.List(
            "Bridge channel listing will follow", "BridgeInfoChannel", found.Channels, (block, channel) => block.Channel(channel), "BridgeInfoComplete");
    }

    public static void DeviceStateList(Exchange exchange)
    {
        var pbx = exchange.Pbx;
        var devices = pbx.Phones.Select(phone => phone.Device).Append(PbxChannel.TrunkDevice).Select(device => (device, pbx.Devices.StateOf(device)));
        var queues = pbx.Queues.All.Select(queue => ("Queue:" + queue.Name, queue.Waiting.Count > 0 ? "RINGING" : "NOT_INUSE"));
        exchange.List(
            "Device State Changes will follow",
            "DeviceStateChange",
            devices.Concat(queues),
            (block, device) => block.Add("Device", device.Item1).Add("State", device.Item2),
            "DeviceStateListComplete");
    }

    public static void Contacts(Exchange exchange)
    {
        var registered = exchange.Pbx.Phones.Where(phone => phone.IsRegistered).ToList();
        if (registered.Count == 0)
        {
            exchange.Refuse("No Contacts found");
            return;
        }

        exchange.List(
            "A listing of Contacts follows, presented as ContactList events",
            "ContactList",
            registered,
            (block, phone) => block.Add("ObjectType", "contact").Add("ObjectName", phone.Extension + ";@simulated")
                .Add("Endpoint", phone.Extension).Add("Uri", DeviceFlow.UriOf(phone)).Add("UserAgent", "Simulated phone")
                .Add("Status", "Reachable").Add("RoundtripUsec", 500),
            "ContactListComplete");
    }

    private static long AgeOf(Exchange exchange, PbxChannel channel) => (long)(exchange.Pbx.Now - channel.CreatedAt).TotalSeconds;

    private static IEnumerable<KeyValuePair<string, string>> VariablesOf(PbxChannel channel) =>
        BridgeFlow.PeerOf(channel) is { } peer ? channel.Variables.Append(new("BRIDGEPEER", peer.Name)) : channel.Variables;
}
