using System.Text.Json;
using Telephony.Connector.Calls;
using Telephony.Contracts;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>A tracked call as it is stored: enough to know it again in the snapshot after a restart.</summary>
public sealed record StoredCall
{
    /// <summary>Start time of the Asterisk that the ids are of.</summary>
    public required string AsteriskStart { get; init; }

    /// <summary>The call's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Its age among the calls.</summary>
    public long Order { get; init; }

    /// <summary>How it began.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>Channel with the call's identity.</summary>
    public string? Anchor { get; init; }

    /// <summary>The customer's channel.</summary>
    public string? Customer { get; init; }

    /// <summary>Who began it.</summary>
    public string Initiator { get; init; } = "";

    /// <summary>Number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Name without prefix: the snapshot shows it only with the prefix.</summary>
    public string Name { get; init; } = "";

    /// <summary>The prefix.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>The prefix of a queue before, which counts no more.</summary>
    public string StalePrefix { get; init; } = "";

    /// <summary>Whether two outside parties talked.</summary>
    public bool CustomersMet { get; init; }

    /// <summary>Dialled number.</summary>
    public string Dnis { get; init; } = "";

    /// <summary>Queue.</summary>
    public string Queue { get; init; } = "";

    /// <summary>Channel variables of the customer's channel.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the queue reported that the caller gave up.</summary>
    public bool Abandoned { get; init; }

    /// <summary>Whose device asked last to hang up.</summary>
    public string? LastHangupParty { get; init; }

    /// <summary>When it did.</summary>
    public DateTimeOffset? LastHangupAt { get; init; }

    /// <summary>The last party that was rung without an answer, or whose end was told.</summary>
    public GraphChannel? LastFarEnd { get; init; }

    /// <summary>Agent whose row has the call's own key.</summary>
    public string? FirstExtension { get; init; }

    /// <summary>Whether the waiting was told.</summary>
    public bool WaitingTold { get; init; }

    /// <summary>The last thing known of it.</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Id of the call that is held while this one is a consultation, or null.</summary>
    public string? ConsultOf { get; init; }

    /// <summary>Its channels.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its legs.</summary>
    public IReadOnlyList<StoredLeg> Legs { get; init; } = [];

    /// <summary>The call as JSON.</summary>
    public static string Write(TrackedCall call, string asteriskStart) => JsonSerializer.Serialize(
        new StoredCall
        {
            AsteriskStart = asteriskStart,
            Id = call.Id,
            StartedAt = call.StartedAt,
            Order = call.Order,
            Direction = call.Direction,
            Anchor = call.Anchor,
            Customer = call.Customer,
            Initiator = call.Initiator,
            Number = call.Number,
            Name = call.Name,
            NamePrefix = call.NamePrefix,
            StalePrefix = call.StalePrefix,
            CustomersMet = call.CustomersMet,
            Dnis = call.Dnis,
            Queue = call.Queue,
            Variables = call.Variables,
            Abandoned = call.Abandoned,
            LastHangupParty = call.LastHangup?.Party,
            LastHangupAt = call.LastHangup?.At,
            LastFarEnd = call.LastFarEnd,
            FirstExtension = call.FirstExtension,
            WaitingTold = call.WaitingTold,
            LastSeenAt = call.LastSeenAt,
            ConsultOf = call.ConsultOf?.Id,
            Members = [.. call.Members],
            Legs = [.. call.Legs.Values.Select(StoredLeg.Of)],
        },
        ContractJson.Options);

    /// <summary>Reads the JSON.</summary>
    public static StoredCall Read(string json) => JsonSerializer.Deserialize<StoredCall>(json, ContractJson.Options)!;

    /// <summary>The tracked call again.</summary>
    public TrackedCall ToCall()
    {
        var call = new TrackedCall
        {
            Id = Id,
            StartedAt = StartedAt,
            Order = Order,
            Direction = Direction,
            Anchor = Anchor,
            Customer = Customer,
            Initiator = Initiator,
            Number = Number,
            Name = Name,
            NamePrefix = NamePrefix,
            StalePrefix = StalePrefix,
            CustomersMet = CustomersMet,
            Dnis = Dnis,
            Queue = Queue,
            Abandoned = Abandoned,
            LastHangup = LastHangupParty is { } party && LastHangupAt is { } at ? (party, at) : null,
            LastFarEnd = LastFarEnd,
            FirstExtension = FirstExtension,
            WaitingTold = WaitingTold,
            LastSeenAt = LastSeenAt,
        };
        foreach (var (name, value) in Variables)
        {
            call.Variables[name] = value;
        }

        call.Members.UnionWith(Members);
        foreach (var stored in Legs)
        {
            call.Legs.Add(stored.Extension, stored.ToLeg(call));
        }

        return call;
    }
}

/// <summary>A leg as it is stored.</summary>
public sealed record StoredLeg
{
    /// <summary>The agent's extension.</summary>
    public required string Extension { get; init; }

    /// <summary>How the agent came in.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>Who passed the call on.</summary>
    public string TransferredFrom { get; init; } = "";

    /// <summary>The other party's number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The other party's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The agent's channels.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Those that are away in a consultation.</summary>
    public IReadOnlyList<string> Suspended { get; init; } = [];

    /// <summary>The state last told.</summary>
    public CallState? Told { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset ToldAt { get; init; }

    /// <summary>Whether the agent talked.</summary>
    public bool HasTalked { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether the agent passed the call on.</summary>
    public bool HasTransferred { get; init; }

    /// <summary>Whether the agent ended it through the connector.</summary>
    public bool ReleaseCommanded { get; init; }

    /// <summary>Whether the agent's channel went on into the continuation of this call.</summary>
    public bool MovedOn { get; init; }

    /// <summary>Whether a consultation shares the line of the call it is for.</summary>
    public bool SharesItsLine { get; init; }

    /// <summary>When the agent first talked, however short.</summary>
    public DateTimeOffset? FirstTalkAt { get; init; }

    /// <summary>The last of the agent's channels that ended.</summary>
    public GraphChannel? LastEnded { get; init; }

    internal static StoredLeg Of(TrackedLeg leg) => new()
    {
        Extension = leg.Extension,
        Direction = leg.Direction,
        TransferredFrom = leg.TransferredFrom,
        Number = leg.Number,
        Name = leg.Name,
        Channels = [.. leg.Channels],
        Suspended = [.. leg.Suspended],
        Told = leg.Told,
        ToldAt = leg.ToldAt,
        HasTalked = leg.HasTalked,
        AnsweredAt = leg.AnsweredAt,
        HasTransferred = leg.HasTransferred,
        ReleaseCommanded = leg.ReleaseCommanded,
        MovedOn = leg.MovedOn,
        SharesItsLine = leg.SharesItsLine,
        FirstTalkAt = leg.FirstTalkAt,
        LastEnded = leg.LastEnded,
    };

    internal TrackedLeg ToLeg(TrackedCall call)
    {
        var leg = new TrackedLeg(call, Extension, Direction)
        {
            TransferredFrom = TransferredFrom,
            Number = Number,
            Name = Name,
            Told = Told,
            ToldAt = ToldAt,
            HasTalked = HasTalked,
            AnsweredAt = AnsweredAt,
            HasTransferred = HasTransferred,
            ReleaseCommanded = ReleaseCommanded,
            MovedOn = MovedOn,
            SharesItsLine = SharesItsLine,
            FirstTalkAt = FirstTalkAt,
            LastEnded = LastEnded,
        };
        leg.Channels.UnionWith(Channels);
        leg.Suspended.UnionWith(Suspended);
        return leg;
    }
}
