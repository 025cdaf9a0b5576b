using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Model;

/// <summary>A queue with its members and waiting callers.</summary>
internal sealed class PbxQueue(SimulatedQueue settings)
{
    public SimulatedQueue Settings => settings;

    public string Name => settings.Name;

    public List<QueueMember> Members { get; } = [];

    public List<WaitingCaller> Waiting { get; } = [];

    /// <summary>Round robin goes on after this member.</summary>
    public int LastServed { get; set; } = -1;

    public int Completed { get; set; }

    public int Abandoned { get; set; }

    /// <summary>Whether any member was free when it was last told.</summary>
    public bool WasAvailable { get; set; } = true;

    public string StrategyName => settings.Strategy switch
    {
        QueueStrategy.RingAll => "ringall",
        QueueStrategy.RoundRobin => "rrmemory",
        _ => "linear",
    };
}

/// <summary>A phone in a queue.</summary>
internal sealed class QueueMember(Phone phone, string name, bool isStatic, long loginTime)
{
    public Phone Phone => phone;

    public string Name => name;

    public bool IsStatic => isStatic;

    public long LoginTime => loginTime;

    public int Penalty { get; set; }

    public int CallsTaken { get; set; }

    public long LastCall { get; set; }

    public long LastPause { get; set; }

    public bool IsInCall { get; set; }

    public bool IsPaused { get; set; }

    public string PausedReason { get; set; } = "";
}

/// <summary>A caller who waits in a queue, with the phones that ring for the caller.</summary>
internal sealed class WaitingCaller(PbxQueue queue, PbxChannel channel, DateTimeOffset since)
{
    public PbxQueue Queue => queue;

    public PbxChannel Channel => channel;

    public DateTimeOffset Since => since;

    public int OriginalPosition { get; init; }

    /// <summary>Where the linear strategy goes on.</summary>
    public int NextMember { get; set; }

    public List<DialAttempt> Offers { get; } = [];

    /// <summary>Until then no phone is rung (the pause after a try that failed).</summary>
    public bool IsPausing { get; set; }

    public IDisposable? TimeLimit { get; set; }
}

/// <summary>A call of a queue that an agent has answered.</summary>
internal sealed record AnsweredQueueCall(
    PbxQueue Queue, QueueMember Member, PbxChannel Caller, PbxChannel Agent, int HoldSeconds, DateTimeOffset AnsweredAt);
