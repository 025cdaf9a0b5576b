using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Api = Telephony.Contracts.Generated.CustomApis.GetReport;

namespace Telephony.Plugins.Tests.Organization;

/// <summary>Defines reports and reads them, over calls that are written straight into the log.</summary>
internal static class ReportDesk
{
    public const string Board = "Agent RTD";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Alice has three calls, at minutes 0, 10 and 10, the last of them outbound; Bob one at 30 that nobody answered.</summary>
    public static TelephonyOrg WithCalls()
    {
        var org = new TelephonyOrg();
        org.LogCall(org.Alice, 0, CallDirection.Inbound, 30, "Support");
        org.LogCall(org.Alice, 10, CallDirection.Inbound, 90, "Sales, <north> & south");
        org.LogCall(org.Alice, 10, CallDirection.Outbound);
        org.LogCall(org.Bob, 30, CallDirection.Inbound, 0, "Support");
        return org;
    }

    public static Guid Column(this TelephonyOrg org, string name, string type, string key, string value = "", int order = 1, string report = Board, string heading = "") =>
        org.System.Create(new Entity(DialerReports.TableName)
        {
            [DialerReports.Name] = name,
            [DialerReports.Type] = type,
            [DialerReports.Key] = key,
            [DialerReports.Value] = value,
            [DialerReports.Order] = order,
            [DialerReports.ReportName] = report,
            [DialerReports.Description] = heading,
        });

    public static void LogCall(this TelephonyOrg org, Guid agent, int minute = 0, CallDirection direction = CallDirection.Inbound, int talkSeconds = 0, string queue = "") =>
        org.System.Create(CallRow(agent, minute, direction, talkSeconds, queue));

    public static Entity CallRow(Guid agent, int minute = 0, CallDirection direction = CallDirection.Inbound, int talkSeconds = 0, string queue = "")
    {
        var row = new Entity(DialerCall.TableName)
        {
            [DialerCall.Name] = "call",
            [DialerCall.CallKey] = Guid.NewGuid().ToString(),
            [DialerCall.StartedOn] = CallScript.Start.AddMinutes(minute),
            [DialerCall.Direction] = new OptionSetValue((int)direction),
            [DialerCall.Calls] = 1,
            [DialerCall.Connects] = talkSeconds > 0 ? 1 : 0,
            [DialerCall.DidConnect] = talkSeconds > 0,
            [DialerCall.TalkSeconds] = talkSeconds,
            [DialerCall.QueueName] = queue,
        };
        if (agent != Guid.Empty)
        {
            row[DialerCall.AgentId] = new EntityReference(SystemUser.TableName, agent);
        }

        return row;
    }

    public static ReadReport Report(this TelephonyOrg org, Guid? user = null, string name = Board, int? fromMinute = null, int? toMinute = null)
    {
        var parameters = new List<(string, object)> { (Api.Request.ReportName, name) };
        if (fromMinute is { } from)
        {
            parameters.Add((Api.Request.From, CallScript.Start.AddMinutes(from)));
        }

        if (toMinute is { } to)
        {
            parameters.Add((Api.Request.To, CallScript.Start.AddMinutes(to)));
        }

        var answer = org.Execute(Api.Name, user ?? org.Administrator, [.. parameters]);
        return new ReadReport(
            JsonSerializer.Deserialize<List<ReportColumn>>((string)answer.Results[Api.Response.Columns], Json)!,
            JsonSerializer.Deserialize<List<ReportRow>>((string)answer.Results[Api.Response.Rows], Json)!,
            JsonSerializer.Deserialize<List<string>>((string)answer.Results[Api.Response.Problems], Json)!);
    }
}

/// <summary>A report, read.</summary>
internal sealed record ReadReport(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, IReadOnlyList<string> Problems)
{
    /// <summary>Every row as <c>Name: value value</c>, with the colours behind values and a dash for none.</summary>
    public string Text => string.Join(" | ", Rows.Select(row => $"{(row.Kind == "agent" ? row.Name : row.Kind)}: {string.Join(' ', row.Cells.Select(CellText))}"));

    private static string CellText(ReportCell cell) =>
        (cell.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-") + (cell.Color.Length > 0 ? "/" + cell.Color : "");
}
