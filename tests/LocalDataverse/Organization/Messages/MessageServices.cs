using LocalDataverse.Customizing;
using LocalDataverse.Execution;
using LocalDataverse.Query;
using LocalDataverse.Registration;
using LocalDataverse.RowAccess;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>What the handlers of messages work with.</summary>
internal sealed class MessageServices
{
    public required OrganizationSchema Schema { get; init; }

    public required RowStore Store { get; init; }

    public required Rows Rows { get; init; }

    public required PartyRows Parties { get; init; }

    public required RowKeys Keys { get; init; }

    public required RowWriter Writer { get; init; }

    public required QueryRunner Queries { get; init; }

    public required AccessControl Access { get; init; }

    public required StepRules StepRules { get; init; }

    public required Customizations Customizations { get; init; }

    /// <summary>Sends a further message through the pipeline.</summary>
    public required Func<OrganizationRequest, CallOrigin, OrganizationResponse> Send { get; init; }
}
