using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Actions;

/// <summary>Queues: who waits, who serves, who pauses.</summary>
internal static class QueueActions
{
    public static void Status(Exchange exchange) =>
        exchange.List("Queue status will follow", Wanted(exchange).SelectMany(queue => RowsOf(exchange, queue)), "QueueStatusComplete");

    public static void Summary(Exchange exchange) => exchange.List(
        "Queue summary will follow",
        "QueueSummary",
        Wanted(exchange),
        (block, queue) => block.Add("Queue", queue.Name).Add("LoggedIn", queue.Members.Count)
            .Add("Available", queue.Members.Count(member => QueueOffers.IsFree(exchange.Pbx, member))).Add("Callers", queue.Waiting.Count)
            .Add("HoldTime", 0).Add("TalkTime", 0)
            .Add("LongestHoldTime", queue.Waiting.Count == 0 ? 0 : Waited(exchange, queue.Waiting[0])),
        "QueueSummaryComplete");

    public static void Add(Exchange exchange)
    {
        if (QueueOf(exchange) is not { } queue)
        {
            exchange.Refuse("Unable to add interface to queue: No such queue");
        }
        else if (exchange.Pbx.PhoneOfDevice(exchange["Interface"]) is not { } phone)
        {
            exchange.Refuse("Unable to add interface: the simulator has no such phone");
        }
        else if (queue.Members.Exists(member => member.Phone == phone))
        {
            exchange.Refuse("Unable to add interface: Already there");
        }
        else
        {
            Add(exchange, queue, phone);
        }
    }

    public static void Remove(Exchange exchange)
    {
        if (QueueOf(exchange) is not { } queue)
        {
            exchange.Refuse("Unable to remove interface from queue: No such queue");
            return;
        }

        if (queue.Members.Find(member => member.Phone.Device == exchange["Interface"]) is not { } found)
        {
            exchange.Refuse("Unable to remove interface: Not there");
            return;
        }

        if (found.IsStatic)
        {
            exchange.Refuse("Unable to remove interface: Member not dynamic");
            return;
        }

        queue.Members.Remove(found);
        exchange.Succeed("Removed interface from queue");
        Tell(exchange, "QueueMemberRemoved", queue, found);
        exchange.Pbx.Queues.TellAvailability(queue);
    }

    public static void Pause(Exchange exchange)
    {
        var paused = exchange.Action.Flag("Paused");
        var members = MembersOf(exchange);
        if (members.Count == 0)
        {
            exchange.Refuse("Interface not found");
            return;
        }

        exchange.Succeed(paused ? "Interface paused successfully" : "Interface unpaused successfully");
        foreach (var (queue, member) in members)
        {
            member.IsPaused = paused;
            member.PausedReason = paused ? exchange["Reason"] : "";
            member.LastPause = paused ? exchange.Pbx.UnixNow : member.LastPause;
            exchange.Pbx.Devices.TellState($"Queue:{queue.Name}_pause_{member.Phone.Device}", paused ? "INUSE" : "NOT_INUSE");
            exchange.Pbx.Queues.TellAvailability(queue);
            Tell(exchange, "QueueMemberPause", queue, member);
        }

        exchange.Pbx.Queues.OfferAll();
    }

    public static void Penalty(Exchange exchange)
    {
        var members = MembersOf(exchange);
        if (members.Count == 0 || !int.TryParse(exchange["Penalty"], out var penalty))
        {
            exchange.Refuse("Invalid interface, queuename or penalty");
            return;
        }

        exchange.Succeed("Interface penalty set successfully");
        foreach (var (queue, member) in members)
        {
            member.Penalty = penalty;
            Tell(exchange, "QueueMemberPenalty", queue, member);
        }
    }

    private static void Add(Exchange exchange, PbxQueue queue, Phone phone)
    {
        var name = exchange["MemberName"] is { Length: > 0 } given ? given : phone.Device;
        var added = new QueueMember(phone, name, isStatic: false, exchange.Pbx.UnixNow)
        {
            Penalty = int.TryParse(exchange["Penalty"], out var penalty) ? penalty : 0,
            IsPaused = exchange.Action.Flag("Paused"),
        };
        queue.Members.Add(added);
        exchange.Succeed("Added interface to queue");
        Tell(exchange, "QueueMemberAdded", queue, added);
        exchange.Pbx.Queues.TellAvailability(queue);
        exchange.Pbx.Queues.OfferAll();
    }

    private static IEnumerable<PbxQueue> Wanted(Exchange exchange) =>
        exchange.Pbx.Queues.All.Where(queue => exchange["Queue"] is "" || queue.Name == exchange["Queue"]);

    private static PbxQueue? QueueOf(Exchange exchange) => exchange.Pbx.Queues.Named(exchange["Queue"]);

    private static List<(PbxQueue Queue, QueueMember Member)> MembersOf(Exchange exchange) =>
        [.. exchange.Pbx.Queues.MembershipsOf(exchange["Interface"]).Where(one => exchange["Queue"] is "" || one.Queue.Name == exchange["Queue"])];

    private static void Tell(Exchange exchange, string name, PbxQueue queue, QueueMember member) =>
        exchange.Pbx.Events.Emit(name, "agent", block => block.Member(queue, member, exchange.Pbx.Devices.StatusOf(member.Phone)));

    private static long Waited(Exchange exchange, WaitingCaller waiting) => (long)(exchange.Pbx.Now - waiting.Since).TotalSeconds;

    private static IEnumerable<AmiBlock> RowsOf(Exchange exchange, PbxQueue queue)
    {
        yield return exchange.Row("QueueParams", block => block.Add("Queue", queue.Name).Add("Max", 0).Add("Strategy", queue.StrategyName)
            .Add("Calls", queue.Waiting.Count).Add("Holdtime", 0).Add("TalkTime", 0).Add("Completed", queue.Completed)
            .Add("Abandoned", queue.Abandoned).Add("ServiceLevel", 20).Add("ServicelevelPerf", "0.0").Add("Weight", 0));
        foreach (var member in queue.Members)
        {
            yield return exchange.Row("QueueMember", block => block.Member(queue, member, exchange.Pbx.Devices.StatusOf(member.Phone), isRow: true));
        }

        foreach (var (position, waiting) in queue.Waiting.Index())
        {
            yield return exchange.Row("QueueEntry", block => block.Add("Queue", queue.Name).Add("Position", position + 1)
                .Add("Channel", waiting.Channel.Name).Add("Uniqueid", waiting.Channel.Uniqueid)
                .Add("CallerIDNum", Known(waiting.Channel.Caller.Number)).Add("CallerIDName", Known(waiting.Channel.Caller.Name))
                .Add("ConnectedLineNum", Known(waiting.Channel.Connected.Number)).Add("ConnectedLineName", Known(waiting.Channel.Connected.Name))
                .Add("Wait", Waited(exchange, waiting)).Add("Priority", 0));
        }
    }

    // Here, and only here, Asterisk writes unknown without the angle brackets.
    private static string Known(string text) => text == PbxParty.Unknown.Number ? "unknown" : text;
}
