using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// What the connector sends to <c>cts_RecordCallEvents</c> as the JSON text <c>Events</c>:
/// <c>{"pbx":"main","sentOn":"2026-01-31T09:00:00.000Z","events":[…]}</c>. Events of one call come in the order of their sequence.
/// </summary>
[DataContract]
public sealed record CallEventBatch
{
    /// <summary>Name of the PBX, as <c>cts_dialeruser.cts_pbx</c> has it.</summary>
    [DataMember(Name = "pbx")]
    public string Pbx { get; init; } = "";

    /// <summary>When the batch left the connector: ISO 8601, UTC, milliseconds.</summary>
    [DataMember(Name = "sentOn")]
    public string SentOn { get; init; } = "";

    /// <summary>Address of the organization that it goes to, which a plug-in cannot know: a DNIS that names it sends the search nowhere else.</summary>
    [DataMember(Name = "organization")]
    public string Organization { get; init; } = "";

    /// <summary>
    /// True to leave customers' steps on <c>cts_ResolveCall</c> unasked: their exception undoes the whole batch, so a batch that was
    /// refused is sent again without them and the pops are our own decisions.
    /// </summary>
    [DataMember(Name = "withoutSteps")]
    public bool WithoutSteps { get; init; }

    /// <summary>The events, oldest first.</summary>
    [DataMember(Name = "events")]
    public IReadOnlyList<CallEventMessage> Events { get; init; } = [];
}
