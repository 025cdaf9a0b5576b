namespace Telephony.Domain.Reports;

/// <summary>The rows of one report, read and in their order.</summary>
public sealed class Report
{
    private readonly List<ReportProblem> _brokenFilters = [];
    private readonly HashSet<string> _cited = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReportEntry> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal Report(string name, IEnumerable<ReportDefinitionRow> rows, CallColumns columns)
    {
        Name = name;
        foreach (var row in ReportDefinitionRow.InOrder(rows))
        {
            if (ReportEntryReader.Read(row, columns, out var problem) is not { } entry)
            {
                AddBroken(row, problem!);
            }
            else if (entry is not RuleEntry && _byName.ContainsKey(entry.Name))
            {
                AddBroken(row, new(row, "Name", 1, $"a name of its own; {entry.Name} already belongs to another row", "Choose another Name."));
            }
            else
            {
                Add(entry);
            }
        }
    }

    /// <summary>Its name, as its first row writes it.</summary>
    public string Name { get; }

    /// <summary>What can be read, in order.</summary>
    public List<ReportEntry> Entries { get; } = [];

    /// <summary>The columns of its table, in order.</summary>
    public IEnumerable<ColumnEntry> Columns => Entries.OfType<ColumnEntry>();

    /// <summary>What every column of it counts: the filters that no row of it cites.</summary>
    public ConditionSet Conditions => ConditionSet.None.And(
        Entries.OfType<FilterEntry>().Where(filter => !_cited.Contains(filter.Name)).Select(filter => filter.Condition));

    /// <summary>The rows that cannot be read, and why.</summary>
    public List<ReportProblem> Problems { get; } = [];

    /// <summary>Why its counts would be too large: a filter of the whole report that cannot be read. Null when there is none.</summary>
    public ReportProblem? BrokenFilter => _brokenFilters.Find(problem => !_cited.Contains(problem.Source.Name.Trim()));

    /// <summary>The column or filter of a name; rules have no say here.</summary>
    public ReportEntry? Find(string name) => _byName.TryGetValue(name.Trim(), out var entry) ? entry : null;

    /// <summary>The rules of a column, in order.</summary>
    public IEnumerable<RuleEntry> RulesOf(ColumnEntry column) => Entries.OfType<RuleEntry>()
        .Where(rule => string.Equals(rule.Target, column.Name, StringComparison.OrdinalIgnoreCase));

    // A rule that cannot be read takes colours away and nothing else.
    private void AddBroken(ReportDefinitionRow row, ReportProblem problem)
    {
        Problems.Add(problem);
        if (!Words.TryRead<ReportColumnType>(row.Type.Trim(), out var type) || type is not (ReportColumnType.Filter or ReportColumnType.Rule))
        {
            Entries.Add(new BrokenEntry(row, problem));
        }
        else if (type == ReportColumnType.Filter)
        {
            _brokenFilters.Add(problem);
        }
    }

    private void Add(ReportEntry entry)
    {
        Entries.Add(entry);
        if (entry is not RuleEntry)
        {
            _byName[entry.Name] = entry;
        }

        var filters = entry switch
        {
            AttributeEntry attribute => attribute.Filters,
            CalculatedEntry calculated => calculated.Expression.Citations.SelectMany(citation => citation.Filters),
            _ => [],
        };
        _cited.UnionWith(filters.Select(filter => filter.Trim()));
    }
}
