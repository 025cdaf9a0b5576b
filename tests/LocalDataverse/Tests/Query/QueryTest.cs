using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>A test that asks for calls, each with its subject as its name.</summary>
public abstract class QueryTest : OrganizationTest
{
    protected Guid AddCall(string subject, params (string Column, object? Value)[] columns)
    {
        var call = new Entity("cts_dialercall") { ["cts_subject"] = subject };
        foreach (var (column, value) in columns)
        {
            call[column] = value;
        }

        return Service.Create(call);
    }

    /// <summary>The subjects of the calls for which a condition holds, in alphabetical order.</summary>
    protected string Where(string column, ConditionOperator conditionOperator, params object[] values)
    {
        var query = Calls();
        query.Criteria.AddCondition(column, conditionOperator, values);
        return Subjects(query);
    }

    /// <summary>All calls by subject.</summary>
    protected static QueryExpression Calls()
    {
        var query = new QueryExpression("cts_dialercall") { ColumnSet = new ColumnSet("cts_subject") };
        query.AddOrder("cts_subject", OrderType.Ascending);
        return query;
    }

    protected string Subjects(QueryBase query) =>
        string.Join(" ", Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("cts_subject")));
}
