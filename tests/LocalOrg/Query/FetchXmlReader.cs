using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.LocalOrg.Query;

/// <summary>Reads FetchXML into the same question that QueryExpression asks.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/</remarks>
internal static class FetchXmlReader
{
    public static NormalizedQuery Read(string? fetchXml)
    {
        var fetch = Parse(fetchXml);
        var entity = fetch.Element("entity") ?? throw Faults.InvalidFetchXml("there is no entity element.");
        var query = new QueryExpression(Required(entity, "name"))
        {
            Distinct = Flag(fetch, "distinct"),
            TopCount = Integer(fetch, "top"),
            PageInfo = new PagingInfo
            {
                Count = Integer(fetch, "count") ?? 0,
                PageNumber = Integer(fetch, "page") ?? 0,
                PagingCookie = fetch.Attribute("paging-cookie")?.Value,
                ReturnTotalRecordCount = Flag(fetch, "returntotalrecordcount"),
            },
        };
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        var aggregate = Flag(fetch, "aggregate");
        ReadColumns(entity, query.ColumnSet, aggregate, distinct);
        ReadOrders(entity, query.Orders);
        ReadFilters(entity, query.Criteria, query.LinkEntities, query.EntityName);
        ReadLinks(entity, query.LinkEntities, query.EntityName, aggregate, distinct);
        return new NormalizedQuery(query, aggregate, distinct);
    }

    private static XElement Parse(string? fetchXml)
    {
        try
        {
            var root = XElement.Parse(fetchXml ?? "");
            return root.Name.LocalName == "fetch" ? root : throw Faults.InvalidFetchXml($"the root is '{root.Name.LocalName}' and should be 'fetch'.");
        }
        catch (System.Xml.XmlException exception)
        {
            throw Faults.InvalidFetchXml(exception.Message);
        }
    }

    private static void ReadColumns(XElement element, ColumnSet columns, bool aggregate, HashSet<string> distinct)
    {
        columns.AllColumns = element.Element("all-attributes") is not null;
        foreach (var attribute in element.Elements("attribute"))
        {
            var name = Required(attribute, "name");
            var alias = attribute.Attribute("alias")?.Value;
            if (!aggregate && alias is null)
            {
                columns.AddColumn(name);
                continue;
            }

            columns.AttributeExpressions.Add(new XrmAttributeExpression(name, Aggregate(attribute), alias, Grouping(attribute))
            {
                HasGroupBy = Flag(attribute, "groupby"),
            });
            if (Flag(attribute, "distinct") && alias is not null)
            {
                distinct.Add(alias);
            }
        }
    }

    private static XrmAggregateType Aggregate(XElement attribute) => attribute.Attribute("aggregate")?.Value switch
    {
        null => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "avg" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        var other => throw Faults.InvalidFetchXml($"the aggregate '{other}' is unknown."),
    };

    private static XrmDateTimeGrouping Grouping(XElement attribute) => attribute.Attribute("dategrouping")?.Value switch
    {
        null => XrmDateTimeGrouping.None,
        "day" => XrmDateTimeGrouping.Day,
        "week" => XrmDateTimeGrouping.Week,
        "month" => XrmDateTimeGrouping.Month,
        "quarter" => XrmDateTimeGrouping.Quarter,
        "year" => XrmDateTimeGrouping.Year,
        "fiscal-period" => XrmDateTimeGrouping.FiscalPeriod,
        "fiscal-year" => XrmDateTimeGrouping.FiscalYear,
        var other => throw Faults.InvalidFetchXml($"the date grouping '{other}' is unknown."),
    };

    private static void ReadOrders(XElement element, DataCollection<OrderExpression> orders)
    {
        foreach (var order in element.Elements("order"))
        {
            var type = Flag(order, "descending") ? OrderType.Descending : OrderType.Ascending;
            orders.Add(new OrderExpression(order.Attribute("attribute")?.Value, type, order.Attribute("alias")?.Value, order.Attribute("entityname")?.Value));
        }
    }

    private static void ReadFilters(XElement element, FilterExpression criteria, DataCollection<LinkEntity> links, string table)
    {
        foreach (var filter in element.Elements("filter"))
        {
            criteria.AddFilter(FetchXmlConditions.Filter(filter));
            foreach (var link in filter.Elements("link-entity"))
            {
                links.Add(Link(link, table, false, []));
            }
        }
    }

    private static void ReadLinks(XElement element, DataCollection<LinkEntity> links, string table, bool aggregate, HashSet<string> distinct)
    {
        foreach (var link in element.Elements("link-entity"))
        {
            links.Add(Link(link, table, aggregate, distinct));
        }
    }

    /// <summary>In FetchXML <c>from</c> is the joined table's column and <c>to</c> the outer one's.</summary>
    private static LinkEntity Link(XElement element, string outerTable, bool aggregate, HashSet<string> distinct)
    {
        var link = new LinkEntity(outerTable, Required(element, "name"), Required(element, "to"), Required(element, "from"), Join(element))
        {
            EntityAlias = element.Attribute("alias")?.Value,
        };
        ReadColumns(element, link.Columns, aggregate, distinct);
        ReadOrders(element, link.Orders);
        ReadFilters(element, link.LinkCriteria, link.LinkEntities, link.LinkToEntityName);
        ReadLinks(element, link.LinkEntities, link.LinkToEntityName, aggregate, distinct);
        return link;
    }

    private static JoinOperator Join(XElement link) => link.Attribute("link-type")?.Value switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "natural" => JoinOperator.Natural,
        "in" => JoinOperator.In,
        "exists" => JoinOperator.Exists,
        "any" => JoinOperator.Any,
        "not any" => JoinOperator.NotAny,
        var other => throw new NotEmulatedException($"the FetchXML link-type '{other}'"),
    };

    private static string Required(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw Faults.InvalidFetchXml($"an element '{element.Name.LocalName}' has no attribute '{attribute}'.");

    private static bool Flag(XElement element, string attribute) => element.Attribute(attribute)?.Value is "true" or "1";

    private static int? Integer(XElement element, string attribute)
    {
        var text = element.Attribute(attribute)?.Value;
        return text is null ? null
            : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : throw Faults.InvalidFetchXml($"the attribute '{attribute}' is '{text}' and should be a whole number.");
    }
}
