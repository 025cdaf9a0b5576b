using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class ComparisonOperatorTests : QueryTest
{
    [TestInitialize]
    public void AddCalls()
    {
        AddCall("a", ("cts_calls", 1), ("cts_outcome", "Sold"));
        AddCall("b", ("cts_calls", 2), ("cts_outcome", "Ärger"));
        AddCall("c");
    }

    [TestMethod]
    [DataRow(ConditionOperator.Equal, "b")]
    [DataRow(ConditionOperator.NotEqual, "a c")]
    [DataRow(ConditionOperator.GreaterThan, "")]
    [DataRow(ConditionOperator.GreaterEqual, "b")]
    [DataRow(ConditionOperator.LessThan, "a")]
    [DataRow(ConditionOperator.LessEqual, "a b")]
    public void Numbers_compare_and_an_empty_column_is_only_unequal(ConditionOperator conditionOperator, string expected) =>
        Assert.AreEqual(expected, Where("cts_calls", conditionOperator, 2));

    [TestMethod]
    public void Letter_case_does_not_count()
    {
        Assert.AreEqual("a", Where("cts_outcome", ConditionOperator.Equal, "sOLD"));
        Assert.AreEqual("b", Where("cts_outcome", ConditionOperator.Equal, "ÄRGER"));
    }

    [TestMethod]
    public void A_lookup_compares_with_an_id()
    {
        var user = Organization.AddUser("Bob", "Agent");
        AddCall("d", ("cts_agentid", new EntityReference("systemuser", user)));

        Assert.AreEqual("d", Where("cts_agentid", ConditionOperator.Equal, user));
        Assert.AreEqual("d", Where("cts_agentid", ConditionOperator.Equal, user.ToString("B")));
    }

    [TestMethod]
    public void A_choice_compares_with_its_number()
    {
        AddCall("d", ("cts_direction", new OptionSetValue(787000001)));

        Assert.AreEqual("d", Where("cts_direction", ConditionOperator.Equal, 787000001));
    }

    [TestMethod]
    public void A_column_compares_with_a_column()
    {
        AddCall("d", ("cts_calls", 3), ("cts_connects", 3));
        var query = Calls();
        query.Criteria.AddCondition(new ConditionExpression("cts_calls", ConditionOperator.Equal, true, "cts_connects"));

        Assert.AreEqual("d", Subjects(query));
    }

    [TestMethod]
    public void A_value_that_cannot_be_one_is_refused() =>
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Where("cts_calls", ConditionOperator.Equal, "many")));

    [TestMethod]
    public void Two_values_are_too_many() =>
        Assert.AreEqual(ErrorCodes.InvalidConditionValueCount, CodeOf(() => Where("cts_calls", ConditionOperator.Equal, 1, 2)));
}
