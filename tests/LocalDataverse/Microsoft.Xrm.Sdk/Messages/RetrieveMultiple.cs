using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for rows.</summary>
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    /// <summary>A RetrieveMultiple message.</summary>
    public RetrieveMultipleRequest() => RequestName = "RetrieveMultiple";

    public QueryBase Query { get => Read<QueryBase>(nameof(Query)); set => this[nameof(Query)] = value; }
}

/// <summary>The rows.</summary>
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Read<EntityCollection>(nameof(EntityCollection));
}
