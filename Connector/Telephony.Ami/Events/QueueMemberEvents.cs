namespace Telephony.Ami.Events;

/// <summary>A row of QueueStatus: a member of a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMember/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMember";
}

/// <summary>An agent logged in to a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberAdded/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberAddedEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberAdded";
}

/// <summary>An agent logged out of a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberRemoved/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberRemovedEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberRemoved";
}

/// <summary>A member was paused or unpaused. Pausing in all queues sends one event for each.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberPause/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberPauseEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberPause";
}

/// <summary>A member's penalty changed.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberPenalty/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberPenaltyEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberPenalty";
}

/// <summary>Whether a member is rung while in use changed.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberRinginuse/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberRinginuseEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberRinginuse";
}

/// <summary>The device of a member changed its state.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueMemberStatus/</remarks>
/// <param name="Member">The member as it is now.</param>
public sealed record QueueMemberStatusEvent(QueueMemberSnapshot Member) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueMemberStatus";
}

/// <summary>A row of QueueStatus: a queue.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueParams/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="Strategy">How members are chosen.</param>
/// <param name="Calls">How many callers wait.</param>
/// <param name="Holdtime">Average wait, seconds.</param>
/// <param name="TalkTime">Average talk, seconds.</param>
/// <param name="Abandoned">Calls given up.</param>
/// <param name="Weight">The queue's weight.</param>
public sealed record QueueParamsEvent(
    string Queue,
    string Strategy,
    int Calls,
    int Holdtime,
    int TalkTime,
    int Completed,
    int Abandoned,
    int Weight) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueParams";
}

/// <summary>A row of QueueSummary.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueSummary/</remarks>
/// <param name="Queue">The queue's name.</param>
/// <param name="LoggedIn">Members logged in.</param>
/// <param name="HoldTime">Average wait, seconds.</param>
/// <param name="LongestHoldTime">Longest wait of those waiting, seconds.</param>
public sealed record QueueSummaryEvent(string Queue, int LoggedIn, int Available, int Callers, int HoldTime, int LongestHoldTime) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "QueueSummary";
}
