using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Queries;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// GET of one row and of what hangs on it:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api">Retrieve a table row using the Web API</see>.
/// </summary>
/// <param name="entity">The type of the row.</param>
public sealed class RowReads(RequestContext context, EdmEntity entity, EntityReference target)
{
    /// <summary>The row; status 304 where the caller has its version already.</summary>
    public WebApiResponse Row() => Row(entity, target);

    /// <summary>The answer to a write that prefers <c>return=representation</c>.</summary>
    public WebApiResponse Representation(int status)
    {
        var row = context.Retrieve(target, QueryTranslator.Columns(entity, context.Options));
        var result = new Expander(context.Model, context.Query).Expand(entity, [row], context.Options)[0];
        return new WebApiResponse(status) { Body = Write(entity, result) };
    }

    /// <summary>The value of a property, as JSON or (for <c>$value</c>) as plain text; status 204 where it is empty.</summary>
    public WebApiResponse Property(EdmProperty property, bool raw)
    {
        var row = context.Retrieve(target, new ColumnSet(property.Column));
        if (!row.Attributes.TryGetValue(property.Column, out var value) || value is null)
        {
            return new WebApiResponse(204);
        }

        var body = JsonText.Write(json =>
        {
            json.WriteString("@odata.context", $"{context.ServiceRoot}$metadata#{entity.SetName}({row.Id})/{property.Name}");
            json.WritePropertyName("value");
            JsonValues.Write(json, value, property.Kind == EdmKind.DateOnly);
        });
        return raw
            ? new WebApiResponse(200) { Body = JsonText.Parse(body, "").GetProperty("value").ToString(), ContentType = "text/plain" }
            : new WebApiResponse(200) { Body = body };
    }

    /// <summary>The row that a single-valued navigation property leads to, or only its address; status 204 where there is none.</summary>
    public WebApiResponse Related(EdmNavigation navigation, bool onlyReference)
    {
        var row = context.Retrieve(target, new ColumnSet(navigation.Column));
        if (row.GetAttributeValue<object>(navigation.Column) is not EntityReference reference || !navigation.LeadsTo(reference.LogicalName))
        {
            return new WebApiResponse(204);
        }

        var other = context.Model.Entity(reference.LogicalName);
        return onlyReference
            ? new WebApiResponse(200)
            {
                Body = JsonText.Write(json =>
                {
                    json.WriteString("@odata.context", $"{context.ServiceRoot}$metadata#$ref");
                    json.WriteString("@odata.id", $"{context.ServiceRoot}{other.SetName}({reference.Id})");
                }),
            }
            : Row(other, reference);
    }

    /// <summary>The rows of a collection-valued navigation property, or their number.</summary>
    public WebApiResponse RelatedRows(EdmNavigation navigation, bool onlyCount)
    {
        var id = target.KeyAttributes.Count == 0 ? target.Id : context.Retrieve(target, new ColumnSet(entity.PrimaryId)).Id;
        var other = context.Model.Entity(navigation.Table);
        var reader = new CollectionReader(context, other);
        return onlyCount ? reader.Count(Lead) : reader.Read(Lead);

        void Lead(QueryExpression query)
        {
            if (navigation.Intersect is { } intersect)
            {
                query.AddLink(intersect.Table, other.PrimaryId, intersect.OtherColumn).LinkCriteria.AddCondition(navigation.Column, ConditionOperator.Equal, id);
            }
            else
            {
                query.Criteria.AddCondition(navigation.Column, ConditionOperator.Equal, id);
            }
        }
    }

    private WebApiResponse Row(EdmEntity type, EntityReference reference)
    {
        var options = context.Options;
        var row = context.Retrieve(reference, QueryTranslator.Columns(type, options));
        var version = RowWriter.RowVersion(row);
        if (version is not null && IsUnchanged(version))
        {
            return new WebApiResponse(304);
        }

        var result = new Expander(context.Model, context.Query).Expand(type, [row], options)[0];
        var response = new WebApiResponse(200) { Body = Write(type, result) };
        return version is null ? response : response.WithHeader("ETag", EntityTag.Format(version));
    }

    // A query with $expand or annotations shows other rows too, which the version does not cover.
    private bool IsUnchanged(string version) =>
        context.Options.Expand.Count == 0
        && context.Preferences.Annotations.Count == 0
        && EntityTag.Parse(context.Request.Header("If-None-Match")) == version;

    private string Write(EdmEntity type, ResultRow row) => JsonText.Write(json =>
    {
        json.WriteString("@odata.context", ContextAddress.OfRow(context.ServiceRoot, type.SetName, context.Options));
        context.Writer.WriteMembers(json, type, row, context.Options);
    });
}
