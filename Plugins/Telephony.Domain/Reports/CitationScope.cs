namespace Telephony.Domain.Reports;

/// <summary>A column that was found under a name.</summary>
/// <param name="Report">The report it belongs to.</param>
internal sealed record CitedColumn(Report Report, ColumnEntry Column);

/// <summary>Finds what a name means: first in the report that cites it, then in the others, where only one may have it.</summary>
internal sealed class CitationScope(ReportBook book)
{
    /// <summary>The column of a citation; null with what was expected.</summary>
    public CitedColumn? Find(Report report, Citation citation, out string expected)
    {
        expected = $"the Name of a column, found \"{citation.Name}\"";
        if (citation.Report.Length > 0)
        {
            var named = book.Find(citation.Report);
            expected = named is null ? $"the name of a report before the point, found \"{citation.Report}\"" : $"a column of the report {named.Name}, found \"{citation.Name}\"";
            return named?.Find(citation.Name) is { } entry ? Column(named, entry, ref expected) : null;
        }

        if (report.Find(citation.Name) is { } own)
        {
            return Column(report, own, ref expected);
        }

        var others = book.Reports.Where(other => other.Find(citation.Name) is ColumnEntry).ToList();
        if (others.Count > 1)
        {
            expected = $"report.name, since the reports {string.Join(" and ", others.Select(other => other.Name))} all have a column {citation.Name}";
        }

        return others.Count == 1 ? Column(others[0], others[0].Find(citation.Name)!, ref expected) : null;
    }

    /// <summary>The conditions of some filters; null with what was expected.</summary>
    public IReadOnlyList<Condition>? Conditions(Report report, IReadOnlyList<string> filters, out string expected)
    {
        expected = "";
        var conditions = new List<Condition>();
        foreach (var name in filters)
        {
            var found = report.Find(name) is FilterEntry own ? [own] : book.Reports.Select(other => other.Find(name)).OfType<FilterEntry>().ToList();
            if (found.Count != 1)
            {
                expected = $"the Name of a filter before :, found \"{name}\"{(found.Count == 0 ? "" : $", which {Numbers.Text(found.Count)} reports have")}";
                return null;
            }

            conditions.Add(found[0].Condition);
        }

        return conditions;
    }

    /// <summary>Whether some name of a citation is nowhere, instead of being of the wrong kind or of several reports.</summary>
    public bool IsNowhere(Citation citation) => IsNowhere(citation.Filters) || (citation.Report.Length > 0
        ? book.Find(citation.Report)?.Find(citation.Name) is null
        : IsNowhere([citation.Name]));

    /// <summary>Whether one of some names is in no report.</summary>
    public bool IsNowhere(IEnumerable<string> names) => names.Any(name => book.Reports.All(report => report.Find(name) is null));

    /// <summary>The columns of a report that can be cited, for sentences.</summary>
    public static string ColumnsOf(Report report) => string.Join(", ", report.Columns.Where(column => column is not LivestateEntry).Select(column => column.Name));

    private static CitedColumn? Column(Report report, ReportEntry entry, ref string expected)
    {
        expected = entry switch
        {
            FilterEntry => $"a column: {entry.Name} is a filter, which is written before a column as {entry.Name}:column",
            LivestateEntry => $"a column that counts: {entry.Name} is known to the hub only",
            _ => expected,
        };
        return entry is ColumnEntry column and not LivestateEntry ? new CitedColumn(report, column) : null;
    }
}
