using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Lists queues, their members and their waiting callers.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueueStatus/
/// <c>Action: QueueStatus / [Queue: text] / [Member: text]</c>
/// </remarks>
/// <param name="Queue">One queue; null for all.</param>
/// <param name="Member">One member; null for all.</param>
public sealed record QueueStatusAction(string? Queue = null, string? Member = null) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "QueueStatus";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Queue", Queue);
        writer.Field("Member", Member);
    }
}

/// <summary>Lists queues with their counts.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueueSummary/
/// <c>Action: QueueSummary / [Queue: text]</c>
/// </remarks>
/// <param name="Queue">One queue; null for all.</param>
public sealed record QueueSummaryAction(string? Queue = null) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "QueueSummary";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Queue", Queue);
    }
}

/// <summary>Logs an agent in to a queue.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueueAdd/
/// <c>Action: QueueAdd / Queue: text / Interface: text / [MemberName: text] / [StateInterface: text] / [Penalty: number] / [Paused: true|false]</c>
/// </remarks>
/// <param name="Interface">What the queue is to dial.</param>
/// <param name="MemberName">The agent's name.</param>
/// <param name="StateInterface">The device to watch; null for the interface.</param>
/// <param name="Penalty">The member's penalty.</param>
/// <param name="Paused">Whether to begin paused.</param>
public sealed record QueueAddAction(
    string Queue,
    string Interface,
    string? MemberName = null,
    string? StateInterface = null,
    int? Penalty = null,
    bool? Paused = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "QueueAdd";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Queue", Queue);
        writer.Field("Interface", Interface);
        writer.Field("MemberName", MemberName);
        writer.Field("StateInterface", StateInterface);
        writer.Field("Penalty", Penalty);
        writer.Field("Paused", Paused);
    }
}

/// <summary>Logs an agent out of a queue. Static members cannot leave.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueueRemove/
/// <c>Action: QueueRemove / Queue: text / Interface: text</c>
/// </remarks>
public sealed record QueueRemoveAction(string Queue, string Interface) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "QueueRemove";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Queue", Queue);
        writer.Field("Interface", Interface);
    }
}

/// <summary>Pauses or unpauses a member.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueuePause/
/// <c>Action: QueuePause / Interface: text / Paused: true|false / [Queue: text] / [Reason: text]</c>
/// </remarks>
/// <param name="Paused">Whether to pause.</param>
/// <param name="Queue">One queue; null for all.</param>
public sealed record QueuePauseAction(string Interface, bool Paused, string? Queue = null, string? Reason = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "QueuePause";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Interface", Interface);
        writer.Field("Paused", Paused);
        writer.Field("Queue", Queue);
        writer.Field("Reason", Reason);
    }
}

/// <summary>Changes a member's penalty.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/QueuePenalty/
/// <c>Action: QueuePenalty / Interface: text / Penalty: number / [Queue: text]</c>
/// </remarks>
/// <param name="Penalty">The new penalty.</param>
/// <param name="Queue">One queue; null for all.</param>
public sealed record QueuePenaltyAction(string Interface, int Penalty, string? Queue = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "QueuePenalty";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Interface", Interface);
        writer.Field("Penalty", Penalty);
        writer.Field("Queue", Queue);
    }
}
