using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Callers wait, members are rung, somebody answers.</summary>
internal sealed class QueueFlow
{
    private readonly Pbx _pbx;
    private readonly List<AnsweredQueueCall> _answered = [];

    public QueueFlow(Pbx pbx)
    {
        _pbx = pbx;
        All = [.. pbx.Options.Queues.Select(settings => new PbxQueue(settings))];
        foreach (var queue in All)
        {
            queue.Members.AddRange(queue.Settings.Members.Select(extension => StaticMember(queue, extension)));
            queue.WasAvailable = queue.Members.Count > 0;
        }
    }

    public IReadOnlyList<PbxQueue> All { get; }

    /// <summary>The queue that a number, or the queue's own name as an extension, leads to.</summary>
    public PbxQueue? Find(string exten) => All.FirstOrDefault(queue => queue.Name == exten || queue.Settings.Dnis == exten);

    public PbxQueue? Named(string name) => All.FirstOrDefault(queue => queue.Name == name);

    public IEnumerable<(PbxQueue Queue, QueueMember Member)> MembershipsOf(string device) =>
        from queue in All from member in queue.Members where member.Phone.Device == device select (queue, member);

    public WaitingCaller? WaitingOf(PbxChannel channel) =>
        All.SelectMany(queue => queue.Waiting).FirstOrDefault(waiting => waiting.Channel == channel);

    public AnsweredQueueCall? AnsweredOf(PbxChannel channel) => _answered.Find(call => call.Caller == channel || call.Agent == channel);

    /// <summary>A caller begins to wait.</summary>
    public void Join(PbxChannel channel, PbxQueue queue)
    {
        channel.Application = "Queue";
        channel.ApplicationData = $"{queue.Name},t,,,{queue.Settings.TimeLimit.TotalSeconds:0}";
        var waiting = new WaitingCaller(queue, channel, _pbx.Now) { OriginalPosition = queue.Waiting.Count + 1 };
        queue.Waiting.Add(waiting);
        _pbx.Devices.TellState("Queue:" + queue.Name, "RINGING");
        _pbx.Events.Emit("QueueCallerJoin", "agent", block => block.Channel(channel).Add("Queue", queue.Name)
            .Add("Position", queue.Waiting.Count).Add("Count", queue.Waiting.Count));
        _pbx.Holding.StartMusic(channel);
        waiting.TimeLimit = _pbx.After(queue.Settings.TimeLimit, () => TimeOut(waiting));
        QueueOffers.Offer(_pbx, waiting);
    }

    /// <summary>Rings free members for everybody who waits, the longest waiting first.</summary>
    public void OfferAll()
    {
        foreach (var waiting in All.SelectMany(queue => queue.Waiting).OrderBy(waiting => waiting.Since).ToList())
        {
            QueueOffers.Offer(_pbx, waiting);
        }
    }

    /// <summary>A member has answered: the caller leaves the queue and talks.</summary>
    public void Connect(WaitingCaller waiting, DialAttempt offer)
    {
        var (queue, caller, agent, member) = (waiting.Queue, waiting.Channel, offer.Dest, offer.Member!);
        waiting.Offers.Remove(offer);
        QueueOffers.TakeBack(_pbx, waiting, "CANCEL", answeredElsewhere: true);
        _pbx.Holding.StopMusic(caller);
        _pbx.Devices.Refresh(agent.Device);
        Leave(waiting);
        var hold = (int)(_pbx.Now - waiting.Since).TotalSeconds;
        var ring = (int)(_pbx.Now - offer.StartedAt).TotalSeconds;
        _pbx.Events.Emit("AgentConnect", "agent", block => block.Channel(caller).Channel(agent, "Dest").Add("Queue", queue.Name)
            .Add("Interface", member.Phone.Device).Add("MemberName", member.Name).Add("HoldTime", hold).Add("RingTime", ring));
        var bridge = _pbx.Bridges.Create();
        member.IsInCall = true;
        queue.LastServed = queue.Members.IndexOf(member);
        _answered.Add(new AnsweredQueueCall(queue, member, caller, agent, hold, _pbx.Now));
        _pbx.Devices.TellMembers(agent.Device);
        _pbx.Bridges.Enter(bridge, agent);
        _pbx.Bridges.Enter(bridge, caller);
    }

    /// <summary>The caller hangs up while waiting.</summary>
    public void Abandon(PbxChannel channel)
    {
        if (WaitingOf(channel) is not { } waiting)
        {
            return;
        }

        _pbx.Holding.StopMusic(channel);
        foreach (var offer in waiting.Offers)
        {
            _pbx.Dialling.TellEnd(channel, offer.Dest, "CANCEL");
        }

        var rung = QueueOffers.TellTakenBack(_pbx, waiting, "CANCEL");
        TellAbandon(waiting);
        Leave(waiting);
        _pbx.Hangups.TellSoft(channel, 0);
        QueueOffers.EndChannels(_pbx, rung, 0);
    }

    /// <summary>The queue is done with calls whose parties have ended.</summary>
    /// <param name="ended">The channels that end.</param>
    /// <param name="first">The one that began it.</param>
    public void TellComplete(List<PbxChannel> ended, PbxChannel first)
    {
        foreach (var call in _answered.Where(call => ended.Contains(call.Caller) || ended.Contains(call.Agent)).ToList())
        {
            Complete(call, first == call.Agent ? "agent" : "caller");
        }
    }

    /// <summary>The queue is done with an answered call.</summary>
    public void Complete(AnsweredQueueCall call, string reason)
    {
        _answered.Remove(call);
        call.Queue.Completed++;
        call.Member.IsInCall = false;
        call.Member.CallsTaken++;
        call.Member.LastCall = _pbx.UnixNow;
        _pbx.Events.Emit("AgentComplete", "agent", block =>
        {
            block.Channel(call.Caller);
            if (!call.Agent.IsGone)
            {
                block.Channel(call.Agent, "Dest");
            }

            block.Add("Queue", call.Queue.Name).Add("Interface", call.Member.Phone.Device).Add("MemberName", call.Member.Name)
                .Add("HoldTime", call.HoldSeconds).Add("TalkTime", (int)(_pbx.Now - call.AnsweredAt).TotalSeconds)
                .Add("Reason", reason);
        });
    }

    /// <summary>Tells when the queue's last free member goes, or the first comes.</summary>
    public void TellAvailability(PbxQueue queue)
    {
        var isAvailable = queue.Members.Exists(member => QueueOffers.IsFree(_pbx, member));
        if (queue.WasAvailable != isAvailable)
        {
            queue.WasAvailable = isAvailable;
            _pbx.Devices.TellState($"Queue:{queue.Name}_avail", isAvailable ? "NOT_INUSE" : "INUSE");
        }
    }

    private void TimeOut(WaitingCaller waiting)
    {
        var rung = QueueOffers.TellNoAnswer(_pbx, waiting);
        TellAbandon(waiting);
        _pbx.Holding.StopMusic(waiting.Channel);
        Leave(waiting);
        QueueOffers.EndChannels(_pbx, rung, 0);
        _pbx.Hangups.ByPbx(waiting.Channel);
    }

    private void Leave(WaitingCaller waiting)
    {
        var queue = waiting.Queue;
        var position = queue.Waiting.IndexOf(waiting) + 1;
        waiting.TimeLimit?.Dispose();
        queue.Waiting.Remove(waiting);
        if (queue.Waiting.Count == 0)
        {
            _pbx.Devices.TellState("Queue:" + queue.Name, "NOT_INUSE");
        }

        _pbx.Events.Emit("QueueCallerLeave", "agent", block => block.Channel(waiting.Channel).Add("Queue", queue.Name)
            .Add("Position", position).Add("Count", queue.Waiting.Count));
    }

    private void TellAbandon(WaitingCaller waiting)
    {
        waiting.Queue.Abandoned++;
        _pbx.Events.Emit("QueueCallerAbandon", "agent", block => block.Channel(waiting.Channel).Add("Queue", waiting.Queue.Name)
            .Add("Position", waiting.Queue.Waiting.IndexOf(waiting) + 1).Add("OriginalPosition", waiting.OriginalPosition)
            .Add("HoldTime", (int)(_pbx.Now - waiting.Since).TotalSeconds));
    }

    private QueueMember StaticMember(PbxQueue queue, string extension)
    {
        var phone = _pbx.PhoneOf(extension)
            ?? throw new ArgumentException($"The queue {queue.Name} has the member {extension}, which is not a phone of the simulator.");
        return new QueueMember(phone, phone.Settings.Name, isStatic: true, _pbx.UnixNow);
    }
}
