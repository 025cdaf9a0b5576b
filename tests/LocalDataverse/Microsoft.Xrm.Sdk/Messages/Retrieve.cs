using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads one row.</summary>
public sealed class RetrieveRequest : OrganizationRequest
{
    /// <summary>A Retrieve message.</summary>
    public RetrieveRequest() => RequestName = "Retrieve";

    public EntityReference Target { get => Read<EntityReference>(nameof(Target)); set => this[nameof(Target)] = value; }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet { get => Read<ColumnSet>(nameof(ColumnSet)); set => this[nameof(ColumnSet)] = value; }

    /// <summary>Related rows to read along.</summary>
    public RelationshipQueryCollection RelatedEntitiesQuery { get => Read<RelationshipQueryCollection>(nameof(RelatedEntitiesQuery)); set => this[nameof(RelatedEntitiesQuery)] = value; }
}

/// <summary>The row.</summary>
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Read<Entity>(nameof(Entity));
}
