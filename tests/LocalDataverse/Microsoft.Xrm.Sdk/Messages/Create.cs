using System;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row.</summary>
public sealed class CreateRequest : OrganizationRequest
{
    /// <summary>A Create message.</summary>
    public CreateRequest() => RequestName = "Create";

    public Entity Target { get => Read<Entity>(nameof(Target)); set => this[nameof(Target)] = value; }
}

/// <summary>The new row's id.</summary>
public sealed class CreateResponse : OrganizationResponse
{
    /// <summary>The new row's id.</summary>
    public Guid id => Read<Guid>(nameof(id));
}
