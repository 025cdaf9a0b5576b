using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>Reads from the graph what state one agent's channel is in.</summary>
internal static class LegStates
{
    private static readonly CallState[] StrongestFirst =
        [CallState.Talk, CallState.Ringing, CallState.Start, CallState.Incoming, CallState.Hold, CallState.Idle];

    /// <summary>
    /// The state of a leg with one or more channels; null when they say nothing new, such as between answer and bridge. Idle where the agent's
    /// channel is left over: whom it talked with is gone or with others.
    /// </summary>
    public static CallState? Of(CallGraph graph, TrackedLeg leg)
    {
        CallState? best = null;
        foreach (var uniqueid in leg.Channels)
        {
            var state = leg.Suspended.Contains(uniqueid) ? CallState.Hold : OfChannel(graph, leg, graph.Find(uniqueid));
            if (state is { } found && (best is null || Array.IndexOf(StrongestFirst, found) < Array.IndexOf(StrongestFirst, best.Value)))
            {
                best = found;
            }
        }

        return best;
    }

    private static CallState? OfChannel(CallGraph graph, TrackedLeg leg, GraphChannel? channel)
    {
        if (channel is null)
        {
            return null;
        }

        var hearing = graph.HearingOf(channel);
        if (channel.Bridge is not null && hearing.Any(other => other.IsParty && other.Party != channel.Party))
        {
            return channel.OnHold ? CallState.Hold : CallState.Talk;
        }

        if (hearing.Any(graph.Dials))
        {
            return CallState.Ringing;
        }

        if ((channel.IsDialled && !channel.IsUp) || (IsOwnPhoneOfClickToDial(leg) && !channel.WasUp))
        {
            return IsOwnPhoneOfClickToDial(leg) ? CallState.Start : CallState.Incoming;
        }

        return !leg.HasTalked || channel.HasTransferred ? null : SomebodyWaitsFor(graph, leg, channel) ? CallState.Hold : CallState.Idle;
    }

    // Alone after a talk is a hold only while another party of the call is there and nobody else has it: no agent, no queue, no phone that it rings.
    // One who is away in a consultation comes back.
    private static bool SomebodyWaitsFor(CallGraph graph, TrackedLeg leg, GraphChannel channel) =>
        leg.Call.Legs.Values.Any(other => other != leg && other.Suspended.Count > 0)
        || leg.Call.Members.Select(graph.Find).Any(other => other is { IsParty: true, WasBridged: true, IsInQueue: false } && other.Party != channel.Party
            && !graph.Dials(other)
            && graph.HearingOf(other).TrueForAll(heard => !heard.IsParty || heard.Party == other.Party || heard.Party == channel.Party));

    private static bool IsOwnPhoneOfClickToDial(TrackedLeg leg) =>
        leg.Call.Direction == CallDirection.Clicktocall && leg.Extension == leg.Call.Initiator;
}
