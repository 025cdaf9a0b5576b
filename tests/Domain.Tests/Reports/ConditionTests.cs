using FsCheck.Fluent;
using Telephony.Domain.Reports;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Reports;

[TestClass]
public sealed class ConditionTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Lines("report-conditions.csv").Select(line => (object[])line.Split('\t'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_filter_of_the_table_comes_out_as_the_table_says(string column, string text, string expected)
    {
        var condition = ConditionReader.Read(text.Replace('~', ' '), ReportRows.Columns.Find(column)!, out var problem);

        var actual = condition is null ? $"at {problem!.Position}" : $"{condition.Column.Name} {condition.Sign} {string.Join('|', condition.Values)}".TrimEnd();
        Assert.AreEqual(expected, actual, problem?.Expected);
    }

    [TestMethod]
    public void A_word_that_a_choice_lacks_is_answered_with_the_words_it_has()
    {
        ConditionReader.Read("= up", ReportRows.Columns.Find("direction")!, out var problem);

        Assert.AreEqual("one of Inbound, Outbound, ClickToCall", problem!.Expected);
    }

    [TestMethod]
    public void A_list_holds_at_most_a_hundred_values()
    {
        var column = ReportRows.Columns.Find("talkseconds")!;

        Assert.HasCount(100, ConditionReader.Read("in " + string.Join(',', Enumerable.Range(1, 100)), column, out _)!.Values);
        Assert.IsNull(ConditionReader.Read("in " + string.Join(',', Enumerable.Range(1, 101)), column, out var problem));
        Assert.AreEqual("at most 100 values", problem!.Expected);
    }

    [TestMethod]
    public void Equal_sets_of_conditions_have_one_key_in_whatever_order_they_are_written()
    {
        var inbound = ConditionReader.Read("= inbound", ReportRows.Columns.Find("direction")!, out _)!;
        var isLong = ConditionReader.Read(">= 30", ReportRows.Columns.Find("talkseconds")!, out _)!;

        var one = ConditionSet.None.And([inbound]).And([isLong, inbound]);
        var other = ConditionSet.None.And([isLong, inbound]);

        Assert.AreEqual(one.Key, other.Key);
        Assert.HasCount(2, one.Conditions);
    }

    [TestMethod]
    public void Any_text_on_any_column_gives_a_condition_or_a_position()
    {
        var columns = Gen.Elements(new[] { "calls", "didconnect", "direction", "queuename", "agentid", "startedon" }.Select(name => ReportRows.Columns.Find(name)!));
        var signs = Gen.Elements("", "=", "!=", "<", ">=", "in ", "not in ", "empty", "not ", "= \"", "in a,", "=\u0001", "=\uD800");
        var texts = from sign in signs from text in ArbMap.Default.GeneratorFor<string?>() select sign + text;
        Prop.ForAll(texts.ToArbitrary(), columns.ToArbitrary(), (text, column) =>
        {
            var condition = ConditionReader.Read(text, column, out var problem);
            return (condition is null) == (problem is not null)
                && (problem is null || (problem.Position >= 1 && problem.Position <= text.Length + 1))
                && (condition is null || condition.Values.All(value => value.All(letter => !char.IsControl(letter))));
        }).Holds();
    }
}
