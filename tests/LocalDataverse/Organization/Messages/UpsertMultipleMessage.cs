using LocalDataverse.Errors;
using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>UpsertMultiple: an Upsert of each row, all of them or none.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations</remarks>
internal sealed class UpsertMultipleMessage(UpsertMessage upsert) : ICompositeMessage
{
    public string Name => "UpsertMultiple";

    public OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction)
    {
        var results = new List<UpsertResponse>();
        transaction.Run(() => results.AddRange(
            BulkTargets.Of(request).Select(target => (UpsertResponse)upsert.Execute(new UpsertRequest { Target = target, RequestId = request.RequestId }, send, transaction))));
        var response = new OrganizationResponse { ResponseName = Name };
        response.Results["Results"] = results.ToArray();
        return response;
    }
}

/// <summary>DeleteMultiple, which is for elastic tables only.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#deletemultiple-availability</remarks>
internal sealed class DeleteMultipleMessage : ICompositeMessage
{
    public string Name => "DeleteMultiple";

    public OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction) =>
        throw Faults.InvalidArgument("DeleteMultiple has not yet been implemented.");
}

/// <summary>The rows of a message on several.</summary>
internal static class BulkTargets
{
    /// <summary>The rows: at least one, all of one table.</summary>
    public static IReadOnlyList<Entity> Of(OrganizationRequest request)
    {
        var targets = request.Parameters.TryGetValue("Targets", out EntityCollection given) && given.Entities.Count > 0
            ? given.Entities
            : throw Faults.MissingParameter(request.RequestName, "Targets");
        return targets.All(target => target.LogicalName == targets[0].LogicalName)
            ? targets
            : throw Faults.InvalidArgument($"All rows of {request.RequestName} must be of the same table; these are of {string.Join(", ", targets.Select(target => target.LogicalName).Distinct())}.");
    }
}
