using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// All that a softphone needs of Dataverse, in one round trip: the answer of <c>cts_GetTelephonyContext</c> (JSON text <c>Json</c>):
/// <c>{"agent":{…},"settings":{…},"dnis":[…],"outcomes":[…],"notReadyReasons":[…],"queues":[…],"phoneColumns":{…}}</c>.
/// </summary>
[DataContract]
public sealed record TelephonyContext
{
    /// <summary>The user who asks.</summary>
    [DataMember(Name = "agent")]
    public ContextAgent Agent { get; init; } = new();

    /// <summary>
    /// The user's settings over the global ones, secrets left out: camel-cased names (<c>DNIS RegEx</c> is <c>dnisRegEx</c>), numbers as numbers,
    /// yes/no as true or false, lists as arrays, colours as an object.
    /// </summary>
    [DataMember(Name = "settings")]
    public Dictionary<string, object> Settings { get; init; } = [];

    /// <summary>Dialled numbers and queues of the PBX that Dataverse describes.</summary>
    [DataMember(Name = "dnis")]
    public IReadOnlyList<DnisRow> Dnis { get; init; } = [];

    /// <summary>The outcomes, in the order in which they are shown.</summary>
    [DataMember(Name = "outcomes")]
    public IReadOnlyList<OutcomeRow> Outcomes { get; init; } = [];

    /// <summary>Why an agent may be not ready, as the administrator wrote it.</summary>
    [DataMember(Name = "notReadyReasons")]
    public IReadOnlyList<string> NotReadyReasons { get; init; } = [];

    /// <summary>The queues of Dataverse that the dialer works.</summary>
    [DataMember(Name = "queues")]
    public IReadOnlyList<QueueRow> Queues { get; init; } = [];

    /// <summary>The phone columns of every table that has any, by its logical name: the configured ones, else the usual ones, in the order in which they count.</summary>
    [DataMember(Name = "phoneColumns")]
    public Dictionary<string, IReadOnlyList<string>> PhoneColumns { get; init; } = [];
}

/// <summary>The user who asks for a <see cref="TelephonyContext"/>, as the user's own row of <c>cts_dialeruser</c> has it; empty texts without such a row.</summary>
[DataContract]
public sealed record ContextAgent
{
    /// <summary>Id of the user.</summary>
    [DataMember(Name = "systemUserId")]
    public string SystemUserId { get; init; } = "";

    /// <summary>The user's full name.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Id of the agent's <c>cts_dialeruser</c> row.</summary>
    [DataMember(Name = "dialerUserId")]
    public string DialerUserId { get; init; } = "";

    /// <summary>The phone's extension.</summary>
    [DataMember(Name = "extension")]
    public string Extension { get; init; } = "";

    /// <summary>The PBX that the phone belongs to.</summary>
    [DataMember(Name = "pbx")]
    public string Pbx { get; init; } = "";

    /// <summary>The state that was written last, in words of <c>cts_agentstate</c>.</summary>
    [DataMember(Name = "state")]
    public string State { get; init; } = "";

    /// <summary>Why the agent is not ready.</summary>
    [DataMember(Name = "stateReason")]
    public string StateReason { get; init; } = "";
}

/// <summary>A dialled number or a queue of the PBX, as <c>cts_dialerdnis</c> describes it.</summary>
[DataContract]
public sealed record DnisRow
{
    /// <summary>Id of the row, which a call's <c>dnisId</c> and a logged call's <c>cts_dnisid</c> name.</summary>
    [DataMember(Name = "id")]
    public string Id { get; init; } = "";

    /// <summary>The queue's name or the dialled number.</summary>
    [DataMember(Name = "dnis")]
    public string Dnis { get; init; } = "";

    /// <summary>What people call it.</summary>
    [DataMember(Name = "label")]
    public string Label { get; init; } = "";

    /// <summary>A CSS colour, or empty.</summary>
    [DataMember(Name = "color")]
    public string Color { get; init; } = "";

    /// <summary>Name of an image web resource, or empty.</summary>
    [DataMember(Name = "logo")]
    public string Logo { get; init; } = "";

    /// <summary>Page of the scripting pane, or empty.</summary>
    [DataMember(Name = "scriptUrl")]
    public string ScriptUrl { get; init; } = "";

    /// <summary>Address of the organization whose records its callers are looked up in, or empty for this one.</summary>
    [DataMember(Name = "crmUrl")]
    public string CrmUrl { get; init; } = "";

    /// <summary>What the agent says first, or empty.</summary>
    [DataMember(Name = "greeting")]
    public string Greeting { get; init; } = "";
}

/// <summary>An outcome that an agent may choose: a row of <c>cts_dialercalloutcome</c>.</summary>
[DataContract]
public sealed record OutcomeRow
{
    /// <summary>Id of the row.</summary>
    [DataMember(Name = "id")]
    public string Id { get; init; } = "";

    /// <summary>Its name, by which it is given; letter case counts.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Its place among the others.</summary>
    [DataMember(Name = "order")]
    public int Order { get; init; }

    /// <summary>A CSS colour, or empty.</summary>
    [DataMember(Name = "color")]
    public string Color { get; init; } = "";

    /// <summary>Whether the call counts as a connect.</summary>
    [DataMember(Name = "isConnect")]
    public bool IsConnect { get; init; }

    /// <summary>Whether it counts either as a connect or as an abort, as <see cref="IsConnect"/> says; no for one that counts as neither.</summary>
    [DataMember(Name = "isConnectXorAbort")]
    public bool IsConnectXorAbort { get; init; }

    /// <summary>Whether nobody has to be called again.</summary>
    [DataMember(Name = "final")]
    public bool Final { get; init; }

    /// <summary>Whether the agent says when to call again.</summary>
    [DataMember(Name = "asksForRetryTime")]
    public bool AsksForRetryTime { get; init; }

    /// <summary>Whether a call gets it when its agent chooses none.</summary>
    [DataMember(Name = "isDefault")]
    public bool IsDefault { get; init; }

    /// <summary>The direction of calls that it is offered for, or empty for every one.</summary>
    [DataMember(Name = "direction")]
    public string Direction { get; init; } = "";
}

/// <summary>A queue of Dataverse that the dialer works, as <c>cts_dialerqueuesettings</c> describes it.</summary>
[DataContract]
public sealed record QueueRow
{
    /// <summary>Id of the queue.</summary>
    [DataMember(Name = "queueId")]
    public string QueueId { get; init; } = "";

    /// <summary>The queue's name.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Page of the scripting pane for its calls, or empty.</summary>
    [DataMember(Name = "scriptUrl")]
    public string ScriptUrl { get; init; } = "";

    /// <summary>How long a call is shown before it is dialled, in seconds; 0 waits for the agent.</summary>
    [DataMember(Name = "previewSeconds")]
    public int PreviewSeconds { get; init; }

    /// <summary>How long an agent has after a call, in seconds.</summary>
    [DataMember(Name = "wrapSeconds")]
    public int WrapSeconds { get; init; }

    /// <summary>How long the customer's phone rings before the try is given up, in seconds.</summary>
    [DataMember(Name = "ringSeconds")]
    public int RingSeconds { get; init; }
}
