using System.Diagnostics.CodeAnalysis;

namespace Telephony.PbxSimulator.Settings;

/// <summary>A queue, and the dialled number that leads to it.</summary>
/// <param name="Name">The queue's name.</param>
/// <param name="Dnis">The number that customers dial.</param>
/// <param name="Members">Extensions of the agents, in the order in which they are rung.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A queue of callers is what it is; nobody takes it for a collection.")]
public sealed record SimulatedQueue(string Name, string Dnis, IReadOnlyList<string> Members)
{
    /// <summary>What the dialplan puts before the caller's name, for example <c>D:Support:</c>.</summary>
    public string CallerNamePrefix { get; init; } = "";

    /// <summary>How long one agent is rung.</summary>
    public TimeSpan RingTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause before the next agent is rung.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a caller waits at most.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Whom to ring next.</summary>
    public QueueStrategy Strategy { get; init; } = QueueStrategy.Linear;
}

/// <summary>How a queue chooses among free members.</summary>
public enum QueueStrategy
{
    /// <summary>In the order of the list, from where this caller's last try ended.</summary>
    Linear,

    /// <summary>All at once; the first to answer has the call.</summary>
    RingAll,

    /// <summary>In turn over all calls of the queue.</summary>
    RoundRobin,
}
