using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Domain;

namespace Telephony.Plugins.Data;

/// <summary>Short forms for the queries that plug-ins make: equality and "one of these", never patterns.</summary>
internal static class Rows
{
    // Dataverse answers at most 5,000 rows a page and takes at most 2,000 values in one condition.
    private const int PageSize = 5000;
    private const int MostValues = 500;

    /// <summary>Begins a query.</summary>
    public static QueryExpression From(string table, params string[] columns) =>
        new(table) { ColumnSet = new ColumnSet(columns), NoLock = true };

    /// <summary>Adds an equality.</summary>
    public static QueryExpression Where(this QueryExpression query, string column, object value)
    {
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return query;
    }

    /// <summary>Every row of a query, page by page.</summary>
    public static List<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>Every row whose column has one of the values; no query at all for no values.</summary>
    public static List<Entity> AllIn(this IOrganizationService service, Func<QueryExpression> query, string column, IEnumerable<object> values)
    {
        var rows = new List<Entity>();
        var distinct = values.Distinct().ToList();
        for (var start = 0; start < distinct.Count; start += MostValues)
        {
            var part = query();
            part.Criteria.AddCondition(column, ConditionOperator.In, [.. distinct.Skip(start).Take(MostValues)]);
            rows.AddRange(service.All(part));
        }

        return rows;
    }

    /// <summary>The text of a column; empty for none.</summary>
    public static string Text(this Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    /// <summary>What people read in a column of any type: its text, its label, the name of the record that it names; empty for none.</summary>
    public static string Shown(this Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        null => "",
        string text => text,
        EntityReference { Name: { Length: > 0 } name } => name,
        var value => row.FormattedValues.TryGetValue(column, out var label) ? label : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The number of a column; 0 for none.</summary>
    public static int Number(this Entity row, string column) => row.GetAttributeValue<int?>(column) ?? 0;

    /// <summary>The option value of a choice column; null for none.</summary>
    public static int? Choice(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>The id of a lookup; null for none.</summary>
    public static Guid? Lookup(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    /// <summary>A column of a linked table; null for none.</summary>
    public static object? Linked(this Entity row, string alias, string column) => row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value;

    /// <summary>Whether two values of one column are the same; no text is an empty one.</summary>
    public static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (EntityReference a, EntityReference b) => a.Id == b.Id && a.LogicalName == b.LogicalName,
        (OptionSetValue a, OptionSetValue b) => a.Value == b.Value,
        (string or null, string or null) => (one as string ?? "") == (other as string ?? ""),
        _ => Equals(one, other),
    };

    /// <summary>
    /// A text as a column takes it: without characters that XML cannot carry, which Dataverse refuses (0x80040278), and cut to the column's length between
    /// whole letters.
    /// </summary>
    public static string Cut(this string text, int length) => PlainText.Cut(Carried(text), length);

    /// <summary>Whether XML 1.0 can carry every character of a text: https://www.w3.org/TR/xml/#charsets.</summary>
    public static bool IsCarried(string text) => Carried(text).Length == text.Length;

    private static string Carried(string text)
    {
        var carried = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                carried.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                carried.Append(text[i]).Append(text[++i]);
            }
        }

        return carried.ToString();
    }
}
