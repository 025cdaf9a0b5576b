using Telephony.Connector.Calls;

namespace Telephony.Connector.Live;

/// <summary>The channels of one row by name.</summary>
/// <param name="Own">The agent's, those in the conversation before those that are suspended, then in the order in which the PBX made them.</param>
/// <param name="Other">The other party's, or null.</param>
internal sealed record RowChannels(IReadOnlyList<string> Own, string? Other)
{
    /// <summary>The channels of a row as they are now; none when its call or leg is over.</summary>
    public static RowChannels Of(CallTracker tracker, CallRow row)
    {
        var call = tracker.FindCall(row.CallId);
        if (call is null || !call.Legs.TryGetValue(row.Extension, out var leg))
        {
            return new RowChannels([], null);
        }

        var own = leg.Channels.OrderBy(leg.Suspended.Contains).ThenBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).Select(tracker.FindChannel).OfType<GraphChannel>().Select(channel => channel.Name).ToList();
        var others = call.Members.Select(tracker.FindChannel).OfType<GraphChannel>().Where(channel => channel.IsParty && channel.AgentExtension != row.Extension).ToList();
        return new RowChannels(own, (others.Find(channel => channel.Uniqueid == call.Customer) ?? others.FirstOrDefault())?.Name);
    }
}
