using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Which members are rung for a caller, and what happens when they do not answer.</summary>
internal static class QueueOffers
{
    public static bool IsFree(Pbx pbx, QueueMember member) =>
        !member.IsPaused && member.Phone.IsRegistered && pbx.Channels.OfDevice(member.Phone.Device) is null;

    /// <summary>Rings whoever is next, unless somebody is being rung already or nobody is free.</summary>
    public static void Offer(Pbx pbx, WaitingCaller waiting)
    {
        if (waiting.IsPausing || waiting.Offers.Count > 0 || !waiting.Queue.Waiting.Contains(waiting))
        {
            return;
        }

        foreach (var member in Choose(pbx, waiting))
        {
            Ring(pbx, waiting, member);
        }
    }

    /// <summary>Ends all offers with a status; the phones' channels are gone afterwards.</summary>
    public static void TakeBack(Pbx pbx, WaitingCaller waiting, string status, bool answeredElsewhere) =>
        EndChannels(pbx, TellTakenBack(pbx, waiting, status), answeredElsewhere ? 26 : 0);

    /// <summary>Ends all offers, but for their channels, which are given back.</summary>
    public static List<PbxChannel> TellTakenBack(Pbx pbx, WaitingCaller waiting, string status)
    {
        var channels = new List<PbxChannel>();
        foreach (var offer in waiting.Offers)
        {
            pbx.Dialling.Remove(offer);
            pbx.Dialling.TellEnd(waiting.Channel, offer.Dest, status);
            channels.Add(offer.Dest);
        }

        waiting.Offers.Clear();
        return channels;
    }

    /// <summary>All who are rung have not answered: as <see cref="TellTakenBack"/>, with the event for each agent.</summary>
    public static List<PbxChannel> TellNoAnswer(Pbx pbx, WaitingCaller waiting)
    {
        foreach (var offer in waiting.Offers)
        {
            TellRingNoAnswer(pbx, waiting, offer.Dest, offer.Member!, pbx.Now - offer.StartedAt);
            pbx.Dialling.TellEnd(waiting.Channel, offer.Dest, "NOANSWER");
        }

        return TellTakenBack(pbx, waiting, "CANCEL");
    }

    public static void EndChannels(Pbx pbx, List<PbxChannel> channels, int cause)
    {
        foreach (var channel in channels)
        {
            pbx.Channels.End(channel, cause);
            pbx.Devices.RefreshAll(channel.Device);
        }
    }

    private static List<QueueMember> Choose(Pbx pbx, WaitingCaller waiting)
    {
        var queue = waiting.Queue;
        var start = queue.Settings.Strategy == QueueStrategy.RoundRobin ? queue.LastServed + 1 + waiting.NextMember : waiting.NextMember;
        var free = Enumerable.Range(0, queue.Members.Count)
            .Select(offset => queue.Members[(start + offset) % queue.Members.Count])
            .Where(member => IsFree(pbx, member))
            .ToList();
        if (free.Count == 0)
        {
            return [];
        }

        var lowest = free.Min(member => member.Penalty);
        var best = free.Where(member => member.Penalty == lowest);
        return queue.Settings.Strategy == QueueStrategy.RingAll ? [.. best] : [best.First()];
    }

    private static void Ring(Pbx pbx, WaitingCaller waiting, QueueMember member)
    {
        var (caller, phone) = (waiting.Channel, member.Phone);
        var dest = pbx.Channels.Outgoing(phone.Device, phone.Party, caller);
        dest.Application = "AppQueue";
        dest.ApplicationData = "(Outgoing Line)";
        if (phone.IsBusy)
        {
            TellCalled(pbx, waiting, dest, member);
            pbx.Hangups.TellRequest(dest, 17);
            dest.Exten = waiting.Queue.Name;
            GoOnAfterRefusal(pbx, waiting, dest, member, 17);
            return;
        }

        dest.Exten = waiting.Queue.Name;
        dest.Connected = caller.Caller;
        pbx.Channels.SetState(dest, PbxChannel.Ringing);
        pbx.Channels.SetConnected(dest, caller.Caller);
        TellCalled(pbx, waiting, dest, member);
        pbx.Devices.RefreshAll(dest.Device);
        pbx.Channels.SetConnected(caller, phone.Party);
        pbx.Dialling.TellRinging(caller, dest);
        Await(pbx, waiting, dest, member);
    }

    private static void Await(Pbx pbx, WaitingCaller waiting, PbxChannel dest, QueueMember member)
    {
        DialAttempt? offer = null;
        offer = pbx.Dialling.Add(new DialAttempt(waiting.Channel, dest)
        {
            Member = member,
            StartedAt = pbx.Now,
            Answered = () => pbx.Queues.Connect(waiting, offer!),
            Refused = cause =>
            {
                waiting.Offers.Remove(offer!);
                GoOnAfterRefusal(pbx, waiting, dest, member, cause);
            },
        });
        waiting.Offers.Add(offer);
        offer.TimeLimit = pbx.After(waiting.Queue.Settings.RingTime, () => GoOnAfterNoAnswer(pbx, waiting, member));
    }

    private static void GoOnAfterNoAnswer(Pbx pbx, WaitingCaller waiting, QueueMember member)
    {
        EndChannels(pbx, TellNoAnswer(pbx, waiting), 0);
        waiting.NextMember = waiting.Queue.Members.IndexOf(member) + 1;
        PauseThenOffer(pbx, waiting);
    }

    private static void GoOnAfterRefusal(Pbx pbx, WaitingCaller waiting, PbxChannel dest, QueueMember member, int cause)
    {
        pbx.Dialling.TellEnd(waiting.Channel, dest, "NOANSWER");
        TellRingNoAnswer(pbx, waiting, dest, member, pbx.Now - dest.CreatedAt);
        pbx.Channels.End(dest, cause, "486");
        pbx.Devices.RefreshAll(dest.Device);
        waiting.NextMember = waiting.Queue.Members.IndexOf(member) + 1;
        if (waiting.NextMember < waiting.Queue.Members.Count)
        {
            Offer(pbx, waiting);
        }
        else
        {
            PauseThenOffer(pbx, waiting);
        }
    }

    private static void PauseThenOffer(Pbx pbx, WaitingCaller waiting)
    {
        if (waiting.IsPausing)
        {
            return;
        }

        waiting.IsPausing = true;
        pbx.After(waiting.Queue.Settings.RetryTime, () =>
        {
            waiting.IsPausing = false;
            Offer(pbx, waiting);
        });
    }

    private static void TellCalled(Pbx pbx, WaitingCaller waiting, PbxChannel dest, QueueMember member)
    {
        pbx.Events.Emit("AgentCalled", "agent", block => block.Channel(waiting.Channel).Channel(dest, "Dest")
            .Add("Queue", waiting.Queue.Name).Add("Interface", member.Phone.Device).Add("MemberName", member.Name));
        pbx.Dialling.TellBegin(waiting.Channel, dest, member.Phone.Device);
    }

    private static void TellRingNoAnswer(Pbx pbx, WaitingCaller waiting, PbxChannel dest, QueueMember member, TimeSpan rang) =>
        pbx.Events.Emit("AgentRingNoAnswer", "agent", block => block.Channel(waiting.Channel).Channel(dest, "Dest")
            .Add("Queue", waiting.Queue.Name).Add("Interface", member.Phone.Device).Add("MemberName", member.Name)
            .Add("RingTime", (long)rang.TotalMilliseconds));
}
