using FsCheck.Fluent;
using Telephony.Domain.Reports;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Reports;

[TestClass]
public sealed class ThresholdTests
{
    [TestMethod]
    [DataRow(59.9, "red")]
    [DataRow(60.0, "amber")]
    [DataRow(79.0, "amber")]
    [DataRow(80.0, "green")]
    [DataRow(-1.0, "red")]
    public void The_first_step_of_a_rule_that_fits_gives_the_colour(double value, string color) =>
        Assert.AreEqual(color, ColorOf("< 60 => red; < 80 => amber; => green", value));

    [TestMethod]
    [DataRow("= 5 => red", 5.0, "red")]
    [DataRow("!= 5 => red", 5.0, "")]
    [DataRow("> 5 => red", 5.0, "")]
    [DataRow(">= 5 => red", 5.0, "red")]
    [DataRow("<= 5 => #C50F1F", 5.0, "#C50F1F")]
    [DataRow("<-2.5=>red;", -3.0, "red")]
    [DataRow("=> Grey", 0.0, "Grey")]
    public void Every_sign_of_a_rule_compares_as_it_reads(string rule, double value, string color) => Assert.AreEqual(color, ColorOf(rule, value));

    [TestMethod]
    [DataRow("", 1, "\"=>\"")]
    [DataRow("< 60", 5, "\"=>\"")]
    [DataRow("< 60 => rde", 8, "a colour")]
    [DataRow("< 60 => red; < x => amber", 15, "a number")]
    [DataRow("60 => red", 1, "one of <, <=")]
    [DataRow("=> green; < 60 => red", 10, "nothing behind")]
    [DataRow("< 60 => url(x)", 8, "a colour")]
    [DataRow("= ready => green", 2, "a number")]
    public void A_rule_that_cannot_be_read_says_where_and_what_was_expected(string rule, int position, string expected)
    {
        Assert.IsNull(ThresholdReader.Read(rule, false, out var problem));
        Assert.AreEqual(position, problem!.Position);
        StringAssert.StartsWith(problem.Expected, expected);
    }

    [TestMethod]
    public void A_rule_of_a_livestate_column_may_name_words()
    {
        var steps = ThresholdReader.Read("= notReady => red; = ready => green; > 60 => amber", true, out _)!;

        Assert.AreEqual("= notReady red, = ready green, > 60 amber", string.Join(", ", steps.Select(step => $"{step.SignText} {step.Limit} {step.Color}")));
    }

    [TestMethod]
    public void Any_text_gives_steps_or_a_position()
    {
        var pieces = Gen.Elements("<", ">", "=", "!", "=>", ";", " ", "60", "-", ".5", "red", "#fff", "ready", "\0");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), ArbMap.Default.ArbFor<bool>(), (text, words) =>
        {
            var steps = ThresholdReader.Read(text, words, out var problem);
            return (steps is null) == (problem is not null)
                && (problem is null || (problem.Position >= 1 && problem.Position <= text.Length + 1))
                && (steps is null || steps.All(step => step.Fits(1) || !step.Fits(1)));
        }).Holds();
    }

    private static string ColorOf(string rule, double value) =>
        ThresholdReader.Read(rule, false, out _)!.FirstOrDefault(step => step.Fits(value))?.Color ?? "";
}
