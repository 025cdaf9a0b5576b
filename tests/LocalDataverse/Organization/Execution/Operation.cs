using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Execution;

/// <summary>One message on its way through the pipeline.</summary>
internal sealed class Operation
{
    public required string Message { get; init; }

    /// <summary>The organization that it was sent to.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Who sent it and from where.</summary>
    public required CallOrigin Origin { get; init; }

    /// <summary>What the user may do.</summary>
    public required UserRights Rights { get; init; }

    /// <summary>The table it is about; "none" when it is about none.</summary>
    public required string PrimaryTable { get; init; }

    /// <summary>The row it is about; known after the main operation for a Create.</summary>
    public Guid PrimaryId { get; set; }

    /// <summary>The sender's id of the request.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The operations on single rows of a message on several; empty for a message on one.</summary>
    public IReadOnlyList<Operation> Rows { get; init; } = [];

    /// <summary>The parameters: a copy, which plug-ins may change.</summary>
    public required ParameterCollection Input { get; init; }

    public ParameterCollection Output { get; } = [];

    /// <summary>Values that steps before the transaction hand each other.</summary>
    public ParameterCollection PreValidationVariables { get; } = [];

    /// <summary>Values that steps in the transaction hand each other.</summary>
    public ParameterCollection SharedVariables { get; set; } = [];

    /// <summary>Whether the transaction had begun before this message.</summary>
    public bool BeganInTransaction { get; init; }

    /// <summary>Images by step and alias.</summary>
    public StepImages Images { get; } = new();

    /// <summary>The row of a Create or Update.</summary>
    public Entity TargetEntity => Input.TryGetValue("Target", out Entity target) ? target : throw Faults.MissingParameter(Message, "Target");

    /// <summary>The row of a Delete, Retrieve or Associate.</summary>
    public EntityReference TargetReference => Input.TryGetValue("Target", out EntityReference target) ? target : throw Faults.MissingParameter(Message, "Target");

    /// <summary>Whether plug-ins see pre-validation's variables in the parent context, as those of Create, Update and Delete do.</summary>
    public bool SplitsVariables => Message is "Create" or "Update" or "Delete";

    /// <summary>A parameter, or the default of its type.</summary>
    public T? Parameter<T>(string name) => Input.TryGetValue(name, out object value) && value is T typed ? typed : default;

    /// <summary>Whether an Update touches a column that the step waits for; of several rows, one is enough.</summary>
    public bool Touches(StepSchema step) => step.FilteringColumns.Count == 0
        || (Rows.Count > 0 ? Rows.Any(row => row.Touches(step)) : Message != "Update" || step.FilteringColumns.Any(TargetEntity.Contains));

    /// <summary>Hands the rows to the steps of a message on several, as the steps of each row have left them.</summary>
    public void CollectTargets() => Input["Targets"] = new EntityCollection(Rows.Select(row => row.TargetEntity).ToList()) { EntityName = PrimaryTable };

    /// <summary>Takes the rows back, where a step has put others in their place.</summary>
    public void ReturnTargets()
    {
        var targets = Parameter<EntityCollection>("Targets")?.Entities;
        if (targets?.Count != Rows.Count)
        {
            throw Faults.InvalidArgument($"A step of {Message} has changed the number of its Targets.");
        }

        for (var index = 0; index < Rows.Count; index++)
        {
            Rows[index].Input["Target"] = targets[index];
        }
    }
}

/// <summary>Who sent a message and from where.</summary>
/// <param name="UserId">The user as whom it runs.</param>
/// <param name="InitiatingUserId">The user who caused it.</param>
/// <param name="Depth">1 for a request from outside, one more for each plug-in between.</param>
/// <param name="CorrelationId">The same for everything that one request from outside causes.</param>
/// <param name="Parent">The context of the plug-in that sent it, or null.</param>
internal sealed record CallOrigin(Guid UserId, Guid InitiatingUserId, int Depth, Guid CorrelationId, PluginExecutionContext? Parent)
{
    /// <summary>Who sends a request from outside in the user's name, and limits it by the sender's own rights; null where that is the user, and for requests of plug-ins.</summary>
    public Guid? SenderId { get; init; }

    /// <summary>Who signed in, whatever user the message runs as.</summary>
    public required Guid AuthenticatedUserId { get; init; }

    /// <summary>A request from outside.</summary>
    /// <param name="userId">The user as whom it runs.</param>
    /// <param name="senderId">Who signed in.</param>
    public static CallOrigin Outside(Guid userId, Guid senderId) =>
        new(userId, userId, 1, Guid.NewGuid(), null) { AuthenticatedUserId = senderId, SenderId = senderId == userId ? null : senderId };

    /// <summary>A request that a plug-in sends as a user, with all of that user's rights.</summary>
    public static CallOrigin Plugin(PluginExecutionContext context, Guid userId) =>
        new(userId, context.InitiatingUserId, context.Depth + 1, context.CorrelationId, context) { AuthenticatedUserId = context.AuthenticatedUserId };
}
