using System.Text;
using System.Xml;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Reports;

namespace Telephony.Plugins.Reports;

/// <summary>The FetchXML that asks for measures of equal conditions: one group for each agent, never a call's row.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data</remarks>
internal static class MeasureQuery
{
    /// <summary>Groups a page; Dataverse answers no more at once.</summary>
    public const int PageSize = 5000;

    /// <summary>Alias of the agent.</summary>
    public const string Agent = "agent";

    private const string NameAlias = "name_of_";

    private static readonly Dictionary<ConditionSign, string> Operators = new()
    {
        [ConditionSign.Equal] = "eq",
        [ConditionSign.NotEqual] = "ne",
        [ConditionSign.Less] = "lt",
        [ConditionSign.LessOrEqual] = "le",
        [ConditionSign.Greater] = "gt",
        [ConditionSign.GreaterOrEqual] = "ge",
        [ConditionSign.In] = "in",
        [ConditionSign.NotIn] = "not-in",
        [ConditionSign.Empty] = "null",
        [ConditionSign.NotEmpty] = "not-null",
        [ConditionSign.On] = "on",
        [ConditionSign.Today] = "today",
        [ConditionSign.Yesterday] = "yesterday",
        [ConditionSign.ThisWeek] = "this-week",
        [ConditionSign.LastWeek] = "last-week",
        [ConditionSign.ThisMonth] = "this-month",
        [ConditionSign.LastMonth] = "last-month",
    };

    // Where the name of a record that a call names is found.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [DialerCall.AgentId] = [SystemUser.TableName, SystemUser.Id, SystemUser.FullName],
        [DialerCall.DnisId] = [DialerDnis.TableName, DialerDnis.Id, DialerDnis.Name],
    };

    /// <summary>Alias of a measure by its place in the plan.</summary>
    public static string Alias(int measure) => "m" + Domain.Numbers.Text(measure);

    /// <summary>Writes the query.</summary>
    /// <param name="measures">What is asked; the keys are places in the plan.</param>
    /// <param name="where">The conditions of all of them.</param>
    /// <param name="period">When the calls started.</param>
    /// <param name="page">Which page of groups, from 1.</param>
    public static string Write(IEnumerable<KeyValuePair<int, Measure>> measures, ConditionSet where, Period period, int page)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            Start(xml, "fetch", "aggregate", "true", "count", Domain.Numbers.Text(PageSize), "page", Domain.Numbers.Text(page));
            Start(xml, "entity", "name", DialerCall.TableName);
            Leaf(xml, "attribute", "name", DialerCall.AgentId, "alias", Agent, "groupby", "true");
            foreach (var measure in measures)
            {
                Leaf(
                    xml, "attribute", "name", measure.Value.Column?.Name ?? DialerCall.Id, "alias", Alias(measure.Key),
                    "aggregate", measure.Value.Column is null ? "count" : "sum");
            }

            Leaf(xml, "order", "alias", Agent);
            WriteFilter(xml, where, period);
            foreach (var column in Named(where))
            {
                Leaf(xml, "link-entity", "name", Names[column][0], "from", Names[column][1], "to", column, "alias", NameAlias + column, "link-type", "outer");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static IEnumerable<string> Named(ConditionSet where) =>
        where.Conditions.Where(condition => condition.Column.Kind is CallColumnKind.Record).Select(condition => condition.Column.Name).Distinct(StringComparer.Ordinal);

    private static void WriteFilter(XmlWriter xml, ConditionSet where, Period period)
    {
        Start(xml, "filter");
        Leaf(xml, "condition", "attribute", DialerCall.StartedOn, "operator", "not-null");
        if (period.From is { } from)
        {
            Leaf(xml, "condition", "attribute", DialerCall.StartedOn, "operator", "ge", "value", Moments.Text(from));
        }

        if (period.To is { } to)
        {
            Leaf(xml, "condition", "attribute", DialerCall.StartedOn, "operator", "lt", "value", Moments.Text(to));
        }

        foreach (var condition in where.Conditions)
        {
            WriteCondition(xml, condition);
        }

        xml.WriteEndElement();
    }

    private static void WriteCondition(XmlWriter xml, Condition condition)
    {
        var name = condition.Column.Name;
        if (condition.Column.Kind is CallColumnKind.Record)
        {
            Start(xml, "condition", "entityname", NameAlias + name, "attribute", Names[name][2], "operator", Operators[condition.Sign]);
        }
        else
        {
            Start(xml, "condition", "attribute", name, "operator", Operators[condition.Sign]);
        }

        foreach (var value in condition.Values)
        {
            xml.WriteElementString("value", value);
        }

        xml.WriteEndElement();
    }

    private static void Leaf(XmlWriter xml, string element, params string[] attributes)
    {
        Start(xml, element, attributes);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string element, params string[] attributes)
    {
        xml.WriteStartElement(element);
        for (var i = 0; i < attributes.Length; i += 2)
        {
            xml.WriteAttributeString(attributes[i], attributes[i + 1]);
        }
    }
}
