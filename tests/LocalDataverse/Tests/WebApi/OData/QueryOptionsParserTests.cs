using LocalDataverse.WebApi.OData;

namespace LocalDataverse.Tests.WebApi.OData;

[TestClass]
public class QueryOptionsParserTests
{
    [TestMethod]
    public void Plain_options_are_read()
    {
        var options = QueryOptionsParser.Parse("?$select=name,revenue&$orderby=name desc,createdon&$top=3&$count=true");

        CollectionAssert.AreEqual(new[] { "name", "revenue" }, options.Select!.ToArray());
        Assert.AreEqual(new OrderItem("name", true), options.OrderBy[0]);
        Assert.AreEqual(new OrderItem("createdon", false), options.OrderBy[1]);
        Assert.AreEqual(3, options.Top);
        Assert.IsTrue(options.Count);
    }

    [TestMethod]
    public void Percent_and_plus_are_decoded()
    {
        var options = QueryOptionsParser.Parse("$filter=telephone1+eq+'%2B45%2011'");

        Assert.AreEqual("+45 11", ((LiteralNode)((ComparisonNode)options.Filter!).Right).Value);
    }

    [TestMethod]
    public void An_ampersand_in_a_value_does_not_end_the_option()
    {
        var options = QueryOptionsParser.Parse("$filter=name eq 'A%26B'&$top=1");

        Assert.AreEqual("A&B", ((LiteralNode)((ComparisonNode)options.Filter!).Right).Value);
    }

    [TestMethod]
    public void Expands_nest_and_have_their_own_options()
    {
        var options = QueryOptionsParser.Parse(
            "$expand=primarycontactid($select=fullname;$expand=createdby($select=fullname)),Account_Tasks($select=subject;$filter=contains(subject,'a;b,c');$orderby=createdon desc;$top=2)");

        Assert.HasCount(2, options.Expand);
        Assert.AreEqual("createdby", options.Expand[0].Options.Expand[0].Navigation);
        Assert.AreEqual("a;b,c", ((LiteralNode)((FunctionNode)options.Expand[1].Options.Filter!).Arguments[1]).Value);
        Assert.AreEqual(2, options.Expand[1].Options.Top);
    }

    [TestMethod]
    public void A_reference_can_be_expanded()
    {
        var options = QueryOptionsParser.Parse("$expand=primarycontactid/$ref");

        Assert.AreEqual("primarycontactid", options.Expand[0].Navigation);
        Assert.IsTrue(options.Expand[0].OnlyReference);
    }

    [TestMethod]
    public void Options_without_a_dollar_sign_are_kept_apart()
    {
        var options = QueryOptionsParser.Parse("fetchXml=%3Cfetch%2F%3E&tag=x&@p1='a'");

        Assert.AreEqual("<fetch/>", options.Custom["fetchXml"]);
        Assert.AreEqual("x", options.Custom["tag"]);
        Assert.AreEqual("'a'", options.Aliases["p1"]);
    }

    [TestMethod]
    [DataRow("$skip=5")]
    [DataRow("$search=x")]
    [DataRow("$top=-1")]
    [DataRow("$top=many")]
    [DataRow("$orderby=name down")]
    [DataRow("$expand=a($select=b")]
    public void What_the_Web_API_does_not_know_is_refused(string query) =>
        Assert.ThrowsExactly<ODataSyntaxException>(() => QueryOptionsParser.Parse(query));

    [TestMethod]
    public void Apply_groups_and_computes()
    {
        var clause = ApplyParser.Parse("filter(statecode eq 0)/groupby((statuscode,ownerid),aggregate(revenue with sum as total,$count as count))");

        Assert.IsNotNull(clause.Filter);
        CollectionAssert.AreEqual(new[] { "statuscode", "ownerid" }, clause.GroupBy.ToArray());
        Assert.AreEqual(new ApplyAggregate("revenue", "sum", "total"), clause.Aggregates[0]);
        Assert.AreEqual(new ApplyAggregate(null, "count", "count"), clause.Aggregates[1]);
    }

    [TestMethod]
    [DataRow("topcount(2,revenue)")]
    [DataRow("aggregate(revenue with median as m)")]
    [DataRow("groupby((a),filter(b eq 1))")]
    public void An_unknown_transformation_is_refused(string apply) =>
        Assert.ThrowsExactly<ODataSyntaxException>(() => ApplyParser.Parse(apply));
}
