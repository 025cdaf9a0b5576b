using Microsoft.Xrm.Sdk;
using Telephony.LocalOrg.Pipeline;

namespace Telephony.LocalOrg.Messages;

/// <summary>A message of the platform, or a custom API.</summary>
internal interface IMessage
{
    /// <summary>Its name.</summary>
    string Name { get; }
}

/// <summary>A message that runs through the pipeline itself.</summary>
internal interface ISingleMessage : IMessage
{
    /// <summary>Whether a failure ends the transaction.</summary>
    bool IsWrite { get; }

    /// <summary>Checks the parameters and finds the row they name, before the first step.</summary>
    void Prepare(Operation operation);

    /// <summary>Refuses what the user may not do; after pre-validation.</summary>
    void Authorize(Operation operation);

    /// <summary>The main operation.</summary>
    void Execute(Operation operation);
}

/// <summary>A message that only sends others.</summary>
internal interface ICompositeMessage : IMessage
{
    /// <summary>Sends the others.</summary>
    OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction);
}
