using Telephony.Domain.Reports;
using static Telephony.Domain.Tests.Reports.ReportRows;

namespace Telephony.Domain.Tests.Reports;

[TestClass]
public sealed class ReportPlanTests
{
    [TestMethod]
    public void The_heading_of_a_column_is_its_Description_and_without_one_its_Name()
    {
        var plan = Plan(Attribute("calls", "count") with { Description = "Calls" }, Attribute("talk", "talkseconds"));

        CollectionAssert.AreEqual(new[] { "Calls", "talk" }, plan.Columns.Select(column => column.Entry.Heading).ToArray());
    }

    [TestMethod]
    public void The_Key_of_an_attribute_is_the_source_of_its_data()
    {
        var plan = Plan(Attribute("a", "count"), Attribute("b", "Talk Seconds"), Attribute("c", "cts_calls"), Attribute("d", "didconnect"));

        CollectionAssert.AreEqual(new[] { "count", "cts_talkseconds", "cts_calls", "count | cts_didconnect Equal 1" }, plan.Asked());
    }

    [TestMethod]
    [DataRow("", 0)]
    [DataRow("1", 1)]
    [DataRow("20", 20)]
    [DataRow(" 100% ", 100)]
    public void The_Value_of_an_attribute_is_its_width_in_percent(string value, int width) =>
        Assert.AreEqual(width, Plan(Attribute("calls", "count", value)).Columns[0].Entry.Width);

    [TestMethod]
    [DataRow("0")]
    [DataRow("101")]
    [DataRow("-5")]
    [DataRow("wide")]
    public void A_width_outside_one_to_a_hundred_percent_is_a_problem(string value) =>
        StringAssert.StartsWith(
            ProblemOf(Attribute("calls", "count", value)),
            $"Report \"Board\", row \"calls\", Value, position 1: expected a width in percent, 1 to 100, found \"{value}\".");

    [TestMethod]
    public void Columns_stand_in_their_Order_equal_orders_by_name_and_gaps_do_not_matter()
    {
        var plan = Plan(
            Attribute("zebra", "count") with { Order = 20 },
            Attribute("last", "count") with { Order = null },
            Attribute("beta", "count") with { Order = 5 },
            Attribute("Alpha", "count") with { Order = 5 },
            Attribute("first", "count") with { Order = 0 });

        CollectionAssert.AreEqual(new[] { "first", "Alpha", "beta", "zebra", "last" }, plan.Columns.Select(column => column.Entry.Name).ToArray());
    }

    [TestMethod]
    public void A_row_belongs_to_the_report_of_its_ReportName_only() =>
        Assert.AreEqual("calls", Plan(Attribute("calls", "count").In(" board "), Attribute("talk", "talkseconds").In("Other")).Columns.Single().Entry.Name);

    [TestMethod]
    public void A_calculated_column_is_worked_out_from_the_columns_it_cites()
    {
        var plan = Plan(Calculated("rate", "Connects / CALLS * 100", "percent"), Attribute("calls", "count"), Attribute("connects", "connects"));

        CollectionAssert.AreEqual(new double?[] { 4, 3, 75 }, plan.ValuesOf(Measured(plan, ("count", 4), ("cts_connects", 3))).ToArray());
        Assert.AreEqual(ReportFormat.Percent, plan.Columns[2].Format);
    }

    [TestMethod]
    public void A_division_by_zero_shows_a_dash_and_hurts_no_other_column()
    {
        var plan = Plan(Attribute("calls", "count"), Calculated("rate", "connects / calls"), Attribute("connects", "connects"));

        CollectionAssert.AreEqual(new double?[] { 0, 0, null }, plan.ValuesOf(Measured(plan, ("count", 0), ("cts_connects", 0))).ToArray());
    }

    [TestMethod]
    public void Values_are_rounded_to_four_decimals()
    {
        var plan = Plan(Calculated("third", "calls / 3"), Attribute("calls", "count"));

        Assert.AreEqual(0.3333, plan.ValuesOf([1])[1]);
    }

    [TestMethod]
    public void A_filter_applies_to_every_column_of_its_report()
    {
        var plan = Plan(Attribute("calls", "count"), Attribute("talk", "talkseconds"), Filter("inbound", "direction", "= inbound"));

        CollectionAssert.AreEqual(new[] { "count | cts_direction Equal 1", "cts_talkseconds | cts_direction Equal 1" }, plan.Asked());
    }

    [TestMethod]
    public void A_filter_that_is_cited_as_Name_colon_column_applies_to_that_column_only()
    {
        var plan = Plan(Attribute("calls", "count"), Attribute("in", "inbound:count"), Filter("inbound", "direction", "= inbound"), Calculated("share", "inbound:calls / calls"));

        CollectionAssert.AreEqual(new[] { "count", "count | cts_direction Equal 1" }, plan.Asked());
        CollectionAssert.AreEqual(new double?[] { 4, 1, 0.25 }, plan.ValuesOf([4, 1]).ToArray());
    }

    [TestMethod]
    public void A_filter_on_a_calculated_column_reaches_all_that_it_cites()
    {
        var plan = Plan(
            Attribute("calls", "count"), Attribute("talk", "talkseconds"), Calculated("average", "talk / calls"),
            Filter("inbound", "direction", "= inbound"), Calculated("in", "inbound:average"));

        Assert.AreEqual(5.0, plan.ValuesOf(Measured(plan, ("count", 10), ("cts_talkseconds", 20), ("cts_talkseconds | cts_direction Equal 1", 15), ("count | cts_direction Equal 1", 3)))[2]);
    }

    [TestMethod]
    public void Filters_of_one_citation_all_have_to_hold() => CollectionAssert.AreEqual(
        new[] { "count | cts_direction Equal 1 | cts_talkseconds GreaterOrEqual 30" },
        Plan(Attribute("x", "long:inbound:count"), Filter("inbound", "direction", "= inbound"), Filter("long", "talkseconds", ">= 30")).Asked());

    [TestMethod]
    public void A_datum_is_cited_in_another_report_by_its_Name_and_keeps_its_own_reports_filters()
    {
        var plan = Plan(
            Filter("out", "direction", "= outbound"), Attribute("mine", "count"), Calculated("theirs", "sold"),
            Attribute("sold", "count").In("Sales"), Filter("in", "direction", "= inbound").In("Sales"));

        CollectionAssert.AreEqual(new[] { "count | cts_direction Equal 2", "count | cts_direction Equal 1" }, plan.Asked());
        Assert.IsEmpty(plan.Problems);
    }

    [TestMethod]
    public void A_Name_that_two_other_reports_have_is_cited_with_its_report()
    {
        var others = new[] { Attribute("sold", "count").In("Sales"), Attribute("sold", "connects").In("Support desk") };

        StringAssert.Contains(ProblemOf([Calculated("x", "sold"), .. others]), "expected report.name, since the reports Sales and Support desk all have a column sold.");
        CollectionAssert.AreEqual(new[] { "cts_connects" }, Plan([Calculated("x", "[Support desk].sold"), .. others]).Asked());
    }

    [TestMethod]
    [DataRow("convects / 2", 1, "the Name of a column, found \"convects\"")]
    [DataRow("2 * Sales.calls", 5, "the name of a report before the point, found \"Sales\"")]
    [DataRow("Board.convects", 1, "a column of the report Board, found \"convects\"")]
    [DataRow("inbound", 1, "a column: inbound is a filter, which is written before a column as inbound:column")]
    [DataRow("1 + state", 5, "a column that counts: state is known to the hub only")]
    [DataRow("calls:calls", 1, "the Name of a filter before :, found \"calls\"")]
    public void A_citation_that_leads_nowhere_says_where_it_stands_and_what_may_stand_there(string expression, int position, string expected)
    {
        var problem = ProblemOf(Calculated("x", expression), Attribute("calls", "count"), Filter("inbound", "direction", "= inbound"), Live("state", "agentstate"));

        Assert.AreEqual($"Report \"Board\", row \"x\", Value, position {position}: expected {expected}. Cite one of calls, x, or a column of another report.", problem);
    }

    [TestMethod]
    public void Columns_that_need_each_other_are_refused_with_the_path()
    {
        var problem = ProblemOf(Calculated("a", "1 + b"), Calculated("b", "c * 2"), Calculated("c", "a"));

        StringAssert.Contains(problem, "row \"c\", Value, position 1: expected a column that does not need this one: c -> a -> b -> c.");
    }

    [TestMethod]
    public void A_cycle_through_another_report_is_refused_too() => StringAssert.Contains(
        ProblemOf(Calculated("a", "b"), Calculated("b", "Board.a").In("Other")), "b -> a -> b");

    [TestMethod]
    [DataRow("calculated", "", "nosuch * 2", "found \"nosuch\"")]
    [DataRow("calculated", "", "1 +", "expected a number")]
    [DataRow("attribute", "cals", "", "found \"cals\"")]
    [DataRow("attribute", "nosuch:count", "", "found \"nosuch\"")]
    [DataRow("livestate", "mood", "", "found \"mood\"")]
    [DataRow("chart", "calls", "", "found \"chart\"")]
    public void A_column_that_does_not_work_says_why_in_its_place_and_the_others_count(string type, string key, string value, string reason)
    {
        var plan = Plan(Attribute("calls", "count") with { Order = 1 }, Row("bad", type, key, value) with { Order = 2 }, Calculated("double", "calls * 2") with { Order = 3 });

        Assert.AreEqual("calls bad double", string.Join(" ", plan.Columns.Select(column => column.Entry.Name)));
        StringAssert.Contains(plan.Columns[1].Problem?.ToString(), reason);
        Assert.AreEqual("3 - 6", string.Join(" ", plan.ValuesOf([3]).Select(cell => cell?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
        Assert.IsTrue(plan.Columns[0].Problem is null && plan.Columns[2].Problem is null);
    }

    [TestMethod]
    public void What_cites_a_column_that_does_not_work_says_so_too()
    {
        var plan = Plan(Calculated("bad", "nosuch * 2") with { Order = 1 }, Calculated("worse", "bad + 1") with { Order = 2 });

        Assert.IsTrue(plan.Columns.All(column => column.Problem!.ToString().Contains("found \"nosuch\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_filter_of_the_whole_report_that_cannot_be_read_empties_its_counts_instead_of_letting_every_call_through()
    {
        var plan = Plan(Filter("inbound", "direction", "= up"), Attribute("calls", "count"), Live("state", "agentstate"));

        StringAssert.Contains(plan.Columns[0].Problem?.ToString(), "row \"inbound\"");
        Assert.IsNull(plan.Columns[1].Problem);
    }

    [TestMethod]
    public void A_filter_of_one_column_that_cannot_be_read_empties_that_column_only()
    {
        var plan = Plan(Filter("inbound", "direction", "= up"), Attribute("calls", "count") with { Order = 1 }, Attribute("in", "inbound:count") with { Order = 2 });

        Assert.AreEqual("True False", string.Join(" ", plan.Columns.Select(column => column.Problem is null)));
    }

    [TestMethod]
    public void A_rule_that_does_not_work_takes_its_colours_away_and_nothing_else()
    {
        var plan = Plan(Attribute("calls", "count"), Rule("calls", "= ready => red"), Rule("calls", "> 2 => green"), Rule("nosuch", "=> red"));

        Assert.IsNull(plan.Columns[0].Problem);
        Assert.AreEqual("green", plan.Columns[0].ColorOf(3));
        Assert.HasCount(2, plan.Problems);
    }

    [TestMethod]
    public void A_column_that_cites_itself_is_a_cycle() => StringAssert.Contains(ProblemOf(Calculated("a", "a + 1")), ": a -> a.");

    [TestMethod]
    public void Columns_with_equal_filters_share_a_measure() =>
        Assert.HasCount(1, Plan(Attribute("one", "count"), Attribute("two", "count"), Calculated("three", "one + two")).Measures);

    [TestMethod]
    public void A_report_has_at_most_twenty_five_sets_of_filters()
    {
        var rows = Enumerable.Range(1, 26).SelectMany(i => new[] { Filter($"f{i}", "talkseconds", $"= {i}"), Attribute($"c{i}", $"f{i}:count") });

        StringAssert.Contains(ProblemOf([.. rows]), "expected at most 25 different sets of filters in a report.");
    }

    [TestMethod]
    public void Filters_that_multiply_end_in_a_problem_and_not_in_a_long_wait()
    {
        var rows = Enumerable.Range(0, 35).SelectMany(i => new[] { Filter($"f{i}", "talkseconds", $"= {i}"), Calculated($"c{i}", $"f{i}:c{i + 1} + c{i + 1}") });

        Assert.IsNotEmpty(Plan([.. rows, Attribute("c35", string.Concat(Enumerable.Range(0, 35).Select(i => $"f{i}:")) + "count")]).Problems);
    }

    [TestMethod]
    public void A_rule_colours_the_column_it_names()
    {
        var plan = Plan(Attribute("calls", "count"), Rule("Calls", "< 60 => red; => green"));

        Assert.AreEqual("red green ", string.Join(' ', plan.Columns[0].ColorOf(59), plan.Columns[0].ColorOf(60), plan.Columns[0].ColorOf(null)));
    }

    [TestMethod]
    public void A_rule_for_a_column_that_is_not_there_is_a_problem() => StringAssert.Contains(
        ProblemOf(Attribute("calls", "count"), Rule("cals", "=> red")), "Key, position 1: expected the Name of a column of this report, found \"cals\". Choose one of calls.");

    [TestMethod]
    public void Words_in_a_rule_are_for_livestate_columns()
    {
        StringAssert.Contains(ProblemOf(Attribute("calls", "count"), Rule("calls", "= ready => red")), "calls is a number; only livestate columns have words.");
        Assert.IsEmpty(Plan(Live("state", "agentstate"), Rule("state", "= ready => green")).Problems);
    }

    [TestMethod]
    [DataRow("agentstate")]
    [DataRow("callstate")]
    [DataRow("timeinstate")]
    [DataRow("reason")]
    [DataRow("extension")]
    [DataRow("queue")]
    [DataRow("phone")]
    [DataRow("dnis")]
    public void A_livestate_column_is_planned_without_asking_the_call_log(string key)
    {
        var plan = Plan(Live("now", key, "15"));

        Assert.IsEmpty(plan.Measures);
        Assert.IsNull(plan.Columns.Single().Datum);
        Assert.AreEqual(15, plan.Columns.Single().Entry.Width);
    }

    // The numbers of a plan in its order, from what is asked.
    private static double[] Measured(ReportPlan plan, params (string Asked, double Value)[] numbers) =>
        [.. plan.Asked().Select(asked => numbers.Single(number => number.Asked == asked).Value)];
}
