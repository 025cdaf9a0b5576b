using Telephony.Contracts.Generated;
using Telephony.Domain.Reports;
using Telephony.Plugins.Reports;
using Telephony.Plugins.Review;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a row of <c>cts_dialerreports</c> is created, changed, switched off or deleted: writes into <c>cts_warning</c> of every row why it does not
/// work, such as a Name that is no longer there, or not yet. Works as SYSTEM: reports cite rows of all owners.
/// </summary>
public sealed class ReviewReports : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var column = new WarningColumn(request.System, DialerReports.Warning);
        var rows = column.Read(ReportStore.Query());
        var problems = new ReportBook(rows.Select(ReportStore.Read), CallLogColumns.All).Problems().ToLookup(problem => Guid.Parse(problem.Source.Id));
        rows.ForEach(row => column.Write(row, problems[row.Id].Select(problem => problem.ToString()).Distinct(StringComparer.Ordinal)));
    }
}
