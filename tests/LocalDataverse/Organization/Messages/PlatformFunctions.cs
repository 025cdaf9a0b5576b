using LocalDataverse.Execution;
using LocalDataverse.Schema;

namespace LocalDataverse.Messages;

/// <summary>WhoAmI: the caller's user, business unit and organization.</summary>
internal sealed class WhoAmIMessage : ISingleMessage
{
    public string Name => "WhoAmI";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
    }

    public void Authorize(Operation operation) => operation.Rights.RequireRole();

    public void Execute(Operation operation)
    {
        operation.Output["UserId"] = operation.Rights.UserId;
        operation.Output["BusinessUnitId"] = operation.Rights.BusinessUnitId;
        operation.Output["OrganizationId"] = operation.OrganizationId;
    }
}

/// <summary>RetrieveCurrentOrganization: names and version of the organization, one result each.</summary>
internal sealed class RetrieveCurrentOrganizationMessage : ISingleMessage
{
    public string Name => "RetrieveCurrentOrganization";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
    }

    public void Authorize(Operation operation)
    {
    }

    public void Execute(Operation operation)
    {
        operation.Output["OrganizationId"] = operation.OrganizationId;
        operation.Output["UniqueName"] = OrganizationNames.Unique;
        operation.Output["FriendlyName"] = OrganizationNames.Friendly;
        operation.Output["OrganizationVersion"] = OrganizationNames.Version;
    }
}
