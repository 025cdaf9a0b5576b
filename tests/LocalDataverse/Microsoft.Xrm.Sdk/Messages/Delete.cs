namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row.</summary>
public sealed class DeleteRequest : OrganizationRequest
{
    /// <summary>A Delete message.</summary>
    public DeleteRequest() => RequestName = "Delete";

    public EntityReference Target { get => Read<EntityReference>(nameof(Target)); set => this[nameof(Target)] = value; }

    /// <summary>Whether the row must still be as it was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior { get => Read<ConcurrencyBehavior>(nameof(ConcurrencyBehavior)); set => this[nameof(ConcurrencyBehavior)] = value; }
}

/// <summary>The row is gone.</summary>
public sealed class DeleteResponse : OrganizationResponse
{
}
