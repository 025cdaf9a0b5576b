namespace Telephony.Ami.Events;

/// <summary>A caller waits in a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueCallerJoin/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="Position">Place in the queue, from 1.</param>
/// <param name="Count">How many wait.</param>
public sealed record QueueCallerJoinEvent(ChannelSnapshot Channel, string Queue, int Position, int Count) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueCallerJoin";
}

/// <summary>A caller no longer waits: answered, gone, or timed out.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueCallerLeave/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="Position">Place in the queue.</param>
/// <param name="Count">How many still wait.</param>
public sealed record QueueCallerLeaveEvent(ChannelSnapshot Channel, string Queue, int Position, int Count) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueCallerLeave";
}

/// <summary>A caller left unanswered. It comes for the queue's time limit, too: then the caller goes on in the dialplan.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueCallerAbandon/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="Position">Place in the queue.</param>
/// <param name="OriginalPosition">Place when the caller came.</param>
/// <param name="HoldTime">Seconds waited.</param>
public sealed record QueueCallerAbandonEvent(ChannelSnapshot Channel, string Queue, int Position, int OriginalPosition, int HoldTime) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueCallerAbandon";
}

/// <summary>A queue offers its caller to an agent.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/AgentCalled/</remarks>
/// <param name="DestChannel">The agent's channel.</param>
/// <param name="Queue">The queue's name.</param>
/// <param name="Interface">What the queue dials.</param>
/// <param name="MemberName">The agent's name.</param>
public sealed record AgentCalledEvent(
    ChannelSnapshot Channel,
    ChannelSnapshot DestChannel,
    string Queue,
    string Interface,
    string MemberName) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "AgentCalled";
}

/// <summary>An agent answered a caller of a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/AgentConnect/</remarks>
/// <param name="DestChannel">The agent's channel.</param>
/// <param name="Queue">The queue's name.</param>
/// <param name="Interface">What the queue dialled.</param>
/// <param name="MemberName">The agent's name.</param>
/// <param name="HoldTime">Seconds that the caller waited.</param>
/// <param name="RingTime">Seconds that the agent's phone rang.</param>
public sealed record AgentConnectEvent(
    ChannelSnapshot Channel,
    ChannelSnapshot DestChannel,
    string Queue,
    string Interface,
    string MemberName,
    int HoldTime,
    int RingTime) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "AgentConnect";
}

/// <summary>The queue is done with an answered call. Not the end of the agent's call: it may come much later, or never.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/AgentComplete/</remarks>
/// <param name="DestChannel">The agent's channel; null when it is gone already.</param>
/// <param name="Queue">The queue's name.</param>
/// <param name="Interface">What the queue dialled.</param>
/// <param name="MemberName">The agent's name.</param>
/// <param name="HoldTime">Seconds that the caller waited.</param>
/// <param name="TalkTime">Seconds since the agent answered.</param>
/// <param name="Reason"><c>agent</c>, <c>caller</c> or <c>transfer</c>.</param>
public sealed record AgentCompleteEvent(
    ChannelSnapshot Channel,
    ChannelSnapshot? DestChannel,
    string Queue,
    string Interface,
    string MemberName,
    int HoldTime,
    int TalkTime,
    string Reason) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "AgentComplete";
}

/// <summary>An agent did not answer, was busy, or declined.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/AgentRingNoAnswer/</remarks>
/// <param name="DestChannel">The agent's channel.</param>
/// <param name="Queue">The queue's name.</param>
/// <param name="Interface">What the queue dialled.</param>
/// <param name="MemberName">The agent's name.</param>
/// <param name="RingTime">How long it rang, in ms.</param>
public sealed record AgentRingNoAnswerEvent(
    ChannelSnapshot Channel,
    ChannelSnapshot DestChannel,
    string Queue,
    string Interface,
    string MemberName,
    int RingTime) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "AgentRingNoAnswer";
}

/// <summary>A row of QueueStatus: a caller who waits.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueEntry/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="Position">Place in the queue, from 1.</param>
/// <param name="Channel">The caller's channel.</param>
/// <param name="CallerIdNum">The caller's number.</param>
/// <param name="CallerIdName">The caller's name.</param>
/// <param name="Wait">Seconds waited.</param>
public sealed record QueueEntryEvent(
    string Queue,
    int Position,
    string Channel,
    string Uniqueid,
    string CallerIdNum,
    string CallerIdName,
    int Wait) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueEntry";
}
