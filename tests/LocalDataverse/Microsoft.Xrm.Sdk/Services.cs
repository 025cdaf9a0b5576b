using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in: the platform makes one instance and calls it for every execution of its steps, so it keeps no state.</summary>
public interface IPlugin
{
    /// <summary>Runs once per execution of a step or custom API.</summary>
    /// <param name="serviceProvider">Gives the execution context, the service factory and the tracing service.</param>
    void Execute(IServiceProvider serviceProvider);
}

/// <summary>Messages to the platform as one user.</summary>
public interface IOrganizationService
{
    /// <summary>Creates a row and answers its id.</summary>
    Guid Create(Entity entity);

    /// <summary>Reads one row.</summary>
    Entity Retrieve(string entityName, Guid id, Query.ColumnSet columnSet);

    /// <summary>Changes the columns that <paramref name="entity"/> holds.</summary>
    void Update(Entity entity);

    /// <summary>Deletes a row.</summary>
    void Delete(string entityName, Guid id);

    /// <summary>Sends any message.</summary>
    OrganizationResponse Execute(OrganizationRequest request);

    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Answers a query.</summary>
    EntityCollection RetrieveMultiple(Query.QueryBase query);
}

/// <summary>Gives a plug-in the organization service.</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>The service as a user; null is the system itself, an empty id the user of the step.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}

/// <summary>Writes to the plug-in trace log.</summary>
public interface ITracingService
{
    /// <summary>Appends a line.</summary>
    void Trace(string format, params object[] args);
}
