using System.Globalization;
using FsCheck.Fluent;
using Telephony.Domain.Reports;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Reports;

[TestClass]
public sealed class ExpressionTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Lines("report-expressions.csv").Select(line => (object[])line.Split('\t'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_calculated_value_of_the_table_comes_out_as_the_table_says(string text, string columns, string expected)
    {
        var expression = ExpressionReader.Read(text, out var problem);

        var actual = expression is null ? $"at {problem!.Position}" : Text(expression.Value(ValuesOf(columns)));
        Assert.AreEqual(expected, actual, problem?.Expected);
    }

    [TestMethod]
    public void A_problem_says_what_was_expected_and_what_was_found()
    {
        ExpressionReader.Read("calls / * 100", out var problem);

        Assert.AreEqual(new Unreadable(9, "a number, the Name of a column, min, max, round, - or (, found \"*\""), problem);
    }

    [TestMethod]
    [DataRow("(")]
    [DataRow("-")]
    [DataRow("min(")]
    [DataRow("[")]
    [DataRow("1+")]
    public void A_text_of_any_depth_or_length_gives_a_problem_and_no_overflow(string piece)
    {
        foreach (var count in new[] { 60, 499, 100_000 })
        {
            Assert.IsNull(ExpressionReader.Read(string.Concat(Enumerable.Repeat(piece, count)), out var problem));
            Assert.IsNotNull(problem);
        }
    }

    [TestMethod]
    public void The_longest_sum_that_a_row_holds_is_worked_out()
    {
        var text = string.Concat(Enumerable.Repeat("1+", 999)) + "1";

        Assert.AreEqual(1000, ExpressionReader.Read(text, out _)!.Value(_ => null));
    }

    [TestMethod]
    public void Any_text_gives_an_expression_or_a_position_within_it() =>
        Prop.ForAll<string?>(GivesExpressionOrPosition).Holds();

    [TestMethod]
    public void Any_mixture_of_signs_and_names_gives_an_expression_or_a_position_within_it()
    {
        var pieces = Gen.Elements("calls", "min", "round", "(", ")", ",", "+", "-", "*", "/", "1", "2.5", "0", ".", ":", "[", "]", "\"", " ", "1e9", "\u0000", "\uD800");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), GivesExpressionOrPosition).Holds();
    }

    [TestMethod]
    public void Any_value_is_a_number_or_missing_and_never_infinite()
    {
        var operands = Gen.Elements("calls", "0", "1", "3.5", "-2", "99999999999999999999999999", "min(calls, 0)", "round(calls, 99)");
        var signs = Gen.Elements(" + ", " - ", " * ", " / ");
        var texts = from first in operands from rest in signs.Zip(operands, string.Concat).ArrayOf() select first + string.Concat(rest);
        Prop.ForAll(texts.ToArbitrary(), ArbMap.Default.ArbFor<double>(), (text, calls) =>
            ExpressionReader.Read(text, out _)?.Value(_ => calls) is not { } value || double.IsFinite(value)).Holds();
    }

    private static bool GivesExpressionOrPosition(string? text)
    {
        var expression = ExpressionReader.Read(text, out var problem);
        return (expression is null) == (problem is not null)
            && (problem is null || (problem.Position >= 1 && problem.Position <= (text ?? "").Length + 1))
            && (expression is null || double.IsFinite(expression.Value(_ => 1) ?? 0));
    }

    private static Func<Citation, double?> ValuesOf(string columns)
    {
        var values = columns.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1].Length == 0 ? (double?)null : double.Parse(pair[1], CultureInfo.InvariantCulture));
        return citation => values[string.Concat(citation.Filters.Select(filter => filter + ":")) + (citation.Report.Length == 0 ? "" : citation.Report + ".") + citation.Name];
    }

    private static string Text(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-";
}
