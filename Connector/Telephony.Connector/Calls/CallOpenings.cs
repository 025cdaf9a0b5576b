using System.Text.RegularExpressions;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>How a call begins, by the channel that begins it: from outside, dialled by an agent, click-to-dial, or a consultation.</summary>
internal sealed class CallOpenings(CallerNames names, string clickToDialIdPattern)
{
    private readonly Regex _clickToDialId = new(clickToDialIdPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private long _order;

    /// <summary>The numbers of dials that the connector began, by channel id.</summary>
    public Dictionary<string, ClickToDialBegan> Dials { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls that come are younger than this one.</summary>
    public void SkipOrder(long order) => _order = Math.Max(_order, order + 1);

    /// <summary>True when the connector chose this id for a click-to-dial.</summary>
    public bool IsClickToDial(string uniqueid) =>
        uniqueid.Length > 0 && (Dials.ContainsKey(Plain(uniqueid)) || _clickToDialId.IsMatch(uniqueid));

    /// <summary>Brings number, name, queue prefix and DNIS up to date from the customer's channel.</summary>
    public void Describe(TrackedCall call, GraphChannel customer)
    {
        var (prefix, name) = names.Split(customer.First.CallerName, customer.Latest.CallerName);
        if (call.Direction != CallDirection.Inbound || call.Initiator.Length > 0)
        {
            return;
        }

        // After a restart the stored name is exact; the snapshot shows it only with the prefix.
        call.Name = customer.First.CallerName.Length == 0 && call.Name.Length > 0 ? call.Name : name;
        call.NamePrefix = prefix.Length == 0 ? call.NamePrefix : prefix == call.StalePrefix ? "" : prefix;
        call.Number = customer.First.CallerNumber.Length > 0 ? customer.First.CallerNumber : customer.Latest.CallerNumber;
        call.Dnis = call.Dnis.Length == 0 && customer.Originates && customer.First.Extension != "s" ? customer.First.Extension : call.Dnis;
        LearnVariables(call, customer);

        // A trunk that rings "s" says nothing of the number dialled; dialplans (FreePBX) keep it in this variable.
        call.Dnis = call.Dnis.Length == 0 ? call.Variables.GetValueOrDefault("FROM_DID", "") : call.Dnis;
    }

    /// <summary>Takes the variables that the customer's channel shows now: the dialplan may set one anew from queue to queue.</summary>
    public static void LearnVariables(TrackedCall call, GraphChannel customer)
    {
        if (customer.Latest.Variables is not { Count: > 0 } variables)
        {
            return;
        }

        foreach (var (key, value) in variables)
        {
            call.Variables[key] = value;
        }
    }

    /// <summary>Opens the call of a click-to-dial whose channel does not exist yet.</summary>
    public TrackedCall OpenDial(ClickToDialBegan dial, IReadOnlyList<TrackedCall> live)
    {
        Dials[dial.Uniqueid] = dial;
        var call = New(dial.Uniqueid, dial.At, live);
        call.Direction = CallDirection.Clicktocall;
        call.Initiator = dial.Extension;
        call.Number = dial.Number;
        call.Members.Add(dial.Uniqueid);
        call.Anchor = dial.Uniqueid;
        return call;
    }

    /// <summary>A call for parties who met: a consultation when one of them left another call for it.</summary>
    public TrackedCall OpenFor(
        List<GraphChannel> component, List<GraphChannel> parties, Func<string, TrackedCall?> callOf, DateTimeOffset at, IReadOnlyList<TrackedCall> live)
    {
        var leaver = parties.FirstOrDefault(party => party.Kind == ChannelKind.Agent && callOf(party.Uniqueid) is not null);
        if (leaver is null)
        {
            return Open(parties.OrderBy(Rank).First(), at, live);
        }

        var target = parties.Where(party => party.Party != leaver.Party).OrderBy(party => callOf(party.Uniqueid) is not null).ThenBy(Rank).First();
        var consult = New(IdOf(target), at, live);
        consult.Direction = CallDirection.Outbound;
        consult.Initiator = leaver.AgentExtension;
        consult.ConsultOf = callOf(leaver.Uniqueid);
        consult.IsRemainder = parties.TrueForAll(party => party.Kind == ChannelKind.Agent && callOf(party.Uniqueid) == consult.ConsultOf);
        consult.Anchor = target.Uniqueid;
        consult.Customer = target.Kind == ChannelKind.Customer ? target.Uniqueid : null;
        consult.Number = component.Find(channel => channel.Kind == ChannelKind.Local)?.First.Extension is { Length: > 0 } dialled ? dialled
            : target.Kind == ChannelKind.Agent ? target.AgentExtension : target.Latest.CallerNumber;
        return consult;

        static int Rank(GraphChannel party) => (party.Kind, party.Originates) switch
        {
            (ChannelKind.Customer, true) => 0,
            (ChannelKind.Agent, true) => 1,
            (ChannelKind.Customer, false) => 2,
            _ => 3,
        };
    }

    /// <summary>A call that begins with this channel.</summary>
    /// <param name="at">When it was seen.</param>
    /// <param name="live">The calls there are.</param>
    /// <param name="dial">The channel that a click-to-dial made, a Local half perhaps; null for none.</param>
    public TrackedCall Open(GraphChannel first, DateTimeOffset at, IReadOnlyList<TrackedCall> live, GraphChannel? dial = null)
    {
        var call = New(IdOf(first), first.IsSpent || first.Since >= at ? at : first.Since, live);
        call.Anchor = first.Uniqueid;
        if (first.Kind == ChannelKind.Customer)
        {
            call.Customer = first.Uniqueid;
            Describe(call, first);
        }
        else if (first.Kind == ChannelKind.Local)
        {
            Describe(call, first);
        }
        else if (dial is not null || IsClickToDial(first.DialledBy ?? ""))
        {
            call.Direction = CallDirection.Clicktocall;
            call.Initiator = first.AgentExtension;
            call.Number = Dials.GetValueOrDefault(Plain((dial ?? first).Uniqueid))?.Number ?? first.Latest.ConnectedNumber;
        }
        else if (first.Originates)
        {
            call.Direction = CallDirection.Outbound;
            call.Initiator = first.AgentExtension;
            call.Number = first.First.Extension;
            call.ConsultOf = live.FirstOrDefault(other => other.Legs.TryGetValue(first.AgentExtension, out var leg) && leg is { IsLive: true, HasTalked: true });
        }
        else
        {
            call.Number = first.Latest.ConnectedNumber;
            call.Name = first.Latest.ConnectedName;
        }

        return call;
    }

    // A channel that lives on after a call of it begins further ones: each with an id of its own.
    private static string IdOf(GraphChannel channel) => channel.IsSpent ? $"{channel.Uniqueid}+{++channel.LaterCalls + 1}" : channel.Uniqueid;

    private TrackedCall New(string id, DateTimeOffset at, IReadOnlyList<TrackedCall> live)
    {
        var free = id;
        for (var i = 2; live.Any(other => other.Id == free); i++)
        {
            free = $"{id}+{i}";
        }

        return new TrackedCall { Id = free, StartedAt = at, Order = _order++, LastSeenAt = at };
    }

    private static string Plain(string uniqueid) =>
        uniqueid.EndsWith(";1", StringComparison.Ordinal) || uniqueid.EndsWith(";2", StringComparison.Ordinal) ? uniqueid[..^2] : uniqueid;
}
