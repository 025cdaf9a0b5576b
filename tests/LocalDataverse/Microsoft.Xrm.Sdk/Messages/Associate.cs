namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Links rows.</summary>
public sealed class AssociateRequest : OrganizationRequest
{
    /// <summary>An Associate message.</summary>
    public AssociateRequest() => RequestName = "Associate";

    /// <summary>The row to link to.</summary>
    public EntityReference Target { get => Read<EntityReference>(nameof(Target)); set => this[nameof(Target)] = value; }

    public Relationship Relationship { get => Read<Relationship>(nameof(Relationship)); set => this[nameof(Relationship)] = value; }

    /// <summary>The rows to link.</summary>
    public EntityReferenceCollection RelatedEntities { get => Read<EntityReferenceCollection>(nameof(RelatedEntities)); set => this[nameof(RelatedEntities)] = value; }
}

/// <summary>The rows are linked.</summary>
public sealed class AssociateResponse : OrganizationResponse
{
}
