using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Execution;

/// <summary>The organization service over anything that answers requests: each method is its message.</summary>
internal sealed class OrganizationService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    /// <inheritdoc/>
    public Guid Create(Entity entity) => ((CreateResponse)execute(new CreateRequest { Target = entity })).id;

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    /// <inheritdoc/>
    public void Update(Entity entity) => execute(new UpdateRequest { Target = entity });

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return execute(request);
    }

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;
}
