using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalOrg.Pipeline;

namespace Telephony.LocalOrg.Messages;

/// <summary>RetrieveMultiple: the rows of a query that the user may read.</summary>
internal sealed class RetrieveMultipleMessage(MessageServices services) : ISingleMessage
{
    public string Name => "RetrieveMultiple";

    public bool IsWrite => false;

    public void Prepare(Operation operation) => services.Schema.Table(operation.PrimaryTable);

    public void Authorize(Operation operation) => operation.Rights.RequireRole();

    public void Execute(Operation operation) =>
        operation.Output["BusinessEntityCollection"] = services.Queries.Run(operation.Parameter<QueryBase>("Query"), operation.Rights);
}
