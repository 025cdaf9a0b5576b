namespace Telephony.Connector.Calls;

/// <summary>One live channel as the facts so far describe it.</summary>
internal sealed class GraphChannel
{
    public required string Uniqueid { get; init; }

    public required string Name { get; set; }

    /// <summary>Whose channel it is.</summary>
    public required ChannelKind Kind { get; set; }

    /// <summary>The agent's extension; empty for any other kind.</summary>
    public required string AgentExtension { get; set; }

    /// <summary>Grows with every channel: which one is older.</summary>
    public required long Order { get; init; }

    /// <summary>When the channel began, as far as known.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>What was first told of it: the name without a queue's prefix and the dialled digits.</summary>
    public required ChannelFacts First { get; set; }

    /// <summary>What was last told of it.</summary>
    public required ChannelFacts Latest { get; set; }

    /// <summary>The bridge it is in, or null.</summary>
    public string? Bridge { get; set; }

    /// <summary>True while it is being called.</summary>
    public bool IsDialled { get; set; }

    /// <summary>Who calls it, while <see cref="IsDialled"/>; null for an originated channel.</summary>
    public string? DialledBy { get; set; }

    /// <summary>How the last call to it went: <c>ANSWER</c>, <c>BUSY</c> and so on; empty while not known.</summary>
    public string DialStatus { get; set; } = "";

    /// <summary>True once the phone rang.</summary>
    public bool Rings { get; set; }

    /// <summary>True once the channel was up.</summary>
    public bool WasUp { get; set; }

    /// <summary>True when the channel began as one that calls (Ring), not as one that is called. chan_sip begins it as Down, Ring comes next.</summary>
    public bool Originates => First.State == 4 || WasRing;

    /// <summary>True once it was in the state Ring, which only a channel that calls gets.</summary>
    public bool WasRing { get; set; }

    /// <summary>The snapshot's row about it, until the snapshot is complete.</summary>
    public ChannelListed? Row { get; set; }

    /// <summary>The extension of the agent for whom a queue dials this Local channel; empty for none.</summary>
    public string StandsFor { get; set; } = "";

    /// <summary>True while it waits in a queue.</summary>
    public bool IsInQueue { get; set; }

    /// <summary>True once it was in a bridge.</summary>
    public bool WasBridged { get; set; }

    /// <summary>True when an application dialled it for another channel (Page, ARI), which only the linked id tells.</summary>
    public bool IsOnBehalf { get; set; }

    /// <summary>True when the party it talked with hung up first: its own hangup ends nothing then.</summary>
    public bool IsLeft { get; set; }

    /// <summary>True once a call of it was over while the channel lived on.</summary>
    public bool IsSpent { get; set; }

    /// <summary>How many calls began with it after that: their ids must differ.</summary>
    public int LaterCalls { get; set; }

    /// <summary>True while its party has the other on hold.</summary>
    public bool OnHold { get; set; }

    /// <summary>What <see cref="OnHold"/> was before it last changed.</summary>
    public bool WasOnHold { get; set; }

    /// <summary>When the hold was last taken back, or null.</summary>
    public DateTimeOffset? UnheldAt { get; set; }

    /// <summary>True once a transfer event named it as the one that passed the call on.</summary>
    public bool HasTransferred { get; set; }

    /// <summary>True when a colleague took the call that rang here.</summary>
    public bool PickedUp { get; set; }

    /// <summary>True when a queue gave up ringing it.</summary>
    public bool RangOut { get; set; }

    /// <summary>When its device asked to hang up, or null.</summary>
    public DateTimeOffset? HangupAskedAt { get; set; }

    /// <summary>Q.850 cause of its end.</summary>
    public int Cause { get; set; }

    /// <summary>SIP status of its end, or empty.</summary>
    public string TechCause { get; set; } = "";

    /// <summary>True for a party of a call: an agent's or a customer's channel.</summary>
    public bool IsParty => Kind is ChannelKind.Agent or ChannelKind.Customer;

    /// <summary>True once the channel has been answered or answers.</summary>
    public bool IsUp => Latest.State == 6;

    /// <summary>Two channels of one agent are one party; a customer's channel is a party of its own.</summary>
    public string Party => Kind == ChannelKind.Agent ? AgentExtension : Uniqueid;
}
