using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Execution;

/// <summary>What a plug-in is told of its execution.</summary>
internal sealed class PluginExecutionContext : IPluginExecutionContext4
{
    private readonly Operation _operation;
    private readonly StepSchema? _step;

    /// <param name="step">The step; null for a custom API's own plug-in and for a parent that no step stands for.</param>
    /// <param name="isInTransaction">Whether a failure rolls back.</param>
    public PluginExecutionContext(Operation operation, int stage, StepSchema? step, bool isInTransaction)
    {
        _operation = operation;
        _step = step;
        Stage = stage;
        IsInTransaction = isInTransaction;
        SharedVariables = stage == Schema.Stage.PreValidation && operation.SplitsVariables ? operation.PreValidationVariables : operation.SharedVariables;
        ParentContext = ParentOf(operation, stage);
        PreEntityImagesCollection = operation.Rows.DefaultIfEmpty(operation).Select(row => row.Images.Before(step)).ToArray();
        PostEntityImagesCollection = operation.Rows.DefaultIfEmpty(operation).Select(row => row.Images.After(step)).ToArray();
    }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    public int Mode => _step?.Mode ?? 0;

    public int IsolationMode => 2;

    public int Depth => _operation.Origin.Depth;

    public string MessageName => _operation.Message;

    public string PrimaryEntityName => _operation.PrimaryTable;

    public Guid? RequestId => _operation.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters => _operation.Input;

    public ParameterCollection OutputParameters => _operation.Output;

    public ParameterCollection SharedVariables { get; }

    public Guid UserId => _operation.Origin.UserId;

    public Guid InitiatingUserId => _operation.Origin.InitiatingUserId;

    public Guid BusinessUnitId => _operation.Rights.BusinessUnitId;

    public Guid OrganizationId => _operation.OrganizationId;

    public string OrganizationName => OrganizationNames.Unique;

    public Guid PrimaryEntityId => _operation.PrimaryId;

    public EntityImageCollection PreEntityImages => _operation.Rows.Count == 0 ? PreEntityImagesCollection[0] : [];

    public EntityImageCollection PostEntityImages => _operation.Rows.Count == 0 ? PostEntityImagesCollection[0] : [];

    public EntityReference OwningExtension => new("sdkmessageprocessingstep", _step?.Id ?? Guid.Empty) { Name = _step?.Name };

    public Guid CorrelationId => _operation.Origin.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; }

    /// <summary>The system job of an asynchronous step.</summary>
    public Guid OperationId { get; init; }

    /// <summary>When that job was made.</summary>
    public DateTime OperationCreatedOn { get; init; }

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => _operation.Origin.AuthenticatedUserId;

    /// <summary>Of each row, in the order of Targets; a message on several rows has its images here alone.</summary>
    public EntityImageCollection[] PreEntityImagesCollection { get; }

    /// <summary>Of each row, in the order of Targets.</summary>
    public EntityImageCollection[] PostEntityImagesCollection { get; }

    // For Create, Update and Delete the steps in the transaction have a parent of the same message, which holds pre-validation's variables.
    // https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context
    private static PluginExecutionContext? ParentOf(Operation operation, int stage) =>
        operation.SplitsVariables && stage != Schema.Stage.PreValidation
            ? new PluginExecutionContext(operation, Schema.Stage.PreValidation, null, operation.BeganInTransaction)
            : operation.Origin.Parent;
}
