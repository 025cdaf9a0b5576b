using Telephony.Contracts.Hub;
using Telephony.Hub.Live;

namespace Telephony.Hub.Supervision;

/// <summary>What an agent sees of a colleague: less than a supervisor does.</summary>
internal static class PresenceRows
{
    /// <summary>The colleague's presence.</summary>
    public static ColleaguePresence Of(LiveAgent agent)
    {
        var row = TeamRows.Of("", agent);
        return new ColleaguePresence { Extension = row.Extension, AgentState = row.AgentState, CallState = row.CallState, PhoneReachable = row.PhoneReachable };
    }
}
