namespace Telephony.Ami.Events;

/// <summary>A conference began.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeStart/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Bridge">The conference's bridge.</param>
public sealed record ConfbridgeStartEvent(string Conference, BridgeSnapshot Bridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeStart";
}

/// <summary>A conference ended.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeEnd/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Bridge">The conference's bridge.</param>
public sealed record ConfbridgeEndEvent(string Conference, BridgeSnapshot Bridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeEnd";
}

/// <summary>A party joined a conference.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeJoin/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Bridge">The conference's bridge.</param>
/// <param name="Channel">Who came in.</param>
/// <param name="Admin">Whether as its administrator.</param>
public sealed record ConfbridgeJoinEvent(string Conference, BridgeSnapshot Bridge, ChannelSnapshot Channel, bool Admin, bool Muted) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeJoin";
}

/// <summary>A party left a conference.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeLeave/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Bridge">The conference's bridge.</param>
public sealed record ConfbridgeLeaveEvent(string Conference, BridgeSnapshot Bridge, ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeLeave";
}

/// <summary>A party of a conference began or stopped talking.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeTalking/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Bridge">The conference's bridge.</param>
/// <param name="Talking">Whether the party talks now.</param>
public sealed record ConfbridgeTalkingEvent(string Conference, BridgeSnapshot Bridge, ChannelSnapshot Channel, bool Talking) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeTalking";
}

/// <summary>A row of ConfbridgeList.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeList/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="AnsweredTime">Seconds since the channel was answered.</param>
public sealed record ConfbridgeListEvent(string Conference, bool Admin, bool Muted, int AnsweredTime, ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeList";
}

/// <summary>A row of ConfbridgeListRooms.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ConfbridgeListRooms/</remarks>
/// <param name="Conference">The conference's number.</param>
/// <param name="Parties">How many are in.</param>
/// <param name="Marked">How many marked users.</param>
/// <param name="Muted">Whether all are muted.</param>
public sealed record ConfbridgeListRoomsEvent(string Conference, int Parties, int Marked, bool Locked, bool Muted) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeListRooms";
}
