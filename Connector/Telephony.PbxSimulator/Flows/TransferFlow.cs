using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Calls are sent on without asking: by a party (blind transfer) or from outside (redirect).</summary>
internal sealed class TransferFlow(Pbx pbx)
{
    /// <summary>Sends the party that a channel talks with on to a number; false when it talks with nobody.</summary>
    public bool Blind(PbxChannel transferer, string context, string exten)
    {
        if (transferer.Bridge is not { } bridge || BridgeFlow.PeerOf(transferer) is not { IsLocal: false } transferee)
        {
            return false;
        }

        if (transferer.IsHolding)
        {
            pbx.Holding.StopMusic(transferee);
        }

        transferer.IsHolding = false;
        pbx.Channels.Tell("Unhold", transferer);
        pbx.Events.Emit("BlindTransfer", "call", block => block.Add("Result", "Success").Channel(transferer, "Transferer")
            .Channel(transferee, "Transferee").Bridge(bridge).Add("IsExternal", "Yes").Add("Context", context).Add("Extension", exten));
        Move(transferee, context, exten);
        pbx.Bridges.Leave(transferer);
        if (pbx.Queues.AnsweredOf(transferer) is { } call)
        {
            pbx.Queues.Complete(call, "transfer");
        }

        pbx.Bridges.Leave(transferee);
        pbx.Bridges.DestroyIfEmpty(bridge);
        EndAndRoute(transferer, transferee, exten);
        return true;
    }

    /// <summary>Sends a channel on; whoever it talked with is hung up. The queue does not notice.</summary>
    public void Redirect(PbxChannel channel, string context, string exten)
    {
        pbx.Dialling.CancelFrom(channel);
        var peer = TakeOut(channel);
        Move(channel, context, exten);
        EndAndRoute(peer, channel, exten);
    }

    /// <summary>Takes two channels out of their calls and lets them talk; whoever they talked with is hung up. False where they do that already.</summary>
    public bool Join(PbxChannel one, PbxChannel other)
    {
        if (one == other || BridgeFlow.PeerOf(one) == other)
        {
            return false;
        }

        PbxChannel?[] left = [TakeOut(one), TakeOut(other)];
        var bridge = pbx.Bridges.Create();
        pbx.Bridges.Enter(bridge, one);
        pbx.Bridges.Enter(bridge, other);
        foreach (var alone in left.OfType<PbxChannel>())
        {
            pbx.Hangups.End(alone, 16, endsQueueCall: false);
        }

        return true;
    }

    // Takes a channel and whom it talks with out of their bridge; gives the latter.
    private PbxChannel? TakeOut(PbxChannel channel)
    {
        var peer = BridgeFlow.PeerOf(channel);
        if (channel.Bridge is { } bridge)
        {
            pbx.Bridges.Leave(channel);
            if (peer is not null)
            {
                peer.IsHolding = false;
                pbx.Bridges.Leave(peer);
            }

            pbx.Bridges.DestroyIfEmpty(bridge);
        }

        channel.IsHolding = false;
        return peer;
    }

    private static void Move(PbxChannel channel, string context, string exten)
    {
        channel.Context = context;
        channel.Exten = exten;
        channel.Priority = 1;
    }

    private void EndAndRoute(PbxChannel? leaving, PbxChannel staying, string exten)
    {
        if (leaving is not null)
        {
            pbx.Hangups.End(leaving, 16, endsQueueCall: false);
        }

        if (pbx.HasNumber(exten))
        {
            pbx.Inbound.Route(staying, exten);
        }
        else
        {
            pbx.Hangups.ByPbx(staying, 0);
        }
    }
}
