namespace Telephony.Domain.Reports;

/// <summary>Reads one row of a report by its type. What other rows it names is checked by <see cref="ReportPlan"/>.</summary>
public static class ReportEntryReader
{
    private const string TypeField = "Type";
    private const string KeyField = "Key";
    private const string ValueField = "Value";
    private static readonly char[] Signs = [':', '"', '[', ']'];

    /// <summary>The row as an entry; null with the problem.</summary>
    public static ReportEntry? Read(ReportDefinitionRow row, CallColumns columns, out ReportProblem? problem)
    {
        problem = NameProblem(row);
        if (problem is not null)
        {
            return null;
        }

        if (!Words.TryRead<ReportColumnType>(row.Type.Trim(), out var type))
        {
            problem = new(row, TypeField, 1, $"attribute, filter, calculated, rule or livestate, found \"{row.Type}\"", "Choose one of these words.");
            return null;
        }

        return type switch
        {
            ReportColumnType.Attribute => Attribute(row, columns, out problem),
            ReportColumnType.Filter => Filter(row, columns, out problem),
            ReportColumnType.Calculated => Calculated(row, out problem),
            ReportColumnType.Rule => Rule(row, out problem),
            _ => Livestate(row, out problem),
        };
    }

    private static ReportProblem? NameProblem(ReportDefinitionRow row)
    {
        if (row.ReportName.Trim().Length == 0)
        {
            return new(row, "Report name", 1, "the name of the report", "Write which report the row belongs to, such as Agent RTD.");
        }

        var sign = row.Name.IndexOfAny(Signs);
        return row.Name.Trim().Length == 0 ? new(row, "Name", 1, "a name", "Give the row a Name; other rows cite it by this name.")
            : sign >= 0 ? new(row, "Name", sign + 1, $"no {row.Name[sign]} in a name", "These characters have a meaning where the name is cited. To filter one column, cite it as filter:column in a Key or an expression.")
            : null;
    }

    private static AttributeEntry? Attribute(ReportDefinitionRow row, CallColumns columns, out ReportProblem? problem)
    {
        var parts = row.Key.Split(':').Select(part => part.Trim().Trim('"', '[', ']')).ToList();
        var key = parts[parts.Count - 1];
        var filters = parts.Take(parts.Count - 1).ToList();
        var column = columns.Find(key);
        var counts = string.Equals(key, CallColumns.Count, StringComparison.OrdinalIgnoreCase);
        problem = filters.Contains("") ? new(row, KeyField, 1, "the Name of a filter before every :", "Write filter:column, such as inbound:talkseconds.")
            : counts || column is { CanBeCounted: true } ? null
            : new(
                row, KeyField, row.Key.LastIndexOf(':') + 2, $"count, or a column with numbers or yes and no, found \"{key}\"",
                $"Choose one of {CallColumns.Count}, {columns.Keys(each => each.CanBeCounted)}.");
        var width = problem is null ? Width(row, out problem) : 0;
        return problem is null ? new AttributeEntry(row, width, counts ? null : column, filters) : null;
    }

    private static FilterEntry? Filter(ReportDefinitionRow row, CallColumns columns, out ReportProblem? problem)
    {
        if (columns.Find(row.Key) is not { } column)
        {
            problem = new(row, KeyField, 1, $"a column of the call log, found \"{row.Key}\"", $"Choose one of {columns.Keys(_ => true)}.");
            return null;
        }

        var condition = ConditionReader.Read(row.Value, column, out var unreadable);
        problem = unreadable is null ? null : new(row, ValueField, unreadable.Position, unreadable.Expected, $"Write a condition on {row.Key}.");
        return condition is null ? null : new FilterEntry(row, condition);
    }

    private static CalculatedEntry? Calculated(ReportDefinitionRow row, out ReportProblem? problem)
    {
        var format = ReportFormat.Number;
        if (row.Key.Trim().Length > 0 && !Words.TryRead(row.Key.Trim(), out format))
        {
            problem = new(row, KeyField, 1, $"number, seconds, percent or nothing, found \"{row.Key}\"", "The Key of a calculated column says how its value reads; the expression belongs in Value.");
            return null;
        }

        var expression = ExpressionReader.Read(row.Value, out var unreadable);
        problem = unreadable is null ? null
            : new(row, ValueField, unreadable.Position, unreadable.Expected, "Write an expression such as connects / calls * 100; put a name with blanks in brackets.");
        return expression is null ? null : new CalculatedEntry(row, expression, format);
    }

    private static RuleEntry? Rule(ReportDefinitionRow row, out ReportProblem? problem)
    {
        // Whether words may be used there depends on the column, which only the report knows.
        var steps = ThresholdReader.Read(row.Value, true, out var unreadable);
        problem = unreadable is null ? null
            : new(row, ValueField, unreadable.Position, unreadable.Expected, "Write steps such as < 60 => red; < 80 => amber; => green.");
        return steps is null ? null : new RuleEntry(row, row.Key.Trim().Trim('"', '[', ']'), steps);
    }

    private static LivestateEntry? Livestate(ReportDefinitionRow row, out ReportProblem? problem)
    {
        var isKnown = Words.TryRead<LivestateKey>(row.Key.Trim(), out var key);
        problem = isKnown ? null
            : new(row, KeyField, 1, $"agentstate, callstate, timeinstate, reason, extension, queue, phone or dnis, found \"{row.Key}\"", "Choose one of these words.");
        var width = isKnown ? Width(row, out problem) : 0;
        return problem is null ? new LivestateEntry(row, width, key) : null;
    }

    private static int Width(ReportDefinitionRow row, out ReportProblem? problem)
    {
        var text = row.Value.Trim().TrimEnd('%');
        problem = null;
        if (text.Length == 0)
        {
            return 0;
        }

        if (!Numbers.TryRead(text, out var width) || width is < 1 or > 100)
        {
            problem = new(row, ValueField, 1, $"a width in percent, 1 to 100, found \"{row.Value}\"", "Leave it blank to share what the other columns leave.");
        }

        return width;
    }
}
