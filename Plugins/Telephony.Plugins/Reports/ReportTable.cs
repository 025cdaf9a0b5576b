using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Reports;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Reports;

/// <summary>A report as its reader sees it.</summary>
internal static class ReportTable
{
    private const string User = "user";

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<ReportColumn> Columns(ReportPlan plan) => [.. plan.Columns.Select(column => new ReportColumn
    {
        Name = column.Entry.Name,
        Heading = column.Entry.Heading,
        Type = Words.Of(column.Entry switch
        {
            LivestateEntry => ReportColumnType.Livestate,
            CalculatedEntry => ReportColumnType.Calculated,
            _ => ReportColumnType.Attribute,
        }),
        Key = column.Entry is LivestateEntry live ? live.Key.ToString().ToLowerInvariant() : "",
        Format = Words.Of(column.Format),
        Width = column.Entry.Width,
        Problem = column.Problem?.ToString() ?? "",
        Steps = [.. column.Steps.Select(step => new ReportStep { Sign = step.SignText, Limit = step.Limit, Color = step.Color })],
    })];

    /// <summary>The rows: agents by name, those without calls too; calls without an agent when there are any; the total.</summary>
    public static IReadOnlyList<ReportRow> RowsOf(ReportPlan plan, CallTotals totals, IOrganizationService service)
    {
        var none = new double[plan.Measures.Count];
        var names = IsAboutSomeAgents(plan) ? [] : Agents(service);
        foreach (var known in totals.Names.Where(known => !names.TryGetValue(known.Key, out var name) || name.Length == 0))
        {
            names[known.Key] = known.Value;
        }

        var rows = names
            .OrderBy(agent => agent.Value, StringComparer.OrdinalIgnoreCase).ThenBy(agent => agent.Key)
            .Select(agent => Row(plan, totals.ByAgent.TryGetValue(agent.Key, out var measures) ? measures : none, "agent") with
            {
                AgentId = agent.Key.ToString("D"),
                Name = agent.Value,
            }).ToList();
        if (totals.ByAgent.TryGetValue(Guid.Empty, out var withoutAgent))
        {
            rows.Add(Row(plan, withoutAgent, "noAgent"));
        }

        rows.Add(Row(plan, [.. none.Select((_, place) => totals.ByAgent.Values.Sum(measures => measures[place]))], "total"));
        return rows;
    }

    // A filter that picks agents leaves the others out, instead of showing them with zeros.
    private static bool IsAboutSomeAgents(ReportPlan plan) =>
        plan.Report.Conditions.Conditions.Any(condition => condition.Column.Name == DialerCall.AgentId);

    // Limits are meant for one agent: a sum over all is not coloured, a ratio is.
    private static ReportRow Row(ReportPlan plan, double[] measures, string kind)
    {
        var values = plan.ValuesOf(measures);
        return new ReportRow
        {
            Kind = kind,
            Cells = [.. plan.Columns.Select((column, place) => new ReportCell
            {
                Value = values[place],
                Color = kind == "total" && column.Entry is AttributeEntry ? "" : column.ColorOf(values[place]),
            })],
        };
    }

    private static Dictionary<Guid, string> Agents(IOrganizationService service)
    {
        var query = Rows.From(DialerUser.TableName, DialerUser.SystemUserId).Where(DialerUser.StateCode, 0);
        var user = query.AddLink(SystemUser.TableName, DialerUser.SystemUserId, SystemUser.Id, JoinOperator.Inner);
        user.EntityAlias = User;
        user.Columns = new ColumnSet(SystemUser.FullName);
        var agents = new Dictionary<Guid, string>();
        foreach (var row in service.All(query))
        {
            agents[row.Lookup(DialerUser.SystemUserId)!.Value] = row.Linked(User, SystemUser.FullName) as string ?? "";
        }

        return agents;
    }
}
