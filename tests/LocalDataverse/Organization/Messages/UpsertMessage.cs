using LocalDataverse.Errors;
using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Upsert: an Update of the row that is named, or a Create where there is none.</summary>
internal sealed class UpsertMessage(MessageServices services) : ICompositeMessage
{
    public string Name => "Upsert";

    public OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction)
    {
        var target = request.Parameters.TryGetValue("Target", out Entity row) ? Copies.Of(row) : throw Faults.MissingParameter(Name, "Target");
        var response = new UpsertResponse { ResponseName = Name };
        var existing = Existing(target);
        if (existing is { } id)
        {
            target.Id = id;
            target.KeyAttributes.Clear();
            send(new UpdateRequest { Target = target, RequestId = request.RequestId });
        }
        else
        {
            foreach (var (key, value) in target.KeyAttributes)
            {
                target[key] = value;
            }

            target.KeyAttributes.Clear();
            target.Id = ((CreateResponse)send(new CreateRequest { Target = target, RequestId = request.RequestId })).id;
        }

        response.Results["RecordCreated"] = existing is null;
        response.Results["Target"] = new EntityReference(target.LogicalName, target.Id);
        return response;
    }

    private Guid? Existing(Entity target)
    {
        if (target.KeyAttributes.Count > 0)
        {
            return services.Keys.Find(target.LogicalName, target.KeyAttributes);
        }

        return target.Id != Guid.Empty && services.Store.Exists(services.Schema.Table(target.LogicalName), target.Id) ? target.Id : null;
    }
}
