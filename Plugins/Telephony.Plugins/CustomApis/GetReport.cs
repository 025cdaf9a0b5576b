using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Reports;
using Telephony.Plugins.Json;
using Telephony.Plugins.Reports;
using Api = Telephony.Contracts.Generated.CustomApis.GetReport;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetReport</c>: works out a report over the calls that started from From on and before To, as far as the caller may read them.
/// Columns is a JSON array of <see cref="Contracts.Api.ReportColumn"/>, Rows one of <see cref="Contracts.Api.ReportRow"/>, Problems one of sentences about
/// rows that do not work: their columns are empty and say why, the others count. Costs two queries and one for each different set of filters,
/// however many agents and calls there are.
/// </summary>
public sealed class GetReport : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var name = request.Required(Api.Request.ReportName);
        var period = Period.Of(request.Moment(Api.Request.From), request.Moment(Api.Request.To));
        if (period.From >= period.To)
        {
            throw new InvalidPluginExecutionException($"{Api.Request.From} has to be before {Api.Request.To}; found {Moments.Text(period.From.Value)} and {Moments.Text(period.To.Value)}.");
        }

        var plan = PlanOf(name, new ReportBook(ReportStore.All(request.Caller), CallLogColumns.All));
        var totals = new CallTotals(request.Caller, plan);
        totals.Read(period);
        request.Answer(Api.Response.Columns, JsonText.Write(ReportTable.Columns(plan)));
        request.Answer(Api.Response.Rows, JsonText.Write(ReportTable.RowsOf(plan, totals, request.Caller)));
        request.Answer(Api.Response.Problems, JsonText.Write(plan.Problems.Select(problem => problem.ToString()).Distinct(StringComparer.Ordinal).ToList()));
    }

    private static ReportPlan PlanOf(string name, ReportBook book)
    {
        if (book.Find(name) is not { } report)
        {
            throw new InvalidPluginExecutionException(book.Reports.Count == 0
                ? $"There is no report \"{name}\", nor any other. Reports are rows of {DialerReports.TableName} with the report's name."
                : $"There is no report \"{name}\". There are: {string.Join(", ", book.Reports.Select(each => each.Name))}.");
        }

        return new ReportPlan(book, report);
    }
}
