namespace Telephony.Domain.Reports;

/// <summary>Where a text of a report stopped making sense.</summary>
/// <param name="Position">Where, from 1.</param>
/// <param name="Expected">What was expected there, as the end of a sentence.</param>
public sealed record Unreadable(int Position, string Expected);

/// <summary>Why a row of a report cannot be understood.</summary>
/// <param name="Field">Its column: Type, Key, Value, Name, Report name.</param>
/// <param name="Position">Where in the column, from 1.</param>
/// <param name="Expected">What was expected there, as the end of a sentence.</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record ReportProblem(ReportDefinitionRow Source, string Field, int Position, string Expected, string Advice)
{
    /// <summary>Whether all that is wrong is a row that is not there: it may still come, such as the next one of an import.</summary>
    public bool IsOfMissingRow { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"Report \"{Source.ReportName}\", row \"{Source.Label}\", {Field}, position {Numbers.Text(Position)}: expected {Expected}. {Advice}";
}
