using System.Text;

namespace Telephony.Benchmarks;

/// <summary>Figures for a person: a Markdown table that reads as plain text too.</summary>
/// <param name="Title">What was measured.</param>
/// <param name="HowMeasured">What was done, so that somebody else can doubt it.</param>
/// <param name="Rows">Cells, as many in each row as there are headings.</param>
internal sealed record ResultTable(string Title, string HowMeasured, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    /// <summary>The heading, the explanation and the table.</summary>
    public string Text()
    {
        var widths = Columns.Select((heading, i) => Rows.Select(row => row[i].Length).Append(heading.Length).Max()).ToArray();
        var text = new StringBuilder().Append("### ").AppendLine(Title).AppendLine().AppendLine(HowMeasured).AppendLine();
        AppendRow(text, Columns, widths);
        AppendRow(text, [.. widths.Select((width, i) => i == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (var row in Rows)
        {
            AppendRow(text, row, widths);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, int[] widths) =>
        text.Append("| ").AppendJoin(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).AppendLine(" |");
}
