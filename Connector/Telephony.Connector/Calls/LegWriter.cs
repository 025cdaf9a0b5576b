using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Tells the states of legs: each once, in order, without flicker. A talk or hold counts once it has lasted
/// <see cref="CallTrackerOptions.Flicker"/>, or when it is the only talk of a leg; it is then told with the time at which it began. So is the
/// ringing of a phone that does not say that it rings: a dial that nobody refused.
/// </summary>
internal sealed class LegWriter(CallGraph graph, TimeSpan flicker)
{
    // An agent whose other party left is alone until their own hangup comes; only one who stays alone is held.
    private static readonly TimeSpan Alone = TimeSpan.FromMilliseconds(400);

    // A phone that sends its own tone (SIP 183) is told to ring after this time: a queue passes no sign of it on.
    private static readonly TimeSpan Unrefused = TimeSpan.FromMilliseconds(500);

    private readonly List<TrackedLeg> _pending = [];
    private readonly List<TrackedLeg> _left = [];

    // What was told since Take.
    private List<TrackedChange> _told = [];

    /// <summary>When the oldest pending state will count; null when none is pending.</summary>
    public DateTimeOffset? NextDeadline => _pending.Count == 0 ? null : _pending.Min(leg => leg.PendingAt + leg.PendingFor);

    /// <summary>Hands out what was told.</summary>
    public IReadOnlyList<TrackedChange> Take()
    {
        if (_told.Count == 0)
        {
            return [];
        }

        var told = _told;
        _told = [];
        return told;
    }

    /// <summary>Tells the pending states that have lasted long enough.</summary>
    public void Advance(DateTimeOffset now)
    {
        for (var i = 0; i < _pending.Count;)
        {
            var leg = _pending[i];
            if (now - leg.PendingAt < leg.PendingFor)
            {
                i++;
                continue;
            }

            if (leg.Pending == CallState.Idle)
            {
                if (leg.IsLive)
                {
                    leg.WasLeft = true;
                    _left.Add(leg);
                }

                Release(leg, now, inferred: false);
                continue;
            }

            _pending.RemoveAt(i);
            if (leg.Pending == CallState.Incoming)
            {
                ChannelsOf(leg).ForEach(channel => channel.Rings |= channel.IsDialled);
            }

            Tell(leg, leg.Pending!.Value, leg.PendingAt);
            leg.Pending = null;
        }
    }

    /// <summary>Hands out the legs that ended though the agent's channel lives on.</summary>
    public IReadOnlyList<TrackedLeg> TakeLeft()
    {
        if (_left.Count == 0)
        {
            return [];
        }

        TrackedLeg[] left = [.. _left];
        _left.Clear();
        return left;
    }

    /// <summary>Tells what changed for every leg of a call.</summary>
    public void Update(TrackedCall call, DateTimeOffset at, bool inferred)
    {
        foreach (var leg in call.Legs.Values)
        {
            if (!leg.IsLive)
            {
                Release(leg, at, inferred);
            }
            else if (LegStates.Of(graph, leg) is { } state)
            {
                Observe(leg, state, at);
            }
            else if (leg is { HasTransferred: true, Pending: CallState.Hold or CallState.Idle })
            {
                // Whoever passed the call on is left alone by that, not held.
                _pending.Remove(leg);
                leg.Pending = null;
            }
        }
    }

    /// <summary>Tells a state that the connector knows before the PBX shows it.</summary>
    public void Announce(TrackedLeg leg, CallState state, DateTimeOffset at) => Tell(leg, state, at);

    /// <summary>Tells that a caller waits, once for each queue.</summary>
    public void Wait(TrackedCall call, DateTimeOffset at)
    {
        if (!call.WaitingTold && !call.Legs.Values.Any(leg => leg is { IsLive: true, Told: CallState.Start or CallState.Incoming or CallState.Ringing }))
        {
            call.WaitingTold = true;
            _told.Add(new TrackedChange { Kind = TrackedChangeKind.Waiting, Call = call, State = CallState.Waiting, At = at });
        }
    }

    /// <summary>Tells that the last party is gone.</summary>
    public void End(TrackedCall call, DateTimeOffset at, bool inferred)
    {
        CallParty? by = call.LastHangup is not { } last ? null : call.Legs.ContainsKey(last.Party) ? CallParty.Agent : CallParty.Customer;
        _told.Add(new TrackedChange
        {
            Kind = TrackedChangeKind.Ended,
            Call = call,
            State = CallState.Idle,
            At = at,
            By = inferred ? null : by,
            Reason = inferred ? ReleaseReason.Unknown : call.HaveMet ? ReleaseReason.Completed : ReleaseReason.Abandoned,
            Inferred = inferred,
        });
    }

    // A call that comes back to the agent who passed it on is a new part of it, also while the old channel has yet to end.
    private void BeginAnew(TrackedLeg leg, DateTimeOffset at)
    {
        Release(leg, at, inferred: false);
        leg.Channels.RemoveWhere(id => graph.Find(id) is { HasTransferred: true });
        leg.Reopen();
        if (ChannelsOf(leg) is [var ringing, ..])
        {
            LegOrigin.Describe(leg, ringing);
        }
    }

    private void Observe(TrackedLeg leg, CallState state, DateTimeOffset at)
    {
        if (state == CallState.Incoming && leg is { HasTransferred: true, HasTalked: true })
        {
            BeginAnew(leg, at);
        }

        var ringsAsFarAsKnown = state == CallState.Incoming && !ChannelsOf(leg).Exists(channel => channel is { IsDialled: true, Rings: true, IsOnBehalf: false });
        if (leg.Pending == state && (state != CallState.Incoming || ringsAsFarAsKnown))
        {
            return;
        }

        if (leg.Pending is not null)
        {
            _pending.Remove(leg);
            leg.Pending = null;
        }

        leg.HasTalked |= state == CallState.Talk;
        leg.FirstTalkAt ??= state == CallState.Talk ? at : null;
        if (leg.Told == state)
        {
            return;
        }

        if (ringsAsFarAsKnown || state is CallState.Talk or CallState.Hold or CallState.Idle)
        {
            leg.Pending = state;
            leg.PendingAt = at;
            leg.PendingFor = state switch
            {
                CallState.Incoming => Unrefused,
                CallState.Idle => Alone,
                CallState.Hold when !IsHeldOnPurpose(leg) => Alone,
                _ => flicker,
            };
            _pending.Add(leg);
        }
        else
        {
            Tell(leg, state, at);
        }
    }

    private bool IsHeldOnPurpose(TrackedLeg leg) => leg.Suspended.Count > 0 || ChannelsOf(leg).Exists(channel => channel.OnHold);

    private List<GraphChannel> ChannelsOf(TrackedLeg leg) => [.. leg.Channels.Select(graph.Find).OfType<GraphChannel>()];

    private void Release(TrackedLeg leg, DateTimeOffset at, bool inferred)
    {
        if (leg.Told == CallState.Idle)
        {
            return;
        }

        var began = leg.Pending == CallState.Idle ? leg.PendingAt : at;
        var by = inferred ? null : ReleaseReasons.PartyOf(leg, began);
        var reason = inferred ? ReleaseReason.Unknown : ReasonOf(leg, by);
        if (reason == ReleaseReason.Transferred && leg is { HasTransferred: false, LastEnded: not null } && at - began < flicker)
        {
            AwaitWhatFollows(leg, began);
            return;
        }

        // A first talk that ended at once was one all the same: a line that stood still gives a whole call in one moment. Whom the customer left in a
        // room and the PBX sends away did not talk.
        var isNone = leg is { Told: null, Call.IsRemainder: true };
        if (leg is { FirstTalkAt: { } talkedAt, AnsweredAt: null } && !inferred && !isNone)
        {
            Tell(leg, CallState.Talk, talkedAt);
        }

        _pending.Remove(leg);
        leg.Pending = null;
        if (isNone || (leg.Told is null && !IsWorthTelling(leg, reason)))
        {
            leg.Told = CallState.Idle;
            return;
        }

        Tell(leg, CallState.Idle, began, by, reason, inferred);
    }

    // Nobody hung up: the PBX passes the caller on or ends the call, and which of the two shows in a moment.
    private void AwaitWhatFollows(TrackedLeg leg, DateTimeOffset began)
    {
        _pending.Remove(leg);
        leg.Pending = CallState.Idle;
        leg.PendingAt = began;
        leg.PendingFor = flicker;
        _pending.Add(leg);
    }

    private ReleaseReason ReasonOf(TrackedLeg leg, CallParty? by)
    {
        // The caller's own phone is up from the start and answers for nobody.
        var others = leg.Call.Legs.Values.Any(other => other != leg && other is { IsLive: true, HasTalked: true })
            || leg.Call.Legs.Values.Any(other => other != leg && other.IsLive && other.Extension != leg.Call.Initiator && other.Channels.Any(id => graph.Find(id) is { IsUp: true }));
        return ReleaseReasons.Of(leg, by, others, graph.Find(leg.Call.Customer) is not null);
    }

    // A phone that refused before it rang is worth telling; one that was never rung, or that dialled a feature code, is not.
    private static bool IsWorthTelling(TrackedLeg leg, ReleaseReason reason) =>
        leg.HasTalked
        || (leg.Direction is CallDirection.Inbound or CallDirection.Transfer
            && reason is ReleaseReason.Busy or ReleaseReason.Declined or ReleaseReason.Failed);

    private void Tell(TrackedLeg leg, CallState state, DateTimeOffset at, CallParty? by = null, ReleaseReason? reason = null, bool inferred = false)
    {
        leg.Told = state;
        leg.ToldAt = at;
        leg.AnsweredAt ??= state == CallState.Talk ? at : null;
        var far = leg.Call.Initiator == leg.Extension && !leg.HasTalked ? leg.Call.LastFarEnd : null;
        _told.Add(new TrackedChange
        {
            Kind = TrackedChangeKind.Leg,
            Call = leg.Call,
            Leg = leg,
            State = state,
            At = at,
            By = by,
            Reason = reason,
            Cause = state == CallState.Idle ? (far ?? leg.LastEnded)?.Cause ?? 0 : 0,
            Inferred = inferred,
        });
    }
}
