using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalOrg.Query;
using Telephony.LocalOrg.Security;

namespace Telephony.LocalOrg.Pipeline;

/// <summary>Makes an operation of a request.</summary>
internal sealed class OperationFactory(AccessControl access, TransactionGuard transaction)
{
    /// <summary>The name of the table of a message that is about none.</summary>
    public const string NoTable = "none";

    public Operation Create(OrganizationRequest request, CallOrigin origin)
    {
        var operation = new Operation
        {
            Message = request.RequestName,
            Origin = origin,
            Rights = RightsOf(origin),
            PrimaryTable = Table(request),
            PrimaryId = Id(request),
            RequestId = request.RequestId,
            Input = Copies.Of(request.Parameters),
            BeganInTransaction = transaction.IsOpen,
        };
        if (operation.Input.TryGetValue("tag", out object tag))
        {
            operation.SharedVariables["tag"] = tag;
            operation.PreValidationVariables["tag"] = tag;
            operation.Input.Remove("tag");
        }

        return operation;
    }

    private UserRights RightsOf(CallOrigin origin)
    {
        var rights = access.Of(origin.UserId);
        return origin.SenderId is { } sender ? rights.SentBy(access.Of(sender)) : rights;
    }

    /// <summary>The table that a request is about.</summary>
    public static string Table(OrganizationRequest request) => Target(request) switch
    {
        Entity row => row.LogicalName,
        EntityReference reference => reference.LogicalName,
        _ => request.Parameters.TryGetValue("Query", out object query) ? Table(query as QueryBase) : NoTable,
    };

    private static string Table(QueryBase? query) => query switch
    {
        QueryExpression expression => expression.EntityName,
        QueryByAttribute byAttribute => byAttribute.EntityName,
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query).Query.EntityName,
        _ => NoTable,
    };

    private static Guid Id(OrganizationRequest request) => Target(request) switch
    {
        Entity row => row.Id,
        EntityReference reference => reference.Id,
        _ => Guid.Empty,
    };

    private static object? Target(OrganizationRequest request) =>
        request.Parameters.TryGetValue("Target", out object target) ? target : null;
}
