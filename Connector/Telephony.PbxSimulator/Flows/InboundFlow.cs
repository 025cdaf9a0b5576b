using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Calls from customers: the dialled number leads to a queue, or straight to a phone.</summary>
internal sealed class InboundFlow(Pbx pbx)
{
    public PbxChannel Place(string number, string name, string dnis)
    {
        var caller = new PbxParty(number.Length == 0 ? PbxParty.Unknown.Number : number, name.Length == 0 ? PbxParty.Unknown.Name : name);
        var channel = pbx.Channels.Incoming(PbxChannel.TrunkDevice, caller, "from-trunk", dnis);
        pbx.CallsProcessed++;
        channel.Variables["FROM_DID"] = dnis;
        Route(channel, dnis);
        return channel;
    }

    /// <summary>A phone's user dials a number.</summary>
    public PbxChannel Dial(Phone phone, string number)
    {
        var channel = pbx.Channels.Incoming(phone.Device, phone.Party, "from-internal", number);
        pbx.CallsProcessed++;
        pbx.Devices.RefreshAll(phone.Device);
        if (pbx.PhoneOf(number) is null)
        {
            pbx.Channels.SetCaller(channel, new PbxParty(pbx.Options.OutboundNumber, phone.Settings.Name));
        }

        pbx.Dialling.Call(channel, number);
        return channel;
    }

    /// <summary>The dialplan takes a channel to wherever a number leads.</summary>
    public void Route(PbxChannel channel, string exten)
    {
        if (pbx.Queues.Find(exten) is { } queue)
        {
            EnterQueue(channel, queue);
        }
        else if (pbx.PhoneOf(exten) is not null || !channel.IsTrunk || channel.State == PbxChannel.Up)
        {
            pbx.Dialling.Call(channel, exten);
        }
        else
        {
            pbx.Hangups.ByPbx(channel, 1);
        }
    }

    private void EnterQueue(PbxChannel channel, PbxQueue queue)
    {
        channel.Context = "ext-queues";
        channel.Exten = queue.Name;
        channel.Priority = 2;
        channel.Variables["QUEUENAME"] = queue.Name;
        if (queue.Settings.CallerNamePrefix.Length > 0)
        {
            pbx.Channels.SetCaller(channel, channel.Caller with { Name = queue.Settings.CallerNamePrefix + Known(channel.Caller.Name) });
        }

        channel.Priority = 3;
        if (channel.State != PbxChannel.Up)
        {
            pbx.Channels.SetState(channel, PbxChannel.Up);
            pbx.Devices.Refresh(channel.Device);
        }

        channel.Priority = 4;
        pbx.Queues.Join(channel, queue);
    }

    private static string Known(string name) => name == PbxParty.Unknown.Name ? "" : name;
}
