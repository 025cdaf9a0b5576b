using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class ListOperatorTests : QueryTest
{
    [TestInitialize]
    public void AddCalls()
    {
        AddCall("a", ("cts_calls", 1));
        AddCall("b", ("cts_calls", 2));
        AddCall("c", ("cts_calls", 3));
        AddCall("d");
    }

    [TestMethod]
    [DataRow(ConditionOperator.In, "a c")]
    [DataRow(ConditionOperator.NotIn, "b d")]
    [DataRow(ConditionOperator.Between, "a b c")]
    [DataRow(ConditionOperator.NotBetween, "d")]
    public void A_list_has_one_or_both_ends(ConditionOperator conditionOperator, string expected) =>
        Assert.AreEqual(expected, Where("cts_calls", conditionOperator, 1, 3));

    [TestMethod]
    public void A_list_may_come_as_one_value() => Assert.AreEqual("a b", Where("cts_calls", ConditionOperator.In, new[] { 1, 2 }));

    [TestMethod]
    public void An_empty_list_is_refused() =>
        Assert.AreEqual(ErrorCodes.InvalidConditionValueCount, CodeOf(() => Where("cts_calls", ConditionOperator.In)));

    [TestMethod]
    public void Empty_and_not_empty()
    {
        Assert.AreEqual("d", Where("cts_calls", ConditionOperator.Null));
        Assert.AreEqual("a b c", Where("cts_calls", ConditionOperator.NotNull));
    }
}
