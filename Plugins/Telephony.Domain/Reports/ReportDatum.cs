namespace Telephony.Domain.Reports;

/// <summary>A number that a query gives per agent: how many calls fulfil conditions, or the sum of a column over them.</summary>
/// <param name="Column">What is summed; null counts calls.</param>
public sealed record Measure(CallColumn? Column, ConditionSet Where)
{
    /// <summary>Equal for measures that are one.</summary>
    public string Key => $"{Column?.Name}\u001D{Where.Key}";
}

/// <summary>A step of working out a table: a measure, or an expression over earlier steps.</summary>
internal abstract record ReportDatum
{
    /// <summary>Its value, from the measures and the steps before it.</summary>
    public abstract double? Value(IReadOnlyList<double> measures, IReadOnlyList<double?> earlier);
}

/// <summary>A measure.</summary>
/// <param name="Measure">Its place among the measures.</param>
internal sealed record MeasuredDatum(int Measure) : ReportDatum
{
    /// <inheritdoc/>
    public override double? Value(IReadOnlyList<double> measures, IReadOnlyList<double?> earlier) => measures[Measure];
}

/// <summary>An expression.</summary>
/// <param name="Expression">What is worked out.</param>
/// <param name="Cited">By a citation's position, the place of what it cites among the steps.</param>
internal sealed record CalculatedDatum(Expression Expression, IReadOnlyDictionary<int, int> Cited) : ReportDatum
{
    /// <inheritdoc/>
    public override double? Value(IReadOnlyList<double> measures, IReadOnlyList<double?> earlier) =>
        Expression.Value(citation => earlier[Cited[citation.Position]]);
}
