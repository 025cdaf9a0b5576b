namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Several messages, each in a transaction of its own.</summary>
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    /// <summary>An ExecuteMultiple message.</summary>
    public ExecuteMultipleRequest() => RequestName = "ExecuteMultiple";

    /// <summary>The messages, in order.</summary>
    public OrganizationRequestCollection Requests { get => Read<OrganizationRequestCollection>(nameof(Requests)); set => this[nameof(Requests)] = value; }

    /// <summary>Whether to go on after a fault and what to answer.</summary>
    public ExecuteMultipleSettings Settings { get => Read<ExecuteMultipleSettings>(nameof(Settings)); set => this[nameof(Settings)] = value; }
}

/// <summary>How each of them ended.</summary>
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>Whether any failed.</summary>
    public bool IsFaulted => Read<bool>(nameof(IsFaulted));

    /// <summary>The ends that were asked for.</summary>
    public ExecuteMultipleResponseItemCollection Responses => Read<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}
