using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class QueryExpressionTests : QueryTest
{
    [TestMethod]
    public void Any_of_a_filter_joined_by_or()
    {
        AddCall("a", ("cts_calls", 1));
        AddCall("b", ("cts_calls", 2));
        AddCall("c", ("cts_calls", 3));
        var query = Calls();
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("cts_calls", ConditionOperator.Equal, 1);
        either.AddCondition("cts_calls", ConditionOperator.Equal, 3);

        Assert.AreEqual("a c", Subjects(query));
    }

    [TestMethod]
    public void Orders_count_from_the_first()
    {
        AddCall("a", ("cts_calls", 1), ("cts_connects", 1));
        AddCall("b", ("cts_calls", 2), ("cts_connects", 1));
        AddCall("c", ("cts_calls", 1), ("cts_connects", 2));
        var query = new QueryExpression("cts_dialercall") { ColumnSet = new ColumnSet("cts_subject") };
        query.AddOrder("cts_calls", OrderType.Descending);
        query.AddOrder("cts_connects", OrderType.Ascending);

        Assert.AreEqual("b a c", Subjects(query));
    }

    [TestMethod]
    public void A_lookup_is_ordered_by_name_and_a_choice_by_label()
    {
        AddCall("bob", ("cts_agentid", new EntityReference("systemuser", Organization.AddUser("Bob", "X"))), ("cts_direction", new OptionSetValue(787000000)));
        AddCall("alice", ("cts_agentid", new EntityReference("systemuser", Organization.AddUser("alice", "X"))), ("cts_direction", new OptionSetValue(787000002)));
        var byAgent = new QueryExpression("cts_dialercall") { ColumnSet = new ColumnSet("cts_subject") };
        byAgent.AddOrder("cts_agentid", OrderType.Ascending);
        var byDirection = new QueryExpression("cts_dialercall") { ColumnSet = new ColumnSet("cts_subject") };
        byDirection.AddOrder("cts_direction", OrderType.Ascending);

        Assert.AreEqual("alice bob", Subjects(byAgent));
        Assert.AreEqual("alice bob", Subjects(byDirection));
    }

    [TestMethod]
    public void The_top_count_ends_the_rows()
    {
        AddCall("a");
        AddCall("b");
        var query = Calls();
        query.TopCount = 1;

        var rows = Service.RetrieveMultiple(query);

        Assert.AreEqual("a", rows.Entities.Single()["cts_subject"]);
        Assert.IsFalse(rows.MoreRecords);
    }

    [TestMethod]
    public void Distinct_leaves_equal_rows_out()
    {
        AddCall("a");
        AddCall("a");
        var query = Calls();
        query.Distinct = true;

        Assert.AreEqual("a", Subjects(query));
    }

    [TestMethod]
    public void A_query_by_attribute_asks_for_equal_columns()
    {
        AddCall("a", ("cts_calls", 1));
        AddCall("b", ("cts_calls", 2));
        var query = new QueryByAttribute("cts_dialercall") { ColumnSet = new ColumnSet("cts_subject") };
        query.AddAttributeValue("cts_calls", 2);

        Assert.AreEqual("b", Subjects(query));
    }

    [TestMethod]
    public void A_column_that_is_not_there_is_refused()
    {
        var query = Calls();
        query.Criteria.AddCondition("nothing", ConditionOperator.Null);

        Assert.AreEqual(ErrorCodes.ColumnNotFound, CodeOf(() => Service.RetrieveMultiple(query)));
    }

    [TestMethod]
    public void A_table_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.TableNotFound, CodeOf(() => Service.RetrieveMultiple(new QueryExpression("nothing"))));

    [TestMethod]
    public void Text_in_a_condition_is_never_sql()
    {
        AddCall("a", ("cts_outcome", "x' OR '1'='1"));

        Assert.AreEqual("a", Where("cts_outcome", ConditionOperator.Equal, "x' OR '1'='1"));
        Assert.AreEqual("", Where("cts_outcome", ConditionOperator.Equal, "y' OR '1'='1"));
    }
}
