using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>What devices do, as it follows from their channels, and who is told of it.</summary>
internal sealed class DeviceFlow(Pbx pbx)
{
    private readonly Dictionary<string, string> _told = [];

    public string StateOf(string device)
    {
        if (pbx.PhoneOfDevice(device) is { IsRegistered: false })
        {
            return "UNAVAILABLE";
        }

        var channels = pbx.Channels.All.Where(channel => channel.Device == device).ToList();
        if (channels.Count == 0)
        {
            return "NOT_INUSE";
        }

        if (channels.Exists(channel => channel.State == PbxChannel.Up && BridgeFlow.PeerOf(channel) is { IsHolding: true }))
        {
            return "ONHOLD";
        }

        return channels.TrueForAll(channel => channel.State == PbxChannel.Ringing) ? "RINGING" : "INUSE";
    }

    /// <summary>The number that queues use for a device's state.</summary>
    public int StatusOf(Phone phone) => StateOf(phone.Device) switch
    {
        "NOT_INUSE" => 1,
        "INUSE" => 2,
        "BUSY" => 3,
        "UNAVAILABLE" => 5,
        "RINGING" => 6,
        "ONHOLD" => 8,
        _ => 0,
    };

    /// <summary>Tells of a device when its state is another one than was told last.</summary>
    public bool Refresh(string device)
    {
        var state = StateOf(device);
        if (_told.GetValueOrDefault(device, "NOT_INUSE") == state)
        {
            return false;
        }

        _told[device] = state;
        TellState(device, state);
        return true;
    }

    public void TellState(string device, string state) =>
        pbx.Events.Emit("DeviceStateChange", "call", block => block.Add("Device", device).Add("State", state));

    /// <summary>Tells all queues that the device is a member of.</summary>
    public void TellMembers(string device)
    {
        foreach (var (queue, member) in pbx.Queues.MembershipsOf(device))
        {
            pbx.Events.Emit("QueueMemberStatus", "agent", block => block.Member(queue, member, StatusOf(member.Phone)));
            pbx.Queues.TellAvailability(queue);
        }
    }

    public void RefreshAll(string device)
    {
        if (Refresh(device))
        {
            TellMembers(device);
        }
    }

    /// <summary>A phone registers or goes.</summary>
    public void SetRegistered(Phone phone, bool isRegistered)
    {
        if (phone.IsRegistered == isRegistered)
        {
            return;
        }

        phone.IsRegistered = isRegistered;
        pbx.Events.Emit("PeerStatus", "system", block => block.Add("ChannelType", "PJSIP").Add("Peer", phone.Device)
            .Add("PeerStatus", isRegistered ? "Reachable" : "Unreachable"));
        pbx.Events.Emit("ContactStatus", "system", block => block.Add("URI", UriOf(phone))
            .Add("ContactStatus", isRegistered ? "Reachable" : "Removed").Add("AOR", phone.Extension)
            .Add("EndpointName", phone.Extension).Add("RoundtripUsec", 0));
        RefreshAll(phone.Device);
        pbx.Queues.OfferAll();
    }

    public static string UriOf(Phone phone) => $"sip:{phone.Extension}@127.0.0.1:5060";
}
