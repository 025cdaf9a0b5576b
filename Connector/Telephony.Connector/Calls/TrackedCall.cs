using System.Text.Json.Serialization;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// One call in the customer's view, with a leg for every agent who takes part. It is stored as it is, as JSON, for the time after a restart: what
/// is not to be kept says so.
/// </summary>
internal sealed class TrackedCall : IJsonOnDeserialized
{
    /// <summary>Uniqueid of the call's first channel: with Asterisk's start time the call's key, for as long as it lives.</summary>
    public required string Id { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Grows with every call: which one is older.</summary>
    public required long Order { get; init; }

    /// <summary>How it began.</summary>
    public CallDirection Direction { get; set; } = CallDirection.Inbound;

    /// <summary>Channel that carries the call's identity: the customer's as soon as there is one.</summary>
    public string? Anchor { get; set; }

    /// <summary>The customer's channel, or null while there is none.</summary>
    public string? Customer { get; set; }

    /// <summary>Extension of the agent who began it; empty for a call from outside.</summary>
    public string Initiator { get; set; } = "";

    /// <summary>The customer's number, or what the agent dialled.</summary>
    public string Number { get; set; } = "";

    /// <summary>The customer's name, prefix taken off; hostile text.</summary>
    public string Name { get; set; } = "";

    /// <summary>The number that the customer dialled.</summary>
    public string Dnis { get; set; } = "";

    /// <summary>The PBX's own name of the queue.</summary>
    public string Queue { get; set; } = "";

    /// <summary>What the dialplan set before the caller's name, such as <c>D:Support:</c>.</summary>
    public string NamePrefix { get; set; } = "";

    /// <summary>The prefix of a queue that the caller has left for another one; empty while there is none.</summary>
    public string StalePrefix { get; set; } = "";

    /// <summary>Channel variables that came with the customer's channel.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The call that is held while this one is a consultation, or null. Calls are stored each for itself, this by its id.</summary>
    [JsonIgnore]
    public TrackedCall? ConsultOf { get; set; }

    /// <summary>True for what is left of another call when its customer goes: all who are in it come from there.</summary>
    public bool IsRemainder { get; set; }

    /// <summary>The legs by extension.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public Dictionary<string, TrackedLeg> Legs { get; } = new(StringComparer.Ordinal);

    /// <summary>The agent whose leg has the call's own key; every other agent's key carries the extension. Null until one is told.</summary>
    public string? FirstExtension { get; set; }

    /// <summary>Channels that belong to the call now.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>True once the waiting in the present queue was told.</summary>
    public bool WaitingTold { get; set; }

    /// <summary>True once anything was told of it.</summary>
    [JsonIgnore]
    public bool IsTold => WaitingTold || Legs.Values.Any(leg => leg.Told is not null);

    /// <summary>True when the queue reported that the caller left without an agent.</summary>
    public bool Abandoned { get; set; }

    /// <summary>True once two parties of it were connected.</summary>
    [JsonIgnore]
    public bool HaveMet => CustomersMet || Legs.Values.Any(leg => leg.HasTalked);

    /// <summary>True once two parties outside were connected with each other: a mobile that answered, a transfer to a number outside.</summary>
    public bool CustomersMet { get; set; }

    /// <summary>Whose device asked last to hang up, and when.</summary>
    public HangupRequest? LastHangup { get; set; }

    /// <summary>The last party that an agent of this call rang without an answer, or whose end was told.</summary>
    public GraphChannel? LastFarEnd { get; set; }

    /// <summary>The last thing known of it: an end that nobody saw happened then.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>True once the call is over; such a call is no longer stored.</summary>
    [JsonIgnore]
    public bool HasEnded { get; set; }

    /// <summary>Gives the legs their call again.</summary>
    void IJsonOnDeserialized.OnDeserialized()
    {
        foreach (var leg in Legs.Values)
        {
            leg.Call = this;
        }
    }
}
