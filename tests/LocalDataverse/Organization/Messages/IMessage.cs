using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>A message of the platform, or a custom API.</summary>
internal interface IMessage
{
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

/// <summary>A message that does to several rows of a table what another one does to one; their pipelines are one.</summary>
/// <param name="Name">Its name: CreateMultiple.</param>
/// <param name="Single">The message on one row: Create.</param>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#message-pipelines-merged</remarks>
internal sealed record BulkMessage(string Name, ISingleMessage Single) : IMessage;

/// <summary>A message that only sends others.</summary>
internal interface ICompositeMessage : IMessage
{
    /// <summary>Sends the others.</summary>
    OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction);
}
