namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Unlinks rows.</summary>
public sealed class DisassociateRequest : OrganizationRequest
{
    /// <summary>A Disassociate message.</summary>
    public DisassociateRequest() => RequestName = "Disassociate";

    /// <summary>The row to unlink from.</summary>
    public EntityReference Target { get => Read<EntityReference>(nameof(Target)); set => this[nameof(Target)] = value; }

    public Relationship Relationship { get => Read<Relationship>(nameof(Relationship)); set => this[nameof(Relationship)] = value; }

    /// <summary>The rows to unlink.</summary>
    public EntityReferenceCollection RelatedEntities { get => Read<EntityReferenceCollection>(nameof(RelatedEntities)); set => this[nameof(RelatedEntities)] = value; }
}

/// <summary>The rows are unlinked.</summary>
public sealed class DisassociateResponse : OrganizationResponse
{
}
