namespace Telephony.Connector.Calls;

/// <summary>What one AMI event says about one channel: a snapshot of the fields that call tracking reads.</summary>
/// <param name="Uniqueid">Asterisk's id of the channel; any text, since an Originate may choose it.</param>
/// <param name="Name">The channel's name, such as <c>PJSIP/1001-0000002a</c>.</param>
/// <param name="State">0 down, 4 ring (it calls), 5 ringing (it is called), 6 up; -1 when the event does not say.</param>
internal sealed record ChannelFacts(string Uniqueid, string Name, int State)
{
    /// <summary>The channel's own number; empty when withheld.</summary>
    public string CallerNumber { get; init; } = "";

    /// <summary>The channel's own name; hostile text, perhaps with a queue's prefix.</summary>
    public string CallerName { get; init; } = "";

    /// <summary>Number of the party it is connected with.</summary>
    public string ConnectedNumber { get; init; } = "";

    /// <summary>Name of the party it is connected with.</summary>
    public string ConnectedName { get; init; } = "";

    /// <summary>The dialplan extension it runs in: the dialled digits while a channel is new.</summary>
    public string Extension { get; init; } = "";

    /// <summary>Asterisk's hint of what belongs together; used in snapshots only, since it can be stale.</summary>
    public string Linkedid { get; init; } = "";

    /// <summary>Channel variables that came along.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }
}

/// <summary>One fact about one channel, dial, bridge or queue place: never a step of a script.</summary>
/// <param name="At">When it happened: the event's own time, else when it was received. UTC.</param>
internal abstract record PbxFact(DateTimeOffset At);

/// <summary>A channel was created.</summary>
internal sealed record ChannelAppeared(DateTimeOffset At, ChannelFacts Channel) : PbxFact(At);

/// <summary>A channel told something new about itself.</summary>
internal sealed record ChannelChanged(DateTimeOffset At, ChannelFacts Channel) : PbxFact(At);

/// <summary>A channel is gone. <paramref name="TechCause"/> is the SIP status where there was one.</summary>
internal sealed record ChannelEnded(DateTimeOffset At, ChannelFacts Channel, int Cause, string TechCause) : PbxFact(At);

/// <summary>The device of this channel asked to hang up, so its party ended the call.</summary>
internal sealed record HangupAsked(DateTimeOffset At, string Uniqueid) : PbxFact(At);

/// <summary>A channel is being called; <paramref name="Source"/> is null for an originated one.</summary>
internal sealed record DialBegan(DateTimeOffset At, ChannelFacts? Source, ChannelFacts Target) : PbxFact(At)
{
    /// <summary>What was dialled: a queue tells the member's whole interface (<c>Local/1001@from-queue/n</c>), Dial what stands behind the technology.</summary>
    public string DialString { get; init; } = "";
}

/// <summary>A queue has a member. <paramref name="Interface"/> is what the queue dials, <paramref name="StateInterface"/> the device that it watches, perhaps empty.</summary>
internal sealed record QueueMemberSeen(DateTimeOffset At, string MemberName, string Interface, string StateInterface) : PbxFact(At);

/// <summary>The called side reports: <c>RINGING</c>, <c>PROGRESS</c>, <c>PROCEEDING</c>.</summary>
internal sealed record DialProgressed(DateTimeOffset At, string TargetUniqueid, string Status) : PbxFact(At);

/// <summary>Nobody is calling this channel any more: <c>ANSWER</c>, <c>BUSY</c>, <c>NOANSWER</c>, <c>CANCEL</c> and so on. May come twice.</summary>
internal sealed record DialEnded(DateTimeOffset At, string TargetUniqueid, string Status) : PbxFact(At);

/// <summary>A channel joined a bridge.</summary>
internal sealed record BridgeEntered(DateTimeOffset At, string Bridge, ChannelFacts Channel) : PbxFact(At)
{
    /// <summary>The name of the conference room that the bridge is; empty for any other bridge.</summary>
    public string Room { get; init; } = "";
}

/// <summary>A channel left a bridge.</summary>
internal sealed record BridgeLeft(DateTimeOffset At, string Bridge, ChannelFacts Channel) : PbxFact(At);

/// <summary>The party of this channel pressed hold or took it back.</summary>
internal sealed record HoldChanged(DateTimeOffset At, string Uniqueid, bool Held) : PbxFact(At);

/// <summary>A caller waits in a queue.</summary>
internal sealed record QueueJoined(DateTimeOffset At, ChannelFacts Channel, string Queue) : PbxFact(At);

/// <summary>A caller left a queue without an agent: gave up, or the queue's time was over.</summary>
internal sealed record QueueAbandoned(DateTimeOffset At, string Uniqueid) : PbxFact(At);

/// <summary>A queue stopped ringing this agent's channel because nobody answered.</summary>
internal sealed record AgentRangOut(DateTimeOffset At, string Uniqueid) : PbxFact(At);

/// <summary>These channels passed their call on.</summary>
internal sealed record TransferMade(DateTimeOffset At, IReadOnlyList<string> TransfererUniqueids) : PbxFact(At)
{
    /// <summary>The channel that takes the place of the last transferer: what that one rings or waits for is its own now. Empty for none.</summary>
    public string HeirUniqueid { get; init; } = "";
}

/// <summary>A colleague took the call that rang at this phone.</summary>
internal sealed record CallPickedUp(DateTimeOffset At, string TargetUniqueid) : PbxFact(At);

/// <summary>The PBX is being stopped; its channels are gone.</summary>
internal sealed record PbxStopped(DateTimeOffset At) : PbxFact(At);

/// <summary>An Originate came to its end; <paramref name="Number"/> is the extension that it called.</summary>
internal sealed record OriginateEnded(DateTimeOffset At, string Uniqueid, string ChannelName, string Number, bool Succeeded) : PbxFact(At);

/// <summary>The connector itself is about to ring an agent's phone and then a number: known before any event.</summary>
internal sealed record ClickToDialBegan(DateTimeOffset At, string Uniqueid, string Extension, string Number) : PbxFact(At);

/// <summary>A row of a snapshot: the channel exists, in this bridge (empty for none), and runs this application.</summary>
internal sealed record ChannelListed(DateTimeOffset At, ChannelFacts Channel, string Bridge) : PbxFact(At)
{
    /// <summary>The application it runs: <c>Queue</c>, <c>Dial</c>; a called channel shows <c>AppQueue</c>, <c>AppDial</c>, or <c>AppDial2</c> when originated.</summary>
    public string Application { get; init; } = "";

    /// <summary>The application's arguments.</summary>
    public string ApplicationData { get; init; } = "";

    /// <summary>The number that was dialled to reach the PBX.</summary>
    public string DialledNumber { get; init; } = "";

    /// <summary>The queue that the caller is in or came through; empty for none.</summary>
    public string Queue { get; init; } = "";

    /// <summary>Age of the channel in seconds.</summary>
    public int Seconds { get; init; }
}

/// <summary>Asked for a snapshot, the PBX said that the party of this channel (by name) has the other on hold.</summary>
internal sealed record HoldListed(DateTimeOffset At, string ChannelName) : PbxFact(At);

/// <summary>The snapshot is complete: channels that it did not list are gone.</summary>
internal sealed record ListCompleted(DateTimeOffset At) : PbxFact(At);
