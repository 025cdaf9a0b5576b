using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>The clock shows Monday, 2 March 2026, 09:00 UTC.</summary>
[TestClass]
public sealed class DateOperatorTests : QueryTest
{
    [TestInitialize]
    public void AddCalls()
    {
        AddCall("lastyear", At(2025, 6, 1));
        AddCall("february", At(2026, 2, 10));
        AddCall("saturday", At(2026, 2, 28));
        AddCall("sunday", At(2026, 3, 1));
        AddCall("today", At(2026, 3, 2));
        AddCall("tomorrow", At(2026, 3, 3));
        AddCall("april", At(2026, 4, 1));
        AddCall("empty");
    }

    [TestMethod]
    [DataRow(ConditionOperator.Yesterday, "sunday")]
    [DataRow(ConditionOperator.Today, "today")]
    [DataRow(ConditionOperator.Tomorrow, "tomorrow")]
    [DataRow(ConditionOperator.Last7Days, "saturday sunday today")]
    [DataRow(ConditionOperator.Next7Days, "today tomorrow")]
    [DataRow(ConditionOperator.ThisWeek, "sunday today tomorrow")]
    [DataRow(ConditionOperator.LastWeek, "saturday")]
    [DataRow(ConditionOperator.NextWeek, "")]
    [DataRow(ConditionOperator.ThisMonth, "sunday today tomorrow")]
    [DataRow(ConditionOperator.LastMonth, "february saturday")]
    [DataRow(ConditionOperator.NextMonth, "april")]
    [DataRow(ConditionOperator.ThisYear, "april february saturday sunday today tomorrow")]
    [DataRow(ConditionOperator.LastYear, "lastyear")]
    [DataRow(ConditionOperator.NextYear, "")]
    public void Whole_periods_lie_around_the_moment_of_the_request(ConditionOperator conditionOperator, string expected) =>
        Assert.AreEqual(expected, Where("cts_startedon", conditionOperator));

    [TestMethod]
    [DataRow(ConditionOperator.LastXHours, 24, "sunday")]
    [DataRow(ConditionOperator.NextXHours, 5, "today")]
    [DataRow(ConditionOperator.LastXDays, 2, "saturday sunday")]
    [DataRow(ConditionOperator.NextXDays, 1, "today tomorrow")]
    [DataRow(ConditionOperator.LastXWeeks, 4, "february saturday sunday")]
    [DataRow(ConditionOperator.NextXMonths, 1, "april today tomorrow")]
    [DataRow(ConditionOperator.LastXYears, 1, "february lastyear saturday sunday")]
    [DataRow(ConditionOperator.OlderThanXDays, 1, "february lastyear saturday")]
    [DataRow(ConditionOperator.OlderThanXMonths, 1, "lastyear")]
    public void A_number_of_periods_before_or_after(ConditionOperator conditionOperator, int count, string expected) =>
        Assert.AreEqual(expected, Where("cts_startedon", conditionOperator, count));

    [TestMethod]
    [DataRow(ConditionOperator.On, "today")]
    [DataRow(ConditionOperator.NotOn, "april empty february lastyear saturday sunday tomorrow")]
    [DataRow(ConditionOperator.OnOrBefore, "february lastyear saturday sunday today")]
    [DataRow(ConditionOperator.OnOrAfter, "april today tomorrow")]
    public void A_day_counts_from_midnight_to_midnight(ConditionOperator conditionOperator, string expected) =>
        Assert.AreEqual(expected, Where("cts_startedon", conditionOperator, "2026-03-02"));

    private static (string Column, object? Value) At(int year, int month, int day) =>
        ("cts_startedon", new DateTime(year, month, day, 12, 0, 0, DateTimeKind.Utc));
}
