namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Several messages in one transaction.</summary>
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    /// <summary>An ExecuteTransaction message.</summary>
    public ExecuteTransactionRequest() => RequestName = "ExecuteTransaction";

    /// <summary>The messages, in order.</summary>
    public OrganizationRequestCollection Requests { get => Read<OrganizationRequestCollection>(nameof(Requests)); set => this[nameof(Requests)] = value; }

    /// <summary>Whether the responses are wanted.</summary>
    public bool? ReturnResponses { get => Read<bool?>(nameof(ReturnResponses)); set => this[nameof(ReturnResponses)] = value; }
}

/// <summary>All of them are done.</summary>
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    /// <summary>The responses, in the order of the messages.</summary>
    public OrganizationResponseCollection Responses => Read<OrganizationResponseCollection>(nameof(Responses));
}
