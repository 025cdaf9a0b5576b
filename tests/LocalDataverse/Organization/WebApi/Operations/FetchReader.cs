using System.Xml.Linq;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Queries;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// GET with <c>fetchXml=</c>:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/retrieve-data#webapi">Retrieve data with FetchXML</see>.
/// </summary>
/// <param name="entity">The type of the rows.</param>
public sealed class FetchReader(RequestContext context, EdmEntity entity)
{
    /// <summary>The rows of a FetchXML query; more pages are told by annotations, where they are asked for.</summary>
    public WebApiResponse Read(string fetchXml)
    {
        var found = context.Query(new FetchExpression(fetchXml));
        if (!string.IsNullOrEmpty(found.EntityName) && found.EntityName != entity.LogicalName)
        {
            throw WebApiException.InvalidQuery($"The FetchXML reads '{found.EntityName}', but the address names '{entity.SetName}'.");
        }

        var body = JsonText.Write(json =>
        {
            json.WriteString("@odata.context", ContextAddress.OfSet(context.ServiceRoot, entity.SetName, OData.QueryOptions.None));
            if (context.Preferences.Includes(Annotations.TotalCount))
            {
                json.WriteNumber($"@{Annotations.TotalCount}", found.TotalRecordCount == 0 ? -1 : found.TotalRecordCount);
                json.WriteBoolean($"@{Annotations.TotalCountExceeded}", found.TotalRecordCountLimitExceeded);
            }

            if (found.MoreRecords && context.Preferences.Includes(Annotations.FetchCookie))
            {
                json.WriteString($"@{Annotations.FetchCookie}", Cookie(fetchXml, found.PagingCookie ?? ""));
                json.WriteBoolean($"@{Annotations.MoreRecords}", true);
            }

            json.WriteStartArray("value");
            foreach (var row in found.Entities)
            {
                json.WriteStartObject();
                context.Writer.WriteFetchedMembers(json, entity, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return new WebApiResponse(200) { Body = body };
    }

    // The cookie within is encoded twice, as the real service does: clients decode it twice before they send it back.
    private static string Cookie(string fetchXml, string cookie)
    {
        var page = (int?)XElement.Parse(fetchXml).Attribute("page") ?? 1;
        return new SkipToken(page + 1, Uri.EscapeDataString(cookie)).Format();
    }
}
