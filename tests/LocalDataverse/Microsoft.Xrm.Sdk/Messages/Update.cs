namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes columns of a row.</summary>
public sealed class UpdateRequest : OrganizationRequest
{
    /// <summary>An Update message.</summary>
    public UpdateRequest() => RequestName = "Update";

    /// <summary>The row with the columns to change.</summary>
    public Entity Target { get => Read<Entity>(nameof(Target)); set => this[nameof(Target)] = value; }

    /// <summary>Whether the row must still be as it was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior { get => Read<ConcurrencyBehavior>(nameof(ConcurrencyBehavior)); set => this[nameof(ConcurrencyBehavior)] = value; }
}

/// <summary>The update is done.</summary>
public sealed class UpdateResponse : OrganizationResponse
{
}
