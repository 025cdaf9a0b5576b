namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates the row that an id or alternate key names, or creates it.</summary>
public sealed class UpsertRequest : OrganizationRequest
{
    /// <summary>An Upsert message.</summary>
    public UpsertRequest() => RequestName = "Upsert";

    public Entity Target { get => Read<Entity>(nameof(Target)); set => this[nameof(Target)] = value; }
}

/// <summary>Which row it was.</summary>
public sealed class UpsertResponse : OrganizationResponse
{
    /// <summary>Whether the row is new.</summary>
    public bool RecordCreated => Read<bool>(nameof(RecordCreated));

    public EntityReference Target => Read<EntityReference>(nameof(Target));
}
