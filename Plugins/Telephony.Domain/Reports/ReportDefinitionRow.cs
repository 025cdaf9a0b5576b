namespace Telephony.Domain.Reports;

/// <summary>One row of <c>cts_dialerreports</c> as it is written: nothing in it is checked yet.</summary>
public sealed record ReportDefinitionRow
{
    /// <summary>Id of the row; empty for one that is not saved yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>The report it belongs to.</summary>
    public string ReportName { get; init; } = "";

    /// <summary>The name by which other rows, also of other reports, cite it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Heading at the top of the column; blank shows the name.</summary>
    public string Description { get; init; } = "";

    /// <summary>A word of <see cref="ReportColumnType"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Where the data come from; what that is depends on the type.</summary>
    public string Key { get; init; } = "";

    /// <summary>Width in percent, condition, expression or thresholds, by type.</summary>
    public string Value { get; init; } = "";

    /// <summary>Place among the rows of the report; rows without one come last.</summary>
    public int? Order { get; init; }

    /// <summary>How a sentence names the row.</summary>
    public string Label => Name.Trim().Length > 0 ? Name.Trim() : Description.Trim().Length > 0 ? Description.Trim() : $"{Type.Trim()} {Key.Trim()}".Trim();

    /// <summary>By order; equal orders by name, so that the same rows always come out alike. Gaps do not matter.</summary>
    public static IEnumerable<ReportDefinitionRow> InOrder(IEnumerable<ReportDefinitionRow> rows) => rows
        .OrderBy(row => row.Order ?? int.MaxValue)
        .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(row => row.Id, StringComparer.Ordinal);
}
