using FsCheck.Fluent;
using Telephony.Domain.Reports;
using Telephony.Testing;
using static Telephony.Domain.Tests.Reports.ReportRows;

namespace Telephony.Domain.Tests.Reports;

[TestClass]
public sealed class ReportBookTests
{
    [TestMethod]
    [DataRow("attribute", "cals", "", "Key, position 1: expected count, or a column with numbers or yes and no, found \"cals\". Choose one of count, calls, connects, didconnect, talkseconds.")]
    [DataRow("attribute", "queuename", "", "Key, position 1")]
    [DataRow("attribute", "x:cals", "", "Key, position 3")]
    [DataRow("attribute", "", "", "Key, position 1")]
    [DataRow("attribute", ":count", "", "the Name of a filter before every :")]
    [DataRow("filter", "cals", "= 1", "Key, position 1: expected a column of the call log, found \"cals\".")]
    [DataRow("filter", "calls", "= x", "Value, position 3: expected a whole number. Write a condition on calls.")]
    [DataRow("calculated", "", "1 +", "Value, position 4: expected a number, the Name of a column, min, max, round, - or (, found the end. Write an expression")]
    [DataRow("calculated", "connects / calls", "", "Key, position 1: expected number, seconds, percent or nothing")]
    [DataRow("rule", "calls", "red", "Value, position 4: expected \"=>\"")]
    [DataRow("livestate", "mood", "", "Key, position 1: expected agentstate, callstate, timeinstate, reason, extension, queue, phone or dnis, found \"mood\".")]
    [DataRow("livestate", "queue", "200", "Value, position 1: expected a width")]
    [DataRow("sum", "calls", "", "Type, position 1: expected attribute, filter, calculated, rule or livestate, found \"sum\".")]
    [DataRow("", "calls", "", "Type, position 1")]
    public void A_row_that_cannot_be_understood_says_which_field_where_what_was_expected_and_what_to_do(string type, string key, string value, string reason) =>
        StringAssert.Contains(ReportBook.Refuse([], null, Row("x", type, key, value), Columns), reason);

    [TestMethod]
    [DataRow("", "Name, position 1: expected a name")]
    [DataRow("in:calls", "Name, position 3: expected no : in a name")]
    [DataRow("a[1]", "Name, position 2: expected no [ in a name")]
    public void A_Name_that_nobody_could_cite_is_refused(string name, string reason) =>
        StringAssert.Contains(ReportBook.Refuse([], null, Attribute(name, "count"), Columns), reason);

    [TestMethod]
    public void A_row_without_a_report_is_refused() =>
        StringAssert.Contains(ReportBook.Refuse([], null, Attribute("calls", "count").In(" "), Columns), "Report name, position 1");

    [TestMethod]
    public void A_second_row_of_one_Name_is_refused() =>
        StringAssert.Contains(ReportBook.Refuse([Attribute("calls", "count")], null, Attribute("Calls", "connects"), Columns), "a name of its own");

    [TestMethod]
    public void The_same_Name_in_another_report_is_accepted() =>
        Assert.IsNull(ReportBook.Refuse([Attribute("calls", "count")], null, Attribute("calls", "connects").In("Other"), Columns));

    [TestMethod]
    public void A_change_that_makes_a_cited_column_a_filter_is_refused_and_names_the_row_that_cites_it()
    {
        var (calls, rate) = (Attribute("calls", "count"), Calculated("rate", "10 / calls"));

        StringAssert.StartsWith(
            ReportBook.Refuse([rate], calls, calls with { Type = "filter", Key = "direction", Value = "= inbound" }, Columns),
            "Another row would no longer make sense. Report \"Board\", row \"rate\", Value, position 6: expected a column: calls is a filter");
    }

    [TestMethod]
    public void What_was_wrong_before_hinders_no_other_row() =>
        Assert.IsNull(ReportBook.Refuse([Calculated("rate", "10 /")], null, Attribute("calls", "count"), Columns));

    [TestMethod]
    public void Rows_that_cite_each_other_are_accepted_in_whatever_order_they_are_imported()
    {
        ReportDefinitionRow[] rows =
        [
            Calculated("rate", "answered / calls * 100"), Row("colours", "rule", "rate", "< 60 => red; => green"), Attribute("answered", "inbound:connects"),
            Row("inbound", "filter", "direction", "= inbound"), Attribute("calls", "inbound:count"),
        ];

        Prop.ForAll(Gen.Shuffle(rows).ToArbitrary(), order =>
            order.Select((row, place) => ReportBook.Refuse([.. order.Take(place)], null, row, Columns)).All(reason => reason is null)).Holds();
    }

    [TestMethod]
    public void Rows_of_a_changed_report_may_be_imported_in_any_order()
    {
        ReportDefinitionRow[] before = [Calculated("rate", "10 / calls"), Attribute("calls", "count"), Row("colours", "rule", "rate", "=> red")];
        ReportDefinitionRow[] after = [before[0] with { Name = "share", Value = "10 / all" }, before[1] with { Name = "all" }, before[2] with { Key = "share" }];

        Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, before.Length)).ToArbitrary(), order =>
        {
            var rows = before.ToArray();
            return order.All(place =>
            {
                var refusal = ReportBook.Refuse([.. rows.Where((_, other) => other != place)], rows[place], after[place], Columns);
                rows[place] = after[place];
                return refusal is null;
            });
        }).Holds();
    }

    [TestMethod]
    public void A_row_that_closes_a_cycle_is_refused_with_the_path() => StringAssert.Contains(
        ReportBook.Refuse([Calculated("a", "b"), Calculated("b", "c")], Attribute("c", "count"), Calculated("c", "a"), Columns), "c -> a -> b -> c");

    [TestMethod]
    public void Any_row_gives_a_plan_or_a_reason_and_nothing_else()
    {
        var texts = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
            Gen.Elements("calls", "a", "b", "a:b", "count", "a + b", "b / a", "= inbound", "direction", "< 5 => red", "20", "agentstate", "Board.a"));
        var types = Gen.Elements("attribute", "filter", "calculated", "rule", "livestate", "other");
        var rows = from name in Gen.OneOf(Gen.Elements("a", "b", "calls"), texts) from type in types from key in texts from value in texts select Row(name, type, key, value);
        Prop.ForAll(rows.ListOf().ToArbitrary(), all =>
        {
            var book = new ReportBook(all, Columns);
            return book.Reports.Select(report => new ReportPlan(book, report)).All(plan =>
                plan.Problems.All(problem => problem.Position >= 1 && problem.ToString().EndsWith('.'))
                && plan.ValuesOf([.. plan.Measures.Select(_ => 1.0)]).Count == plan.Columns.Count
                && plan.Columns.All(column => column.Entry is LivestateEntry || (column.Datum is null) == (column.Problem is not null)));
        }).Holds();
    }
}
