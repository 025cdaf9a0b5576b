namespace Telephony.Ami.Events;

/// <summary>A channel starts calling another one.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DialBegin/</remarks>
/// <param name="Channel">Who calls; null when the call was originated.</param>
/// <param name="DestChannel">Who is called.</param>
/// <param name="DialString">What was dialled.</param>
public sealed record DialBeginEvent(ChannelSnapshot? Channel, ChannelSnapshot DestChannel, string DialString) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DialBegin";
}

/// <summary>The call got as far as ringing.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DialState/</remarks>
/// <param name="Channel">Who calls; null when the call was originated.</param>
/// <param name="DestChannel">Who is called.</param>
/// <param name="DialStatus"><c>RINGING</c>, <c>PROGRESS</c>, <c>PROCEEDING</c>.</param>
public sealed record DialStateEvent(ChannelSnapshot? Channel, ChannelSnapshot DestChannel, string DialStatus) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DialState";
}

/// <summary>The calling is over. It may come twice for one DialBegin (NOANSWER, then CANCEL).</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DialEnd/</remarks>
/// <param name="Channel">Who called; need not be the channel of DialBegin after a transfer: pair by DestChannel.</param>
/// <param name="DestChannel">Who was called.</param>
/// <param name="DialStatus"><c>ANSWER</c>, <c>BUSY</c>, <c>NOANSWER</c>, <c>CANCEL</c>, <c>CONGESTION</c>, <c>CHANUNAVAIL</c>.</param>
public sealed record DialEndEvent(ChannelSnapshot? Channel, ChannelSnapshot DestChannel, string DialStatus) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DialEnd";
}

/// <summary>The outcome of an Originate with Async; its ActionId is that of the action.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/OriginateResponse/</remarks>
/// <param name="Succeeded">Whether the originated channel was answered.</param>
/// <param name="Channel">The channel's name; what was asked for when none came about.</param>
/// <param name="Context">The context asked for.</param>
/// <param name="Exten">The extension asked for.</param>
/// <param name="Reason">4 answered, 3 not answered in time, 0 failed, 5 busy, 8 congested.</param>
/// <param name="Uniqueid">The channel's id; <c>&lt;null&gt;</c> when none came about.</param>
/// <param name="CallerIdNum">The number that was shown.</param>
/// <param name="CallerIdName">The name that was shown.</param>
public sealed record OriginateResponseEvent(
    bool Succeeded,
    string Channel,
    string Context,
    string Exten,
    int Reason,
    string Uniqueid,
    string CallerIdNum,
    string CallerIdName) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "OriginateResponse";
}
