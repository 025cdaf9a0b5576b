using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Who hears whom.</summary>
internal sealed class BridgeFlow(Pbx pbx)
{
    private readonly List<PbxBridge> _bridges = [];

    public IReadOnlyList<PbxBridge> All => _bridges;

    public PbxBridge Create()
    {
        var bridge = new PbxBridge(Guid.NewGuid().ToString());
        _bridges.Add(bridge);
        pbx.Events.Emit("BridgeCreate", "call", block => block.Bridge(bridge));
        return bridge;
    }

    public void Enter(PbxBridge bridge, PbxChannel channel, PbxChannel? inPlaceOf = null)
    {
        bridge.Channels.Add(channel);
        channel.Bridge = bridge;
        pbx.Events.Emit("BridgeEnter", "call", block =>
        {
            block.Bridge(bridge).Channel(channel);
            if (inPlaceOf is not null)
            {
                block.Add("SwapUniqueid", inPlaceOf.Uniqueid);
            }
        });
    }

    public void Leave(PbxChannel channel)
    {
        if (channel.Bridge is not { } bridge)
        {
            return;
        }

        bridge.Channels.Remove(channel);
        channel.Bridge = null;
        pbx.Events.Emit("BridgeLeave", "call", block => block.Bridge(bridge).Channel(channel));
    }

    public void DestroyIfEmpty(PbxBridge bridge)
    {
        if (bridge.Channels.Count == 0 && _bridges.Remove(bridge))
        {
            pbx.Events.Emit("BridgeDestroy", "call", block => block.Bridge(bridge));
        }
    }

    /// <summary>The party that the channel talks with in its bridge; null when it is alone.</summary>
    public static PbxChannel? PeerOf(PbxChannel channel) => channel.Bridge?.Channels.Find(other => other != channel);

    /// <summary>The real party behind Local halves and bridges; null when there is none.</summary>
    public static PbxChannel? FarEndOf(PbxChannel channel)
    {
        var peer = PeerOf(channel);
        return peer is { IsLocal: true } ? PeerOf(peer.OtherHalf!) : peer;
    }
}
