using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>One agent's part in one call. An agent rung again keeps the leg.</summary>
internal sealed class TrackedLeg
{
    // A leg that is being read; its call gives itself afterwards.
    [JsonConstructor]
    private TrackedLeg()
    {
    }

    /// <summary>A new leg of a call.</summary>
    [SetsRequiredMembers]
    public TrackedLeg(TrackedCall call, string extension, CallDirection direction) => (Call, Extension, Direction) = (call, extension, direction);

    [JsonIgnore]
    public TrackedCall Call { get => field ?? throw new InvalidOperationException($"The leg of {Extension} is part of no call yet."); internal set; }

    /// <summary>The agent's extension.</summary>
    public required string Extension { get; init; }

    /// <summary>How this agent came into the call.</summary>
    public CallDirection Direction { get; set; }

    /// <summary>The extension of the agent who passed the call on; empty otherwise.</summary>
    public string TransferredFrom { get; set; } = "";

    /// <summary>The other party's number as this agent sees it.</summary>
    public string Number { get; set; } = "";

    /// <summary>The other party's name as this agent sees it; hostile text.</summary>
    public string Name { get; set; } = "";

    /// <summary>The agent's channels in this call, suspended ones included.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public HashSet<string> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that are away in a consultation.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public HashSet<string> Suspended { get; } = new(StringComparer.Ordinal);

    /// <summary>The state that was last told; null before the phone rang.</summary>
    public CallState? Told { get; set; }

    /// <summary>When <see cref="Told"/> began.</summary>
    public DateTimeOffset ToldAt { get; set; }

    /// <summary>A talk or hold that has yet to last long enough, or null. It lasts milliseconds, and a snapshot shows it again: not stored.</summary>
    [JsonIgnore]
    public CallState? Pending { get; set; }

    /// <summary>When <see cref="Pending"/> began.</summary>
    [JsonIgnore]
    public DateTimeOffset PendingAt { get; set; }

    /// <summary>How long it has to last.</summary>
    [JsonIgnore]
    public TimeSpan PendingFor { get; set; }

    /// <summary>True once the agent talked, however short.</summary>
    public bool HasTalked { get; set; }

    /// <summary>When the agent first talked, however short; null before.</summary>
    public DateTimeOffset? FirstTalkAt { get; set; }

    /// <summary>When the first talk that was told began.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>True when a transfer event named this leg as the one that passed the call on.</summary>
    public bool HasTransferred { get; set; }

    /// <summary>True when the agent ended it through the connector, which asks the PBX, not the phone.</summary>
    public bool ReleaseCommanded { get; set; }

    /// <summary>True when the leg ended because the others were gone or with somebody else, while the agent's channel lives on.</summary>
    public bool WasLeft { get; set; }

    /// <summary>True when the agent's channel went on into another call that is this one's continuation.</summary>
    public bool MovedOn { get; set; }

    /// <summary>True for a consultation on the very line that holds the call it is for (Atxfer), not on a second one.</summary>
    public bool SharesItsLine { get; set; }

    /// <summary>The last of the agent's own channels that ended, or null.</summary>
    public GraphChannel? LastEnded { get; set; }

    /// <summary>True while the agent has a channel in the call.</summary>
    [JsonIgnore]
    public bool IsLive => Channels.Count > 0;

    /// <summary>Forgets the last ringing, so that the agent can be rung again.</summary>
    public void Reopen()
    {
        Told = null;
        Pending = null;
        HasTalked = false;
        FirstTalkAt = null;
        AnsweredAt = null;
        HasTransferred = false;
        MovedOn = false;
        WasLeft = false;
        ReleaseCommanded = false;
        LastEnded = null;
    }
}
