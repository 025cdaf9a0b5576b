using Microsoft.Xrm.Sdk;
using Telephony.LocalOrg.Pipeline;
using Telephony.LocalOrg.Query;
using Telephony.LocalOrg.Registration;
using Telephony.LocalOrg.Schema;
using Telephony.LocalOrg.Security;
using Telephony.LocalOrg.Storage;

namespace Telephony.LocalOrg.Messages;

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

    /// <summary>Sends a further message through the pipeline.</summary>
    public required Func<OrganizationRequest, CallOrigin, OrganizationResponse> Send { get; init; }
}
