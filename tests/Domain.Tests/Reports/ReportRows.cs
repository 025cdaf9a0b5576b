using Telephony.Domain.Reports;

namespace Telephony.Domain.Tests.Reports;

/// <summary>A small call log and short forms for rows of reports.</summary>
internal static class ReportRows
{
    public const string Board = "Board";

    public static CallColumns Columns { get; } = new("cts_",
    [
        new("cts_calls", CallColumnKind.Number), new("cts_connects", CallColumnKind.Number), new("cts_talkseconds", CallColumnKind.Number),
        new("cts_didconnect", CallColumnKind.YesNo), new("cts_queuename", CallColumnKind.Text), new("cts_agentid", CallColumnKind.Record),
        new("cts_startedon", CallColumnKind.Moment),
        new("cts_direction", CallColumnKind.Choice) { Options = new Dictionary<string, int> { ["Inbound"] = 1, ["Outbound"] = 2, ["ClickToCall"] = 3 } },
    ]);

    public static ReportDefinitionRow Attribute(string name, string key, string width = "") => Row(name, "attribute", key, width);

    public static ReportDefinitionRow Calculated(string name, string expression, string format = "") => Row(name, "calculated", format, expression);

    public static ReportDefinitionRow Filter(string name, string key, string condition) => Row(name, "filter", key, condition);

    public static ReportDefinitionRow Rule(string column, string steps) => Row("colours", "rule", column, steps);

    public static ReportDefinitionRow Live(string name, string key, string width = "") => Row(name, "livestate", key, width);

    public static ReportDefinitionRow Row(string name, string type, string key, string value) =>
        new() { ReportName = Board, Name = name, Type = type, Key = key, Value = value, Order = 1 };

    public static ReportDefinitionRow In(this ReportDefinitionRow row, string report) => row with { ReportName = report };

    public static ReportPlan Plan(params ReportDefinitionRow[] rows)
    {
        var book = new ReportBook(rows, Columns);
        return new ReportPlan(book, book.Find(Board)!);
    }

    public static string ProblemOf(params ReportDefinitionRow[] rows) => Plan(rows).Problems[0].ToString();

    /// <summary>The measures of a plan: what is summed, and the conditions behind a bar.</summary>
    public static string[] Asked(this ReportPlan plan) => [.. plan.Measures.Select(measure =>
        (measure.Column?.Name ?? "count") + string.Concat(measure.Where.Conditions.Select(condition => " | " + condition.Key)))];
}
