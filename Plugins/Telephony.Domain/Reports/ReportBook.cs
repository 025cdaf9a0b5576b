namespace Telephony.Domain.Reports;

/// <summary>Every report there is, since one may cite another.</summary>
public sealed class ReportBook
{
    private readonly List<Report> _reports;

    /// <summary>Reads the rows of all reports.</summary>
    public ReportBook(IEnumerable<ReportDefinitionRow> rows, CallColumns columns) => _reports = [.. rows
        .GroupBy(row => row.ReportName.Trim(), StringComparer.OrdinalIgnoreCase)
        .OrderBy(report => report.Key, StringComparer.OrdinalIgnoreCase)
        .Select(report => new Report(report.Key, report, columns))];

    /// <summary>The reports, by name.</summary>
    public IReadOnlyList<Report> Reports => _reports;

    /// <summary>The report of a name; letter case does not matter.</summary>
    public Report? Find(string name) => _reports.Find(report => string.Equals(report.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Everything that is wrong with any report.</summary>
    public IReadOnlyList<ReportProblem> Problems() => [.. _reports.SelectMany(report => new ReportPlan(this, report).Problems).Distinct()];

    /// <summary>
    /// Why a row must not be saved: it cannot be understood itself, or what cites it no longer can. Null when it may. What was
    /// wrong before and has nothing to do with the row hinders nobody, and neither does a Name that is not there (yet, or any longer): rows are
    /// imported, renamed and deleted in any order. There is a warning for such rows, and the report says what it lacks.
    /// </summary>
    /// <param name="others">All other rows of all reports.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <param name="after">The row as it would be.</param>
    /// <param name="columns">What can be counted.</param>
    public static string? Refuse(IReadOnlyList<ReportDefinitionRow> others, ReportDefinitionRow? before, ReportDefinitionRow after, CallColumns columns)
    {
        var problems = new ReportBook(others.Concat([after]), columns).Problems().Where(problem => !problem.IsOfMissingRow).ToList();
        if (problems.Find(problem => ReferenceEquals(problem.Source, after)) is { } own)
        {
            return own.ToString();
        }

        var wrongBefore = new HashSet<ReportDefinitionRow>(new ReportBook(before is null ? others : others.Concat([before]), columns).Problems().Select(problem => problem.Source));
        return problems.Find(problem => !wrongBefore.Contains(problem.Source)) is { } caused ? $"Another row would no longer make sense. {caused}" : null;
    }
}
