using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>How an agent came into a call, and who is on the other side for that agent.</summary>
internal static class LegOrigin
{
    /// <summary>Fills direction, number and name of a new leg.</summary>
    public static void Describe(TrackedLeg leg, GraphChannel channel)
    {
        var call = leg.Call;
        var before = call.Legs.Values.LastOrDefault(other => other != leg && other.HasTalked);
        if (leg.Extension == call.Initiator)
        {
            leg.Direction = call.Direction;
        }
        else
        {
            leg.Direction = before is null ? CallDirection.Inbound : CallDirection.Transfer;
            leg.TransferredFrom = before?.Extension ?? "";
        }

        Refresh(leg, channel);
    }

    /// <summary>Brings number and name up to date.</summary>
    public static void Refresh(TrackedLeg leg, GraphChannel channel)
    {
        var call = leg.Call;
        var calledByColleague = call.Initiator.Length > 0 && leg.Extension != call.Initiator && leg.Direction != CallDirection.Transfer;
        leg.Number = calledByColleague ? call.Initiator : call.Number;
        leg.Name = calledByColleague ? channel.Latest.ConnectedName : call.Name;
    }
}
