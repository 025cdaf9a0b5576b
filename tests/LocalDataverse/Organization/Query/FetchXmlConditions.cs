using System.Xml.Linq;
using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Reads FetchXML's filters and conditions.</summary>
/// <remarks>Words: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators</remarks>
internal static class FetchXmlConditions
{
    private static readonly Dictionary<string, ConditionOperator> Words = new()
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
        ["like"] = ConditionOperator.Like,
        ["not-like"] = ConditionOperator.NotLike,
        ["begins-with"] = ConditionOperator.BeginsWith,
        ["not-begin-with"] = ConditionOperator.DoesNotBeginWith,
        ["ends-with"] = ConditionOperator.EndsWith,
        ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["in"] = ConditionOperator.In,
        ["not-in"] = ConditionOperator.NotIn,
        ["between"] = ConditionOperator.Between,
        ["not-between"] = ConditionOperator.NotBetween,
        ["null"] = ConditionOperator.Null,
        ["not-null"] = ConditionOperator.NotNull,
        ["contain-values"] = ConditionOperator.ContainValues,
        ["not-contain-values"] = ConditionOperator.DoesNotContainValues,
        ["eq-userid"] = ConditionOperator.EqualUserId,
        ["ne-userid"] = ConditionOperator.NotEqualUserId,
        ["eq-userteams"] = ConditionOperator.EqualUserTeams,
        ["eq-useroruserteams"] = ConditionOperator.EqualUserOrUserTeams,
        ["eq-businessid"] = ConditionOperator.EqualBusinessId,
        ["ne-businessid"] = ConditionOperator.NotEqualBusinessId,
        ["on"] = ConditionOperator.On,
        ["on-or-before"] = ConditionOperator.OnOrBefore,
        ["on-or-after"] = ConditionOperator.OnOrAfter,
        ["yesterday"] = ConditionOperator.Yesterday,
        ["today"] = ConditionOperator.Today,
        ["tomorrow"] = ConditionOperator.Tomorrow,
        ["last-seven-days"] = ConditionOperator.Last7Days,
        ["next-seven-days"] = ConditionOperator.Next7Days,
        ["last-week"] = ConditionOperator.LastWeek,
        ["this-week"] = ConditionOperator.ThisWeek,
        ["next-week"] = ConditionOperator.NextWeek,
        ["last-month"] = ConditionOperator.LastMonth,
        ["this-month"] = ConditionOperator.ThisMonth,
        ["next-month"] = ConditionOperator.NextMonth,
        ["last-year"] = ConditionOperator.LastYear,
        ["this-year"] = ConditionOperator.ThisYear,
        ["next-year"] = ConditionOperator.NextYear,
        ["last-x-hours"] = ConditionOperator.LastXHours,
        ["next-x-hours"] = ConditionOperator.NextXHours,
        ["last-x-days"] = ConditionOperator.LastXDays,
        ["next-x-days"] = ConditionOperator.NextXDays,
        ["last-x-weeks"] = ConditionOperator.LastXWeeks,
        ["next-x-weeks"] = ConditionOperator.NextXWeeks,
        ["last-x-months"] = ConditionOperator.LastXMonths,
        ["next-x-months"] = ConditionOperator.NextXMonths,
        ["last-x-years"] = ConditionOperator.LastXYears,
        ["next-x-years"] = ConditionOperator.NextXYears,
        ["olderthan-x-minutes"] = ConditionOperator.OlderThanXMinutes,
        ["olderthan-x-hours"] = ConditionOperator.OlderThanXHours,
        ["olderthan-x-days"] = ConditionOperator.OlderThanXDays,
        ["olderthan-x-weeks"] = ConditionOperator.OlderThanXWeeks,
        ["olderthan-x-months"] = ConditionOperator.OlderThanXMonths,
        ["olderthan-x-years"] = ConditionOperator.OlderThanXYears,
    };

    /// <summary>A filter with what is in it; links in it are read by the caller.</summary>
    public static FilterExpression Filter(XElement element)
    {
        var filter = new FilterExpression(element.Attribute("type")?.Value == "or" ? LogicalOperator.Or : LogicalOperator.And)
        {
            IsQuickFindFilter = element.Attribute("isquickfindfields")?.Value is "1" or "true",
        };
        foreach (var condition in element.Elements("condition"))
        {
            filter.AddCondition(Condition(condition));
        }

        foreach (var inner in element.Elements("filter"))
        {
            filter.AddFilter(Filter(inner));
        }

        return filter;
    }

    private static ConditionExpression Condition(XElement element)
    {
        var column = element.Attribute("attribute")?.Value ?? throw Faults.InvalidFetchXml("a condition has no attribute 'attribute'.");
        var word = element.Attribute("operator")?.Value ?? throw Faults.InvalidFetchXml($"the condition on '{column}' has no attribute 'operator'.");
        if (!Words.TryGetValue(word, out var conditionOperator))
        {
            throw new NotEmulatedException($"the FetchXML operator '{word}'");
        }

        var table = element.Attribute("entityname")?.Value;
        if (element.Attribute("valueof")?.Value is { } other)
        {
            return new ConditionExpression(table, column, conditionOperator, true, (object)other);
        }

        var values = element.Elements("value").Select(value => value.Value);
        if (element.Attribute("value")?.Value is { } single)
        {
            values = values.Prepend(single);
        }

        return new ConditionExpression(table, column, conditionOperator, values.Cast<object>().ToArray());
    }
}
