using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Reports;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Reports;

/// <summary>Reads the rows that define reports.</summary>
internal static class ReportStore
{
    /// <summary>Every active row of every report, in one query: reports cite each other.</summary>
    public static IReadOnlyList<ReportDefinitionRow> All(IOrganizationService service) => [.. service.All(Query()).Select(Read)];

    /// <summary>Asks for every active row.</summary>
    public static QueryExpression Query() => Rows.From(
        DialerReports.TableName, DialerReports.ReportName, DialerReports.Name, DialerReports.Description, DialerReports.Type, DialerReports.Key,
        DialerReports.Value, DialerReports.Order).Where(DialerReports.StateCode, 0);

    /// <summary>A row as the domain knows it; columns that are missing are blank.</summary>
    public static ReportDefinitionRow Read(Entity row) => new()
    {
        Id = row.Id.ToString("D"),
        ReportName = row.Text(DialerReports.ReportName),
        Name = row.Text(DialerReports.Name),
        Description = row.Text(DialerReports.Description),
        Type = row.Text(DialerReports.Type),
        Key = row.Text(DialerReports.Key),
        Value = row.Text(DialerReports.Value),
        Order = row.GetAttributeValue<int?>(DialerReports.Order),
    };
}
