using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Why an agent's leg ended. SIP status first, then Q.850 cause, then how the dial ended: a queue says NOANSWER for a busy phone, and a
/// cause of 0 or 127 says nothing.
/// </summary>
internal static class ReleaseReasons
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(2);

    /// <summary>Who ended the leg: the party whose device asked to hang up; null when none did.</summary>
    public static CallParty? PartyOf(TrackedLeg leg, DateTimeOffset at)
    {
        var own = leg.LastEnded?.HangupAskedAt;
        if (leg.Call.LastHangup is { } last && at - last.At < SameMoment)
        {
            return last.Party == leg.Extension ? CallParty.Agent : CallParty.Customer;
        }

        return own is not null || leg.ReleaseCommanded || IsRefused(leg) ? CallParty.Agent : null;
    }

    /// <summary>Why the leg ended.</summary>
    /// <param name="leg">The leg, its channels already gone.</param>
    /// <param name="by">What <see cref="PartyOf"/> said.</param>
    /// <param name="othersTalk">True when another agent talks in this call.</param>
    /// <param name="customerStays">True when the customer is still there.</param>
    public static ReleaseReason Of(TrackedLeg leg, CallParty? by, bool othersTalk, bool customerStays)
    {
        if (leg.HasTransferred)
        {
            return ReleaseReason.Transferred;
        }

        if (leg.WasLeft)
        {
            return othersTalk || customerStays ? ReleaseReason.Transferred : ReleaseReason.Completed;
        }

        // The agent's channel lives on in another call.
        if (leg.LastEnded is null)
        {
            return leg switch
            {
                { HasTalked: true, MovedOn: false } when by is not null && !customerStays => ReleaseReason.Completed,
                { HasTalked: false, Call.LastFarEnd: { DialStatus: not ("" or "ANSWER" or "CANCEL") } far } when leg.Extension == leg.Call.Initiator => OfFarSide(far),
                _ => ReleaseReason.Transferred,
            };
        }

        if (leg.HasTalked)
        {
            return by is null && customerStays ? ReleaseReason.Transferred : ReleaseReason.Completed;
        }

        var called = leg.Direction is CallDirection.Inbound or CallDirection.Transfer;
        return called ? OfUnanswered(leg, leg.LastEnded, othersTalk) : OfUnreached(leg, by);
    }

    // True when the phone said no. With PJSIP the refusal is a request to hang up, too; with chan_sip it is a cause only.
    private static bool IsRefused(TrackedLeg leg) =>
        leg is { HasTalked: false, Direction: CallDirection.Inbound or CallDirection.Transfer, LastEnded: { } ended }
        && Family(ended) is Refusal.Busy or Refusal.Declined;

    private static ReleaseReason OfUnanswered(TrackedLeg leg, GraphChannel channel, bool othersTalk)
    {
        if (leg.ReleaseCommanded)
        {
            return ReleaseReason.Declined;
        }

        if (channel.PickedUp)
        {
            return ReleaseReason.AnsweredElsewhere;
        }

        // A dial that the PBX took back was refused by nobody, whatever the phone then answered.
        var refusal = Family(channel);
        return channel.DialStatus == "CANCEL" && refusal != Refusal.Elsewhere ? OfWithdrawn(leg, channel, othersTalk) : refusal switch
        {
            Refusal.Busy => channel.Rings ? ReleaseReason.Declined : ReleaseReason.Busy,
            Refusal.Declined => ReleaseReason.Declined,
            Refusal.Elsewhere => ReleaseReason.AnsweredElsewhere,
            Refusal.Unreachable => ReleaseReason.Failed,
            _ => OfWithdrawn(leg, channel, othersTalk),
        };
    }

    private static ReleaseReason OfWithdrawn(TrackedLeg leg, GraphChannel channel, bool othersTalk) => true switch
    {
        _ when othersTalk => ReleaseReason.AnsweredElsewhere,
        _ when channel.RangOut => ReleaseReason.NoAnswer,
        _ when leg.Call.Abandoned || leg.Call.LastHangup is not null || leg.Call.Legs.GetValueOrDefault(leg.Call.Initiator) is { ReleaseCommanded: true } => ReleaseReason.Abandoned,
        _ => ReleaseReason.NoAnswer,
    };

    private static ReleaseReason OfUnreached(TrackedLeg leg, CallParty? by)
    {
        if (leg.ReleaseCommanded)
        {
            return ReleaseReason.Abandoned;
        }

        if (leg.Direction == CallDirection.Clicktocall && leg.LastEnded is { WasUp: false })
        {
            return ReleaseReason.Failed;
        }

        if (by == CallParty.Agent && leg.Call.LastFarEnd is not { DialStatus: not ("" or "CANCEL") })
        {
            return ReleaseReason.Abandoned;
        }

        return (leg.Call.LastFarEnd ?? leg.LastEnded) is { } far ? OfFarSide(far) : ReleaseReason.Failed;
    }

    private static ReleaseReason OfFarSide(GraphChannel far) => (Family(far), far.DialStatus) switch
    {
        (Refusal.Busy, _) or (_, "BUSY") => ReleaseReason.Busy,
        (Refusal.Declined, _) => ReleaseReason.Busy,
        (Refusal.Unreachable, _) => ReleaseReason.Failed,
        (_, "NOANSWER") or (Refusal.NoAnswer, _) => ReleaseReason.NoAnswer,
        (_, "CANCEL") => ReleaseReason.Abandoned,
        _ => ReleaseReason.Failed,
    };

    // The kind of refusal that a channel's end tells of (SIP status, https://www.rfc-editor.org/rfc/rfc3398 for the causes).
    private static Refusal Family(GraphChannel channel) => (channel.TechCause, channel.Cause) switch
    {
        ("486" or "600", _) => Refusal.Busy,
        ("603" or "403" or "401", _) => Refusal.Declined,
        ("408" or "480", _) => Refusal.NoAnswer,
        ("404" or "410" or "484" or "488" or "500" or "502" or "503" or "504", _) => Refusal.Unreachable,
        (_, 17) => Refusal.Busy,
        (_, 21) => Refusal.Declined,
        (_, 26) => Refusal.Elsewhere,
        (_, 18 or 19) => Refusal.NoAnswer,
        (_, 1 or 3 or 20 or 27 or 28 or 34 or 38 or 41 or 42 or 58) => Refusal.Unreachable,
        _ => Refusal.None,
    };

    private enum Refusal
    {
        None,
        Busy,
        Declined,
        Elsewhere,
        NoAnswer,
        Unreachable,
    }
}
