using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Reads FetchXML into the same question that QueryExpression asks.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/</remarks>
internal static class FetchXmlReader
{
    // How deep elements may be nested; whoever nests more wants to exhaust the stack.
    private const int Deepest = 64;

    public static NormalizedQuery Read(string? fetchXml)
    {
        var fetch = Parse(fetchXml);
        var entity = fetch.Element("entity") ?? throw Faults.InvalidFetchXml("there is no entity element.");
        var query = new QueryExpression(Required(entity, "name"))
        {
            Distinct = Flag(fetch, "distinct"),
            TopCount = Top(fetch),
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
        ReadOrders(entity, query.Orders, aggregate);
        ReadFilters(entity, query.Criteria, query.LinkEntities, query.EntityName);
        ReadLinks(entity, query.LinkEntities, query.EntityName, aggregate, distinct);
        RefuseUnknownAliases(query);
        return new NormalizedQuery(query, aggregate, distinct);
    }

    private static XElement Parse(string? fetchXml)
    {
        try
        {
            RefuseDeep(fetchXml ?? "");
            var root = XElement.Parse(fetchXml ?? "");
            return root.Name.LocalName == "fetch" ? root : throw Faults.InvalidFetchXml($"the root is '{root.Name.LocalName}' and should be 'fetch'.");
        }
        catch (System.Xml.XmlException exception)
        {
            throw Faults.InvalidFetchXml(exception.Message);
        }
    }

    private static void RefuseDeep(string fetchXml)
    {
        using var reader = System.Xml.XmlReader.Create(new StringReader(fetchXml), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw Faults.InvalidFetchXml($"it is nested too deep; {Deepest} levels of elements are the most.");
            }
        }
    }

    // Top and pages exclude each other. https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
    private static int? Top(XElement fetch) => Integer(fetch, "top") is { } top && (fetch.Attribute("page") is not null || fetch.Attribute("count") is not null)
        ? throw Faults.InvalidFetchXml($"the attribute 'top' ({top}) cannot be used together with 'page' or 'count'.")
        : Integer(fetch, "top");

    // An order by alias is for a group or an aggregate that the query has.
    private static void RefuseUnknownAliases(QueryExpression query)
    {
        var aliases = Columns(query.ColumnSet, query.LinkEntities).SelectMany(columns => columns.AttributeExpressions).Select(column => column.Alias ?? column.AttributeName).ToHashSet(StringComparer.Ordinal);
        foreach (var order in Orders(query.Orders, query.LinkEntities).Where(order => order.AttributeName is null && !aliases.Contains(order.Alias)))
        {
            throw Faults.InvalidFetchXml($"an element 'order' names the alias '{order.Alias}', which no attribute has.");
        }
    }

    private static IEnumerable<ColumnSet> Columns(ColumnSet own, IEnumerable<LinkEntity> links) =>
        links.SelectMany(link => Columns(link.Columns, link.LinkEntities)).Prepend(own);

    private static IEnumerable<OrderExpression> Orders(IEnumerable<OrderExpression> own, IEnumerable<LinkEntity> links) =>
        own.Concat(links.SelectMany(link => Orders(link.Orders, link.LinkEntities)));

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

            var kind = Aggregate(attribute);
            var isGroup = Flag(attribute, "groupby");
            RefuseMixed(name, alias, aggregate, kind, isGroup);
            columns.AttributeExpressions.Add(new XrmAttributeExpression(name, kind, alias, Grouping(attribute)) { HasGroupBy = isGroup });
            if (Flag(attribute, "distinct") && alias is not null)
            {
                distinct.Add(alias);
            }
        }
    }

    // In an aggregate query each attribute is a group or a value with an alias; in any other none is.
    private static void RefuseMixed(string name, string? alias, bool aggregate, XrmAggregateType kind, bool isGroup)
    {
        if (!aggregate && (kind is not XrmAggregateType.None || isGroup))
        {
            throw Faults.InvalidFetchXml($"the attribute '{name}' has an aggregate or a group, but the fetch element has no aggregate='true'.");
        }

        if (aggregate && kind is XrmAggregateType.None && !isGroup)
        {
            throw Faults.InvalidFetchXml($"the attribute '{name}' of an aggregate query is neither aggregated nor grouped by.");
        }

        if (aggregate && kind is not XrmAggregateType.None && string.IsNullOrEmpty(alias))
        {
            throw Faults.InvalidFetchXml($"the aggregate of '{name}' has no alias.");
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

    private static void ReadOrders(XElement element, DataCollection<OrderExpression> orders, bool aggregate)
    {
        foreach (var order in element.Elements("order"))
        {
            var type = Flag(order, "descending") ? OrderType.Descending : OrderType.Ascending;
            var alias = order.Attribute("alias")?.Value;
            var name = aggregate && !string.IsNullOrEmpty(alias) ? order.Attribute("attribute")?.Value : Required(order, "attribute");
            orders.Add(new OrderExpression(name, type, alias, order.Attribute("entityname")?.Value));
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

    // In FetchXML from is the joined table's column and to the outer one's.
    private static LinkEntity Link(XElement element, string outerTable, bool aggregate, HashSet<string> distinct)
    {
        var link = new LinkEntity(outerTable, Required(element, "name"), Required(element, "to"), Required(element, "from"), Join(element))
        {
            EntityAlias = element.Attribute("alias")?.Value,
        };
        ReadColumns(element, link.Columns, aggregate, distinct);
        ReadOrders(element, link.Orders, aggregate);
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
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw Faults.InvalidFetchXml($"the attribute '{attribute}' is '{text}' and should be a whole number that is not negative.");
    }
}
