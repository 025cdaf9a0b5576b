using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Hold and resume, as pressed on a phone.</summary>
internal sealed class HoldFlow(Pbx pbx)
{
    public bool Hold(PbxChannel channel)
    {
        if (channel.IsHolding || BridgeFlow.PeerOf(channel) is not { } peer)
        {
            return false;
        }

        channel.IsHolding = true;
        pbx.Channels.Tell("Hold", channel);
        StartMusic(peer);
        pbx.Devices.RefreshAll(peer.Device);
        return true;
    }

    public bool Resume(PbxChannel channel)
    {
        if (!channel.IsHolding)
        {
            return false;
        }

        channel.IsHolding = false;
        pbx.Channels.Tell("Unhold", channel);
        if (BridgeFlow.PeerOf(channel) is { } peer)
        {
            StopMusic(peer);
            pbx.Devices.RefreshAll(peer.Device);
        }

        return true;
    }

    public void StartMusic(PbxChannel channel) =>
        pbx.Events.Emit("MusicOnHoldStart", "call", block => block.Channel(channel).Add("Class", "default"));

    public void StopMusic(PbxChannel channel) => pbx.Channels.Tell("MusicOnHoldStop", channel);
}
