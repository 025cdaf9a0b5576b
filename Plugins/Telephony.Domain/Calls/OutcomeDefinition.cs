namespace Telephony.Domain.Calls;

/// <summary>What else an outcome does.</summary>
public enum OutcomeAction
{
    None,

    /// <summary>Turns the lead into an opportunity.</summary>
    QualifyLead,

    /// <summary>Creates a task for the agent.</summary>
    CreateTask,

    /// <summary>Completes the phonecall.</summary>
    CompletePhonecall,

    /// <summary>Runs a workflow on the phonecall.</summary>
    RunWorkflow,

    /// <summary>Creates an open phonecall for the agent, due when the retry is.</summary>
    CreateCallback,
}

/// <summary>One row of <c>cts_dialercalloutcome</c>.</summary>
public sealed record OutcomeDefinition
{
    /// <summary>Id of the row.</summary>
    public Guid Id { get; init; }

    /// <summary>The name; letter case counts.</summary>
    public required string Name { get; init; }

    /// <summary>Place in the agent's list.</summary>
    public int Order { get; init; }

    /// <summary>CSS colour, or empty.</summary>
    public string Color { get; init; } = "";

    /// <summary>Whether choosing it counts either as a connect or as an abort.</summary>
    public bool IsConnectXorAbort { get; init; }

    /// <summary>Whether it means that the customer was reached.</summary>
    public bool IsConnect { get; init; }

    /// <summary>Whether no retry follows, whatever else is set.</summary>
    public bool Final { get; init; }

    /// <summary>Minutes until the next attempt; 0 for none.</summary>
    public int RetryMinutes { get; init; }

    /// <summary>Most attempts; 0 for no limit.</summary>
    public int MaxAttempts { get; init; }

    /// <summary>Whether the agent is asked when to call again.</summary>
    public bool AsksForRetryTime { get; init; }

    /// <summary>Whether it is given at the end of a call that has none.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The only direction it is offered for; null for all.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>What else it does.</summary>
    public OutcomeAction Action { get; init; }

    /// <summary>The workflow of <see cref="OutcomeAction.RunWorkflow"/>.</summary>
    public Guid? WorkflowId { get; init; }
}
