namespace Telephony.PbxSimulator.Model;

/// <summary>A channel that is being called, and what follows when it answers or does not.</summary>
internal sealed class DialAttempt(PbxChannel? caller, PbxChannel dest)
{
    /// <summary>Who calls; null for an originated call.</summary>
    public PbxChannel? Caller => caller;

    public PbxChannel Dest => dest;

    /// <summary>The member that a queue rings.</summary>
    public QueueMember? Member { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public IDisposable? TimeLimit { get; set; }

    public IDisposable? Behaviour { get; set; }

    /// <summary>Called when it has been answered.</summary>
    public required Action Answered { get; init; }

    /// <summary>Called when the called device refuses, with the Q.850 cause.</summary>
    public required Action<int> Refused { get; init; }

    public void StopTimers()
    {
        TimeLimit?.Dispose();
        Behaviour?.Dispose();
    }
}
