using LocalDataverse.Execution;
using LocalDataverse.Messages;
using LocalDataverse.Query;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Pipeline;

/// <summary>Makes an operation of a request.</summary>
internal sealed class OperationFactory(AccessControl access, TransactionGuard transaction, Guid organizationId)
{
    public Operation Create(OrganizationRequest request, CallOrigin origin)
    {
        var operation = new Operation
        {
            Message = request.RequestName,
            OrganizationId = organizationId,
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

    /// <summary>The operation of a message on several rows: each row with the parameters that hold for all.</summary>
    public Operation CreateBulk(OrganizationRequest request, BulkMessage message, CallOrigin origin)
    {
        var rows = new List<Operation>();
        foreach (var target in BulkTargets.Of(request))
        {
            var single = new OrganizationRequest(message.Single.Name) { RequestId = request.RequestId };
            single.Parameters.AddRange(request.Parameters.Where(parameter => parameter.Key != "Targets"));
            single["Target"] = target;
            rows.Add(Create(single, origin));
        }

        return Over(message.Name, rows);
    }

    /// <summary>What a message on one row is for the steps of the message on several: one of one row.</summary>
    public static Operation Over(string name, IReadOnlyList<Operation> rows)
    {
        var several = new Operation
        {
            Message = name,
            OrganizationId = rows[0].OrganizationId,
            Origin = rows[0].Origin,
            Rights = rows[0].Rights,
            PrimaryTable = rows[0].PrimaryTable,
            RequestId = rows[0].RequestId,
            Input = Copies.Of(rows[0].Input),
            BeganInTransaction = rows[0].BeganInTransaction,
            Rows = rows,
        };
        several.Input.Remove("Target");
        foreach (var (key, value) in rows[0].SharedVariables)
        {
            several.SharedVariables[key] = value;
        }

        return several;
    }

    /// <summary>The table that a request is about.</summary>
    public static string Table(OrganizationRequest request) => Target(request) switch
    {
        Entity row => row.LogicalName,
        EntityReference reference => reference.LogicalName,
        _ => request.Parameters.TryGetValue("Query", out object query) ? Table(query as QueryBase)
            : request.Parameters.TryGetValue("Targets", out EntityCollection targets) && targets.Entities.Count > 0 ? targets.Entities[0].LogicalName
            : MessageNames.NoTable,
    };

    private static string Table(QueryBase? query) => query switch
    {
        QueryExpression expression => expression.EntityName,
        QueryByAttribute byAttribute => byAttribute.EntityName,
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query).Query.EntityName,
        _ => MessageNames.NoTable,
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
