using System.Text.Json.Nodes;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Writes what a tracker said as one JSON object in the words of a recorded expectation:
/// <c>{"name":…,"calls":{"c1":{"direction":"inbound","dnis":"1234","queue":"support","remoteNumber":…,"remoteName":…,"agent":…}},
/// "timeline":[{"t":0.01,"what":"incoming","call":"c1","agent":"1001"}]}</c>, t in seconds.
/// The words: waiting, dialling, incoming, ringing, talk, held, released.
/// </summary>
internal sealed class TimelineWriter(DateTimeOffset zero)
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromMilliseconds(60);

    // How long Asterisk takes from its last hangup to its Shutdown event.
    private const double StopSeconds = 5;

    private readonly List<(TrackedCall Call, string Name)> _names = [];
    private readonly Dictionary<TrackedCall, string> _firstQueues = [];
    private readonly Dictionary<TrackedCall, DateTimeOffset> _endersTold = [];
    private readonly HashSet<TrackedCall> _announced = [];
    private readonly List<(double Seconds, JsonObject Line)> _lines = [];

    /// <summary>Adds what was told.</summary>
    public void Add(IEnumerable<TrackedChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Kind != TrackedChangeKind.Ended)
            {
                AddState(change);
            }
            else if (_names.Exists(known => known.Call == change.Call) && EndsLaterThanItsLegs(change))
            {
                AddLine(change, "released", agent: null, EnderOf(change));
            }
        }
    }

    /// <summary>Says that the PBX was stopped: what it ended just before, it ended for that.</summary>
    public void AddStop(DateTimeOffset at)
    {
        foreach (var (_, line) in _lines.Where(entry => (at - zero).TotalSeconds - entry.Seconds <= StopSeconds && entry.Line["by"]?.GetValue<string>() == "pbx"))
        {
            line["by"] = "pbx stopped";
        }
    }

    /// <summary>The whole as JSON; <paramref name="name"/> is left out when null.</summary>
    public JsonObject ToJson(string? name)
    {
        var calls = new JsonObject();
        foreach (var (call, key) in _names)
        {
            calls.Add(key, Describe(call));
        }

        var root = new JsonObject();
        if (name is not null)
        {
            root.Add("name", name);
        }

        root.Add("calls", calls);
        root.Add("timeline", new JsonArray([.. _lines.OrderBy(line => line.Seconds).Select(line => line.Line)]));
        return root;
    }

    private void AddState(TrackedChange change)
    {
        if (BecamePartOfAnotherCall(change))
        {
            return;
        }

        if (change.State == CallState.Idle && EnderOf(change) is not null)
        {
            _endersTold[change.Call] = change.At;
        }

        var what = change.State switch
        {
            CallState.Waiting => "waiting",
            CallState.Start => "dialling",
            CallState.Hold => "held",
            CallState.Idle => "released",
            _ => Words.Of(change.State),
        };
        if (change is { State: CallState.Incoming, Call: { Initiator: "", Queue: "" }, Leg.Direction: CallDirection.Inbound }
            && !change.Call.HaveMet && _announced.Add(change.Call))
        {
            AddLine(change, what, agent: null, by: null);
        }

        AddLine(change, what, change.Leg?.Extension, change.State == CallState.Idle ? EnderOf(change) : null);
    }

    // A phone that moved on with its call, or a consultation on one line with the call it was for, did not hang up.
    private static bool BecamePartOfAnotherCall(TrackedChange change) =>
        change is { State: CallState.Idle, Leg: { } leg }
        && (leg.LastEnded is null
            ? change.Reason == ReleaseReason.Transferred && !leg.WasLeft && (leg.SharesItsLine || change.Call.ConsultOf is null || leg.Extension != change.Call.Initiator)
            : change.Call.ConsultOf is { } held && held.Legs.TryGetValue(leg.Extension, out var heldLeg) && heldLeg.LastEnded == leg.LastEnded);

    private void AddLine(TrackedChange change, string what, string? agent, string? by)
    {
        if (change.Call.Queue.Length > 0)
        {
            _firstQueues.TryAdd(change.Call, change.Call.Queue);
        }

        var seconds = Math.Round((change.At - zero).TotalSeconds, 3);
        var line = new JsonObject { ["t"] = seconds, ["what"] = what, ["call"] = NameOf(change.Call) };
        Put(line, "agent", agent);
        Put(line, "queue", change.State == CallState.Waiting ? change.Call.Queue : null);
        Put(line, "by", by);
        Put(line, "reason", change.Reason is { } reason ? Words.Of(reason) : null);
        if (what != "released" && (change.Leg?.Direction == CallDirection.Transfer || (change.Leg is null && change.Call.Legs.Values.Any(leg => leg.HasTalked))))
        {
            line.Add("direction", "transfer");
        }

        _lines.Add((seconds, line));
    }

    // The queue of a call is the one it first came to; where it waits later is noted with that waiting.
    private JsonObject Describe(TrackedCall call)
    {
        var json = new JsonObject { ["direction"] = Words.Of(call.Direction) };
        Put(json, "dnis", call.Dnis);
        Put(json, "queue", _firstQueues.GetValueOrDefault(call));
        Put(json, "agent", call.Initiator);
        Put(json, "remoteNumber", call.Number);
        Put(json, "remoteName", call.Name);
        Put(json, "consultFor", _names.Find(known => known.Call == call.ConsultOf).Name);
        return json;
    }

    private string NameOf(TrackedCall call)
    {
        var known = _names.Find(entry => entry.Call == call);
        if (known.Name is not null)
        {
            return known.Name;
        }

        var name = $"c{_names.Count + 1}";
        _names.Add((call, name));
        return name;
    }

    private bool EndsLaterThanItsLegs(TrackedChange ended) =>
        ended.Call.Legs.Values.All(leg => leg.Told != CallState.Idle || ended.At - leg.ToldAt > SameMoment) || NobodyAnsweredAndNoLegSaysWhoEnded(ended);

    private bool NobodyAnsweredAndNoLegSaysWhoEnded(TrackedChange ended) =>
        ended.Call.Direction == CallDirection.Inbound
        && ended.Call.Legs.Values.All(leg => leg is { HasTalked: false, LastEnded: not null })
        && !(_endersTold.TryGetValue(ended.Call, out var told) && ended.At - told <= SameMoment);

    private static string? EnderOf(TrackedChange change) => (change.Reason, change.Leg) switch
    {
        (ReleaseReason.Transferred or ReleaseReason.Unknown, _) => null,
        (ReleaseReason.Busy, { Direction: CallDirection.Outbound or CallDirection.Clicktocall }) => "busy",
        (ReleaseReason.NoAnswer, { Direction: CallDirection.Outbound or CallDirection.Clicktocall }) => "no answer",
        (ReleaseReason.Failed, { Direction: CallDirection.Outbound or CallDirection.Clicktocall, Call.LastFarEnd: { } far }) when IsUnknownNumber(far) => "unknown number",
        (ReleaseReason.Failed, { Direction: CallDirection.Outbound or CallDirection.Clicktocall, Call.LastFarEnd: { } far }) when IsCongested(far) => "congested",
        (ReleaseReason.Failed, { Direction: CallDirection.Clicktocall, LastEnded: var own }) => OwnPhone(own),
        (ReleaseReason.AnsweredElsewhere or ReleaseReason.NoAnswer or ReleaseReason.Busy, not null) => null,
        _ => OtherAgent(change) ?? (change.By is { } by ? Words.Of(by) : "pbx"),
    };

    private static string? OtherAgent(TrackedChange change) =>
        change is { By: CallParty.Customer, Leg: { } leg } && change.Call.LastHangup is { } last && change.Call.Legs.ContainsKey(last.Party) && last.Party != leg.Extension
            ? $"agent {last.Party}"
            : null;

    private static bool IsUnknownNumber(GraphChannel far) => far.TechCause is "404" or "410" or "484" || far.Cause is 1 or 22 or 28;

    private static bool IsCongested(GraphChannel far) => far.TechCause.StartsWith('5') || far.Cause is 34 or 38 or 41 or 42;

    private static string OwnPhone(GraphChannel? own) => own switch
    {
        { Latest.State: 0, Cause: 0 } => "agent phone not registered",
        { Cause: 17 } => "agent busy",
        { Cause: 21 } => "agent declined",
        _ => "agent did not answer",
    };

    private static void Put(JsonObject json, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.Add(key, value);
        }
    }
}
