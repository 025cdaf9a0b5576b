using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>RetrievePrincipalAccess: what a user may do with a row, as the flags of AccessRights. Here of users and roles; rows are shared with nobody.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprincipalaccessrequest</remarks>
internal sealed class RetrievePrincipalAccessMessage(MessageServices services) : ISingleMessage
{
    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights
    private static readonly (Right Right, int Flag)[] Flags =
    [
        (Right.Read, 1), (Right.Write, 2), (Right.Append, 4), (Right.AppendTo, 16), (Right.Create, 32), (Right.Delete, 65536), (Right.Share, 262144), (Right.Assign, 524288),
    ];

    public string Name => "RetrievePrincipalAccess";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
        foreach (var name in new[] { "Target", "Principal" })
        {
            if (operation.Parameter<EntityReference?>(name) is null)
            {
                throw Faults.MissingParameter(Name, name);
            }
        }

        if (operation.Parameter<EntityReference>("Principal")!.LogicalName != "systemuser")
        {
            throw new NotEmulatedException("RetrievePrincipalAccess of a team");
        }
    }

    public void Authorize(Operation operation)
    {
        var target = operation.Parameter<EntityReference>("Target")!;
        services.Access.RequireOnRow(operation.Rights, Right.Read, services.Schema.Table(target.LogicalName), target.Id);
    }

    public void Execute(Operation operation)
    {
        var target = operation.Parameter<EntityReference>("Target")!;
        var table = services.Schema.Table(target.LogicalName);
        if (!services.Store.Exists(table, target.Id))
        {
            throw Faults.RowNotFound(table.LogicalName, target.Id);
        }

        var rights = services.Access.Of(operation.Parameter<EntityReference>("Principal")!.Id);
        operation.Output["AccessRights"] = Flags.Where(each => services.Access.Reaches(rights, each.Right, table, target.Id)).Sum(each => each.Flag);
    }
}
