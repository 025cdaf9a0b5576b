using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Channels come, change and go; each change is an event.</summary>
internal sealed class ChannelFlow(Pbx pbx)
{
    private readonly List<PbxChannel> _channels = [];
    private int _localNumber;

    public IReadOnlyList<PbxChannel> All => _channels;

    public PbxChannel? Find(string name) => _channels.Find(channel => channel.Name == name);

    public PbxChannel? FindById(string uniqueid) => _channels.Find(channel => channel.Uniqueid == uniqueid);

    public PbxChannel? OfDevice(string device) => _channels.Find(channel => channel.Device == device && !channel.IsLocal);

    /// <summary>A caller's channel: it begins a call of its own.</summary>
    public PbxChannel Incoming(string device, PbxParty caller, string context, string exten)
    {
        var id = pbx.NextUniqueid();
        return Begin(new PbxChannel(pbx.NextChannelName(device), device, id, id, pbx.Now)
        {
            State = PbxChannel.Ring,
            Caller = caller,
            Context = context,
            Exten = exten,
            Dnid = exten,
            OwnName = caller.Name,
        });
    }

    /// <summary>A channel to call somebody with.</summary>
    /// <param name="device">What is called.</param>
    /// <param name="caller">The party on it, as long as nobody has set another one.</param>
    /// <param name="from">The channel on whose behalf it is made; null for an originated one.</param>
    /// <param name="uniqueid">The id to use; null for the next one.</param>
    public PbxChannel Outgoing(string device, PbxParty caller, PbxChannel? from, string? uniqueid = null)
    {
        var id = string.IsNullOrEmpty(uniqueid) ? pbx.NextUniqueid() : uniqueid;
        return Begin(new PbxChannel(pbx.NextChannelName(device), device, id, from?.Linkedid ?? id, pbx.Now)
        {
            Caller = caller,
            Context = device == PbxChannel.TrunkDevice ? "from-trunk" : "from-internal",
        });
    }

    /// <summary>Both halves of a Local channel.</summary>
    public (PbxChannel One, PbxChannel Two) Local(string context, string exten, PbxChannel from)
    {
        var device = $"Local/{exten}@{context}";
        var name = $"{device}-{_localNumber++:x8}";
        var one = new PbxChannel(name + ";1", device, pbx.NextUniqueid(), from.Linkedid, pbx.Now) { Context = context, Exten = exten };
        var two = new PbxChannel(name + ";2", device, pbx.NextUniqueid(), from.Linkedid, pbx.Now)
        {
            Context = context,
            Exten = exten,
            State = PbxChannel.Ring,
        };
        one.OtherHalf = two;
        two.OtherHalf = one;
        return (Begin(one), Begin(two));
    }

    public void SetState(PbxChannel channel, int state)
    {
        channel.State = state;
        Tell("Newstate", channel);
    }

    public void SetCaller(PbxChannel channel, PbxParty caller)
    {
        channel.Caller = caller;
        pbx.Events.Emit("NewCallerid", "call", block => block.Channel(channel)
            .Add("CID-CallingPres", "0 (Presentation Allowed, Not Screened)"));
    }

    public void SetConnected(PbxChannel channel, PbxParty connected)
    {
        channel.Connected = connected;
        Tell("NewConnectedLine", channel);
    }

    public void Tell(string name, PbxChannel channel) => pbx.Events.Emit(name, "call", block => block.Channel(channel));

    /// <summary>The channel is gone.</summary>
    public void End(PbxChannel channel, int cause, string techCause = "")
    {
        channel.IsGone = true;
        _channels.Remove(channel);
        pbx.Events.Emit("Hangup", "call", block =>
        {
            block.Channel(channel).Add("Cause", cause).Add("Cause-txt", CauseText(cause));
            if (techCause.Length > 0)
            {
                block.Add("TechCause", techCause);
            }
        });
    }

    private PbxChannel Begin(PbxChannel channel)
    {
        _channels.Add(channel);
        Tell("Newchannel", channel);
        return channel;
    }

    private static string CauseText(int cause) => cause switch
    {
        16 => "Normal Clearing",
        17 => "User busy",
        19 => "User alerting, no answer",
        21 => "Call Rejected",
        _ => "Unknown",
    };
}
