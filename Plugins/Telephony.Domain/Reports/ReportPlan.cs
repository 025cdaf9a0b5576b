namespace Telephony.Domain.Reports;

/// <summary>
/// How to work out one report: what to ask of the call log, and how the table follows from it. A cited column of another
/// report keeps that report's own filters, so both reports show the same number.
/// </summary>
public sealed class ReportPlan
{
    /// <summary>The most sets of conditions, each of which is a query.</summary>
    public const int MostQueries = 25;

    private const int LongestChain = 40;
    private const int MostSteps = 1000;
    private readonly CitationScope _scope;
    private readonly List<ReportDatum> _data = [];
    private readonly Dictionary<string, int> _dataByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _measuresByKey = new(StringComparer.Ordinal);
    private readonly List<Measure> _measures = [];
    private readonly List<ColumnEntry> _path = [];
    private readonly List<ReportProblem> _problems;

    /// <summary>Plans a report of a book.</summary>
    public ReportPlan(ReportBook book, Report report)
    {
        Report = report;
        _scope = new CitationScope(book);
        _problems = [.. report.Problems];
        Columns = [.. report.Columns.Select(Planned)];
        CheckRules();
    }

    public Report Report { get; }

    /// <summary>What is wrong with it, also what is wrong with the rows of other reports that it needs. The columns without a problem work all the same.</summary>
    public IReadOnlyList<ReportProblem> Problems => _problems;

    /// <summary>The numbers that the call log has to give, for each agent.</summary>
    public IReadOnlyList<Measure> Measures => _measures;

    /// <summary>The columns of the table, in order.</summary>
    public IReadOnlyList<PlannedColumn> Columns { get; }

    /// <summary>The values of the columns, from one agent's measures or the sums over all agents; null is a dash.</summary>
    public IReadOnlyList<double?> ValuesOf(IReadOnlyList<double> measures)
    {
        var values = new double?[_data.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _data[i].Value(measures, values);
        }

        return [.. Columns.Select(column => column.Datum is { } datum && values[datum] is { } value ? Decimals.Round(value, 4) : (double?)null)];
    }

    private PlannedColumn Planned(ColumnEntry column)
    {
        var before = _problems.Count;
        var datum = column is LivestateEntry or BrokenEntry ? null : DatumOf(Report, column, ConditionSet.None);
        var problem = (column as BrokenEntry)?.Problem ?? _problems.Skip(before).FirstOrDefault();
        return new PlannedColumn(column, datum, StepsOf(column), problem);
    }

    private List<Threshold> StepsOf(ColumnEntry column) =>
        [.. Report.RulesOf(column).Where(rule => column is LivestateEntry || IsOfNumbers(rule)).SelectMany(rule => rule.Steps)];

    private static bool IsOfNumbers(RuleEntry rule) => ThresholdReader.Read(rule.Source.Value, false, out _) is not null;

    private void CheckRules()
    {
        foreach (var rule in Report.Entries.OfType<RuleEntry>())
        {
            if (Report.Find(rule.Target) is not ColumnEntry column)
            {
                _problems.Add(new(rule.Source, "Key", 1, $"the Name of a column of this report, found \"{rule.Target}\"", $"Choose one of {CitationScope.ColumnsOf(Report)}.")
                {
                    IsOfMissingRow = Report.Find(rule.Target) is null,
                });
            }
            else if (column is not LivestateEntry && ThresholdReader.Read(rule.Source.Value, false, out var unreadable) is null)
            {
                _problems.Add(new(rule.Source, "Value", unreadable!.Position, unreadable.Expected, $"{column.Name} is a number; only livestate columns have words."));
            }
        }
    }

    // Null when it cannot be worked out; the problem is noted then.
    private int? DatumOf(Report report, ColumnEntry column, ConditionSet where)
    {
        var key = $"{report.Name}\u001C{column.Name}\u001C{where.Key}".ToUpperInvariant();
        if (_dataByKey.TryGetValue(key, out var known))
        {
            return known;
        }

        _path.Add(column);
        ReportDatum? datum = column switch
        {
            AttributeEntry attribute => Measured(report, attribute, where),
            CalculatedEntry calculated => Calculated(report, calculated, where),
            _ => null,
        };
        _path.RemoveAt(_path.Count - 1);
        if (datum is null)
        {
            return null;
        }

        _data.Add(datum);
        return _dataByKey[key] = _data.Count - 1;
    }

    private MeasuredDatum? Measured(Report report, AttributeEntry attribute, ConditionSet where)
    {
        if (report.BrokenFilter is { } broken)
        {
            _problems.Add(broken);
            return null;
        }

        if (_scope.Conditions(report, attribute.Filters, out var expected) is not { } conditions)
        {
            _problems.Add(new(attribute.Source, "Key", 1, expected, "Write filter:column with the Name of a filter.") { IsOfMissingRow = _scope.IsNowhere(attribute.Filters) });
            return null;
        }

        var isYesNo = attribute.Column is { Kind: CallColumnKind.YesNo };
        var measure = new Measure(
            isYesNo ? null : attribute.Column,
            report.Conditions.And(where.Conditions).And(conditions).And(isYesNo ? [new Condition(attribute.Column!, ConditionSign.Equal, ["1"])] : []));
        if (_measuresByKey.TryGetValue(measure.Key, out var known))
        {
            return new MeasuredDatum(known);
        }

        if (_measures.Select(other => other.Where.Key).Concat([measure.Where.Key]).Distinct().Count() > MostQueries)
        {
            _problems.Add(new(attribute.Source, "Key", 1, $"at most {Numbers.Text(MostQueries)} different sets of filters in a report", "Use fewer filters, or split the report."));
            return null;
        }

        _measures.Add(measure);
        return new MeasuredDatum(_measuresByKey[measure.Key] = _measures.Count - 1);
    }

    private CalculatedDatum? Calculated(Report report, CalculatedEntry calculated, ConditionSet where)
    {
        var cited = new Dictionary<int, int>();
        foreach (var citation in calculated.Expression.Citations)
        {
            var datum = Cited(report, calculated, citation, where);
            if (datum is null)
            {
                return null;
            }

            cited[citation.Position] = datum.Value;
        }

        return new CalculatedDatum(calculated.Expression, cited);
    }

    private int? Cited(Report report, CalculatedEntry calculated, Citation citation, ConditionSet where)
    {
        var conditions = _scope.Conditions(report, citation.Filters, out var expected);
        var target = conditions is null ? null : _scope.Find(report, citation, out expected);
        if (conditions is null || target is null)
        {
            _problems.Add(new(calculated.Source, "Value", citation.Position, expected, $"Cite one of {CitationScope.ColumnsOf(report)}, or a column of another report.")
            {
                IsOfMissingRow = _scope.IsNowhere(citation),
            });
            return null;
        }

        var start = _path.FindIndex(column => ReferenceEquals(column, target.Column));
        if (start >= 0 || _path.Count >= LongestChain || _data.Count >= MostSteps)
        {
            var path = string.Join(" -> ", new[] { calculated.Name }.Concat(_path.Skip(Math.Max(0, start)).Select(column => column.Name)));
            _problems.Add(new(
                calculated.Source, "Value", citation.Position,
                start >= 0 ? $"a column that does not need this one: {path}" : "fewer citations, one through another",
                "Take one of these columns out of the other's expression."));
            return null;
        }

        var problems = _problems.Count;
        var datum = DatumOf(target.Report, target.Column, where.And(conditions));
        if (datum is null && problems == _problems.Count)
        {
            _problems.Add(new(calculated.Source, "Value", citation.Position, $"a column that can be worked out; {target.Column.Name} cannot", $"Repair the row {target.Column.Name} first."));
        }

        return datum;
    }
}

/// <summary>A column of the table.</summary>
/// <param name="Entry">The row that defines it.</param>
/// <param name="Datum">The step that gives its value; null for a livestate column.</param>
/// <param name="Steps">Its colours; the first that fits decides.</param>
/// <param name="Problem">Why its cells stay empty; null for a column that works.</param>
public sealed record PlannedColumn(ColumnEntry Entry, int? Datum, IReadOnlyList<Threshold> Steps, ReportProblem? Problem)
{
    /// <summary>How its value reads.</summary>
    public ReportFormat Format => Entry switch
    {
        CalculatedEntry calculated => calculated.Format,
        AttributeEntry { Column: { } column } when column.Name.EndsWith("seconds", StringComparison.Ordinal) => ReportFormat.Seconds,
        LivestateEntry { Key: LivestateKey.TimeInState } => ReportFormat.Seconds,
        _ => ReportFormat.Number,
    };

    /// <summary>The colour of a value; empty for none.</summary>
    public string ColorOf(double? value) =>
        value is { } number && Steps.FirstOrDefault(step => step.Fits(number)) is { } step ? step.Color : "";
}
