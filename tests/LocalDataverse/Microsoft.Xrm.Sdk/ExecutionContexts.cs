using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What runs, for whom and with which parameters.</summary>
/// <remarks>Page: https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext</remarks>
public interface IExecutionContext
{
    /// <summary>0 synchronous, 1 asynchronous.</summary>
    int Mode { get; }

    /// <summary>1 none, 2 sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>How many messages deep plug-ins have called each other; the platform stops at 8.</summary>
    int Depth { get; }

    string MessageName { get; }

    /// <summary>The table that the message is about.</summary>
    string PrimaryEntityName { get; }

    /// <summary>The caller's id of the request.</summary>
    Guid? RequestId { get; }

    /// <summary>A second table that the message is about.</summary>
    string SecondaryEntityName { get; }

    /// <summary>The request's parameters; changeable before the main operation.</summary>
    ParameterCollection InputParameters { get; }

    /// <summary>The results; there at post-operation.</summary>
    ParameterCollection OutputParameters { get; }

    /// <summary>Values that steps hand each other.</summary>
    ParameterCollection SharedVariables { get; }

    /// <summary>The user as whom the step runs.</summary>
    Guid UserId { get; }

    /// <summary>The user who caused it.</summary>
    Guid InitiatingUserId { get; }

    /// <summary>The business unit of that user.</summary>
    Guid BusinessUnitId { get; }

    Guid OrganizationId { get; }

    /// <summary>The organization's unique name.</summary>
    string OrganizationName { get; }

    /// <summary>The row that the message is about.</summary>
    Guid PrimaryEntityId { get; }

    /// <summary>Rows as they were before, by alias.</summary>
    EntityImageCollection PreEntityImages { get; }

    /// <summary>Rows as they are after, by alias.</summary>
    EntityImageCollection PostEntityImages { get; }

    EntityReference OwningExtension { get; }

    /// <summary>The same for everything that one request causes.</summary>
    Guid CorrelationId { get; }

    /// <summary>Always false in the cloud.</summary>
    bool IsExecutingOffline { get; }

    /// <summary>Always false in the cloud.</summary>
    bool IsOfflinePlayback { get; }

    /// <summary>Whether a failure rolls back.</summary>
    bool IsInTransaction { get; }

    /// <summary>The system job of an asynchronous step.</summary>
    Guid OperationId { get; }

    /// <summary>When that job was made.</summary>
    DateTime OperationCreatedOn { get; }
}

/// <summary>What a plug-in is told of its execution.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>10 pre-validation, 20 pre-operation, 30 main, 40 post-operation.</summary>
    int Stage { get; }

    /// <summary>The context of the operation that caused this one, or null.</summary>
    IPluginExecutionContext ParentContext { get; }
}

/// <summary>Adds the callers' directory ids.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext, IExecutionContext
{
    /// <summary>The user's object id in the directory.</summary>
    Guid UserAzureActiveDirectoryObjectId { get; }

    /// <summary>The initiating user's object id in the directory.</summary>
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    /// <summary>The application that an application user stands for.</summary>
    Guid InitiatingUserApplicationId { get; }

    /// <summary>The contact signed in to a portal.</summary>
    Guid PortalsContactId { get; }

    /// <summary>Whether a portal calls.</summary>
    bool IsPortalsClientCall { get; }
}

/// <summary>Adds who really signed in.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    /// <summary>The user who signed in, whoever is impersonated.</summary>
    Guid AuthenticatedUserId { get; }
}

/// <summary>Adds images of messages about many rows.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3, IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    /// <summary>Rows as they were before, one collection per row of the message.</summary>
    EntityImageCollection[] PreEntityImagesCollection { get; }

    /// <summary>Rows as they are after, one collection per row of the message.</summary>
    EntityImageCollection[] PostEntityImagesCollection { get; }
}
