using System.Globalization;
using System.Text.Json;
using LocalDataverse.Errors;
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
/// GET of an entity set or of a collection-valued navigation property:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview">Query data using the Web API</see>.
/// </summary>
/// <param name="entity">The type of the rows.</param>
public sealed class CollectionReader(RequestContext context, EdmEntity entity)
{
    private static readonly string[] FetchNames = ["fetchXml", "fetchxml", "fetchXML"];

    /// <summary>The rows.</summary>
    /// <param name="parent">For rows of a navigation property: adds the condition that leads from the parent.</param>
    public WebApiResponse Read(Action<QueryExpression>? parent = null)
    {
        if (FetchNames.FirstOrDefault(context.Options.Custom.ContainsKey) is { } name)
        {
            return new FetchReader(context, entity).Read(context.Options.Custom[name]);
        }

        if (context.Options.Custom.Keys.FirstOrDefault(key => key is "savedQuery" or "userQuery") is { } view)
        {
            throw new NotEmulatedException($"the query option '{view}'; send the view's FetchXML as fetchXml");
        }

        return context.Options.Apply is { } apply ? new AggregateReader(context, entity).Read(apply, parent) : ReadRows(parent);
    }

    /// <summary>The number of rows as plain text.</summary>
    public WebApiResponse Count(Action<QueryExpression>? parent = null)
    {
        var query = new QueryTranslator(context.Model, context.Query).Translate(entity, context.Options with { Select = [entity.PrimaryId] });
        parent?.Invoke(query);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
        var count = context.Query(query).TotalRecordCount;
        return new WebApiResponse(200) { Body = count.ToString(CultureInfo.InvariantCulture), ContentType = "text/plain" };
    }

    private WebApiResponse ReadRows(Action<QueryExpression>? parent)
    {
        var options = context.Options;
        var query = new QueryTranslator(context.Model, context.Query).Translate(entity, options);
        parent?.Invoke(query);
        var token = options.SkipToken is null ? new SkipToken(1, "") : SkipToken.Parse(options.SkipToken);
        Page(query, token);
        var found = context.Query(query);
        var rows = new Expander(context.Model, context.Query).Expand(entity, found.Entities, options);
        var body = JsonText.Write(json =>
        {
            json.WriteString("@odata.context", ContextAddress.OfSet(context.ServiceRoot, entity.SetName, options));
            WriteCounts(json, found);
            json.WriteStartArray("value");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                context.Writer.WriteMembers(json, entity, row, options);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (found.MoreRecords && query.TopCount is null)
            {
                json.WriteString("@odata.nextLink", NextLink(new SkipToken(token.PageNumber + 1, found.PagingCookie ?? "")));
            }
        });
        return new WebApiResponse(200) { Body = body };
    }

    // A page size beats $top, as in the real service.
    private void Page(QueryExpression query, SkipToken token)
    {
        if (context.Options.Top is { } top && context.Preferences.MaxPageSize is null)
        {
            query.TopCount = top;
            return;
        }

        query.PageInfo = new PagingInfo
        {
            PageNumber = token.PageNumber,
            PagingCookie = token.PagingCookie.Length > 0 ? token.PagingCookie : null,
            Count = context.Preferences.MaxPageSize ?? Preferences.LargestPage,
            ReturnTotalRecordCount = context.Options.Count,
        };
    }

    private void WriteCounts(Utf8JsonWriter json, EntityCollection found)
    {
        if (context.Options.Count)
        {
            json.WriteNumber("@odata.count", found.TotalRecordCount < 0 ? found.Entities.Count : found.TotalRecordCount);
        }

        if (context.Preferences.Includes(Annotations.TotalCount))
        {
            json.WriteNumber($"@{Annotations.TotalCount}", context.Options.Count ? found.TotalRecordCount : -1);
            json.WriteBoolean($"@{Annotations.TotalCountExceeded}", found.TotalRecordCountLimitExceeded);
        }
    }

    private string NextLink(SkipToken token)
    {
        var kept = context.Request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !Uri.UnescapeDataString(pair).StartsWith("$skiptoken=", StringComparison.Ordinal));
        return $"{context.ServiceRoot}{context.Request.Path}?{string.Join('&', kept.Append($"$skiptoken={Uri.EscapeDataString(token.Format())}"))}";
    }
}
