using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>Which channels are an agent's lines in a call: those that are in it, and those that are away in a consultation.</summary>
internal sealed class LegLines(CallGraph graph)
{
    /// <summary>Gives an agent's channel to the agent's leg of the call, which is made or taken up again where needed.</summary>
    public void Attach(TrackedCall call, GraphChannel channel)
    {
        if (!call.Legs.TryGetValue(channel.AgentExtension, out var leg))
        {
            leg = new TrackedLeg(call, channel.AgentExtension, CallDirection.Inbound);
            call.Legs.Add(channel.AgentExtension, leg);
            LegOrigin.Describe(leg, channel);
        }
        else if (!leg.IsLive && leg.Told == CallState.Idle)
        {
            leg.Reopen();
            LegOrigin.Describe(leg, channel);
        }

        leg.Channels.RemoveWhere(id => graph.Find(id) is { IsParty: false });
        leg.Channels.Add(channel.Uniqueid);
        leg.Suspended.Remove(channel.Uniqueid);
        leg.MovedOn = false;
        leg.SharesItsLine |= call.ConsultOf is { } held && held.Legs.TryGetValue(channel.AgentExtension, out var heldLeg) && heldLeg.Channels.Contains(channel.Uniqueid);

        // A channel that got another device's name by a masquerade is no longer the other agent's.
        foreach (var other in call.Legs.Values.Where(other => other != leg && other.Channels.Remove(channel.Uniqueid)))
        {
            other.Suspended.Remove(channel.Uniqueid);
            other.LastEnded = channel;
        }
    }

    /// <summary>Takes a channel that went from one call into another out of its leg, or lets it stay there as one that is away.</summary>
    /// <param name="old">The call it left; the channel is no longer a member of it.</param>
    /// <param name="call">The call it is in now.</param>
    /// <param name="callOf">The present call of a channel.</param>
    public void MoveOut(TrackedCall old, TrackedCall call, GraphChannel channel, Func<string, TrackedCall?> callOf)
    {
        if (old.Legs.TryGetValue(channel.AgentExtension, out var leg) && leg.Channels.Contains(channel.Uniqueid))
        {
            // Away in a consultation, or back from one in which the other still waits. A phone that only rang there rings for the other call now.
            if (call.ConsultOf == old || (leg.HasTalked && old.ConsultOf == call && old.Members.Any(id => graph.Find(id) is { IsParty: true })))
            {
                leg.Suspended.Add(channel.Uniqueid);
            }
            else
            {
                leg.Channels.Remove(channel.Uniqueid);
                leg.LastEnded = null;
                leg.MovedOn = true;
            }
        }

        // Both parties of a consultation are in the call now that it was for.
        foreach (var other in old.Legs.Values.Where(other => other.Suspended.Count > 0 && old.ConsultOf == call && other.Suspended.All(id => callOf(id) == call)))
        {
            other.MovedOn = true;
        }
    }
}
