using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// POST, PATCH, PUT and DELETE of rows:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/update-delete-entities-using-web-api">Update and delete table rows</see>,
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api">Perform conditional operations</see>.
/// </summary>
/// <param name="entity">The type of the row.</param>
public sealed class RowWrites(RequestContext context, EdmEntity entity)
{
    /// <summary>Makes a row of the body. The id is chosen here, so that a change set can refer to the row before it is there.</summary>
    public WritePlan Create()
    {
        var row = ReadBody();
        if (row.Id == Guid.Empty)
        {
            row.Id = Guid.NewGuid();
        }

        return new WritePlan(new CreateRequest { Target = row }, response => Written(new EntityReference(entity.LogicalName, (Guid)response["id"]), 201, AddressOf(row.Id)))
        {
            Target = AddressOf(row.Id),
        };
    }

    /// <summary>
    /// Changes a row, or makes it where it is missing. <c>If-Match</c> forbids to make it, <c>If-None-Match: *</c> forbids to change it.
    /// </summary>
    public WritePlan Update(EntityReference target)
    {
        var row = ReadBody();
        row.Id = target.Id;
        row.KeyAttributes = target.KeyAttributes;
        var match = context.Request.Header("If-Match");
        if (match is null && context.Request.Header("If-None-Match") != "*")
        {
            return new WritePlan(new UpsertRequest { Target = row }, response => Upserted(target, response)) { Target = Address };
        }

        if (match is null)
        {
            return CreateOnly(row, target);
        }

        return new WritePlan(WithVersion(new UpdateRequest { Target = row }, row, match), _ => Written(target, 200, Address)) { Target = Address };
    }

    /// <summary>Sets one property, or clears it where the value is null.</summary>
    public WritePlan SetProperty(EntityReference target, string name)
    {
        var row = NewRow(target);
        var property = entity.Property(name);
        if (context.Request.Method == "PUT")
        {
            var body = JsonText.Parse(context.Request.Body, entity.SetName);
            row[property.Column] = body.TryGetProperty("value", out var value)
                ? PropertyValues.Read(entity, property, value)
                : throw WebApiException.InvalidPayload(entity.SetName, "A body {\"value\": …} was expected.");
        }
        else
        {
            row[property.Column] = null;
        }

        return new WritePlan(new UpdateRequest { Target = row }, _ => new WebApiResponse(204));
    }

    /// <summary>Makes a single-valued navigation property lead to another row, or to none.</summary>
    public WritePlan SetReference(EntityReference target, EdmNavigation navigation)
    {
        var row = NewRow(target);
        row[navigation.Column] = context.Request.Method == "PUT" ? ReferenceInBody() : null;
        return new WritePlan(new UpdateRequest { Target = row }, _ => new WebApiResponse(204));
    }

    /// <summary>Adds a row to a collection-valued navigation property, or takes it out.</summary>
    /// <param name="target">The row that has the collection.</param>
    /// <param name="navigation">The navigation property.</param>
    /// <param name="other">The row to take out; null to add the row that the body names.</param>
    public WritePlan ChangeCollection(EntityReference target, EdmNavigation navigation, EntityReference? other)
    {
        var relationship = new Relationship(navigation.Relationship);
        OrganizationRequest request = other is null
            ? new AssociateRequest { Target = target, Relationship = relationship, RelatedEntities = [ReferenceInBody()] }
            : new DisassociateRequest { Target = target, Relationship = relationship, RelatedEntities = [other] };
        return new WritePlan(request, _ => new WebApiResponse(204));
    }

    /// <summary>Deletes a row; with <c>If-Match</c> only in the version named.</summary>
    public WritePlan Delete(EntityReference target)
    {
        var request = new DeleteRequest { Target = target };
        if (EntityTag.Parse(context.Request.Header("If-Match")) is { } version)
        {
            target.RowVersion = version;
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new WritePlan(request, _ => new WebApiResponse(204));
    }

    private string Address => context.ServiceRoot + ServiceAddress.PathBehindRoot(context.References.Resolve(context.Request.Path), context.ServiceRoot);

    private Entity ReadBody() => context.Reader.Read(entity, JsonText.Parse(context.Request.Body, entity.SetName));

    private Entity NewRow(EntityReference target) => new(entity.LogicalName, target.Id) { KeyAttributes = target.KeyAttributes };

    private EntityReference ReferenceInBody()
    {
        var body = JsonText.Parse(context.Request.Body, entity.SetName);
        return body.TryGetProperty("@odata.id", out var id) && id.GetString() is { } address
            ? context.References.Parse(address)
            : throw WebApiException.InvalidPayload(entity.SetName, "A body {\"@odata.id\": \"address of a row\"} was expected.");
    }

    private WritePlan CreateOnly(Entity row, EntityReference target)
    {
        foreach (var (column, value) in target.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes = [];
        row.Id = row.Id == Guid.Empty ? Guid.NewGuid() : row.Id;
        return new WritePlan(new CreateRequest { Target = row }, _ => Written(target, 201, Address)) { Target = Address };
    }

    private static UpdateRequest WithVersion(UpdateRequest request, Entity row, string match)
    {
        if (EntityTag.Parse(match) is { } version)
        {
            row.RowVersion = version;
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return request;
    }

    private WebApiResponse Upserted(EntityReference target, OrganizationResponse response)
    {
        var created = response.Results.TryGetValue("RecordCreated", out var value) && value is true;
        return Written(target, created ? 201 : 200, Address);
    }

    private WebApiResponse Written(EntityReference target, int status, string address) =>
        context.Preferences.ReturnRepresentation
            ? new RowReads(context, entity, target).Representation(status)
            : new WebApiResponse(204).WithHeader("Location", address).WithHeader("OData-EntityId", address);

    private string AddressOf(Guid id) => $"{context.ServiceRoot}{entity.SetName}({id})";
}
