using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Ends of legs, and of what cannot go on without them.</summary>
internal sealed class HangupFlow(Pbx pbx)
{
    /// <summary>The device itself hangs up; a device that is being rung refuses the call.</summary>
    public void ByDevice(PbxChannel channel, int refusalCause = 17)
    {
        if (pbx.Dialling.AttemptTo(channel) is { } attempt)
        {
            TellRequest(channel, refusalCause);
            pbx.Dialling.Remove(attempt);
            attempt.Refused(refusalCause);
            return;
        }

        TellRequest(channel, channel.Bridge is not null && channel.Application is ("Dial" or "AppDial") ? 16 : null);
        if (!pbx.Consultations.TakeHangup(channel))
        {
            End(channel, channel.State == PbxChannel.Up && channel.Bridge is not null ? 16 : 0);
        }
    }

    /// <summary>Asterisk ends the channel: a manager client, or the dialplan.</summary>
    public void ByPbx(PbxChannel channel, int cause = 16)
    {
        if (pbx.Dialling.AttemptTo(channel) is { } attempt)
        {
            pbx.Dialling.Remove(attempt);
            attempt.Refused(cause);
            return;
        }

        if (!pbx.Consultations.TakeHangup(channel))
        {
            TellSoft(channel, cause);
            End(channel, cause);
        }
    }

    /// <summary>Ends a channel and all that depend on it: who is left alone in a bridge, the other half of a Local channel.</summary>
    /// <param name="cause">Q.850 cause.</param>
    /// <param name="endsQueueCall">False when the caller stays and the queue does not notice (a redirect).</param>
    public void End(PbxChannel channel, int cause, bool endsQueueCall = true)
    {
        List<PbxChannel> ended = [channel];
        for (var i = 0; i < ended.Count; i++)
        {
            Detach(ended[i], ended);
        }

        if (endsQueueCall)
        {
            pbx.Queues.TellComplete(ended, channel);
        }

        foreach (var other in ended.Skip(1))
        {
            TellSoft(other, cause);
        }

        foreach (var gone in ended.AsEnumerable().Reverse())
        {
            pbx.Channels.End(gone, cause);
        }

        foreach (var device in ended.AsEnumerable().Reverse().Select(gone => gone.Device).Distinct())
        {
            pbx.Devices.RefreshAll(device);
        }

        pbx.Queues.OfferAll();
    }

    public void TellSoft(PbxChannel channel, int cause) =>
        pbx.Events.Emit("SoftHangupRequest", "call", block => block.Channel(channel).Add("Cause", cause));

    public void TellRequest(PbxChannel channel, int? cause) => pbx.Events.Emit("HangupRequest", "call", block =>
    {
        block.Channel(channel);
        if (cause is not null)
        {
            block.Add("Cause", cause.Value);
        }
    });

    private void Detach(PbxChannel channel, List<PbxChannel> ended)
    {
        pbx.Queues.Abandon(channel);
        pbx.Dialling.CancelFrom(channel);
        if (channel.OtherHalf is { IsGone: false } half && !ended.Contains(half))
        {
            ended.Add(half);
        }

        if (channel.Bridge is not { } bridge)
        {
            return;
        }

        pbx.Bridges.Leave(channel);
        if (bridge.Channels is [var alone] && !bridge.IsKept)
        {
            pbx.Bridges.Leave(alone);
            ended.Add(alone);
        }

        pbx.Bridges.DestroyIfEmpty(bridge);
    }
}
