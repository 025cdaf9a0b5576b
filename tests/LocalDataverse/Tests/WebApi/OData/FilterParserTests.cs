using LocalDataverse.WebApi.OData;

namespace LocalDataverse.Tests.WebApi.OData;

[TestClass]
public class FilterParserTests
{
    [TestMethod]
    public void And_binds_stronger_than_or()
    {
        var root = (LogicalNode)FilterParser.Parse("a eq 1 or b eq 2 and c eq 3");

        Assert.IsTrue(root.IsOr);
        Assert.IsInstanceOfType<ComparisonNode>(root.Operands[0]);
        Assert.IsFalse(((LogicalNode)root.Operands[1]).IsOr);
    }

    [TestMethod]
    public void Parentheses_group()
    {
        var root = (LogicalNode)FilterParser.Parse("(a eq 1 or b eq 2) and c eq 3");

        Assert.IsFalse(root.IsOr);
        Assert.IsTrue(((LogicalNode)root.Operands[0]).IsOr);
    }

    [TestMethod]
    public void Not_takes_the_expression_behind_it()
    {
        var not = (NotNode)FilterParser.Parse("not contains(name,'sample')");

        Assert.AreEqual("contains", ((FunctionNode)not.Operand).Name);
    }

    [TestMethod]
    [DataRow("a eq null", null)]
    [DataRow("a eq true", true)]
    [DataRow("a eq 42", 42L)]
    [DataRow("a eq -7", -7L)]
    [DataRow("a eq 'O''Bryan'", "O'Bryan")]
    [DataRow("a eq '+45 11 22'", "+45 11 22")]
    [DataRow("a eq 'and or not'", "and or not")]
    public void A_literal_has_its_type(string text, object? expected)
    {
        var comparison = (ComparisonNode)FilterParser.Parse(text);

        Assert.AreEqual(expected, ((LiteralNode)comparison.Right).Value);
    }

    [TestMethod]
    public void A_guid_that_begins_with_a_letter_is_a_guid()
    {
        var comparison = (ComparisonNode)FilterParser.Parse("_ownerid_value eq a779956b-d748-ed11-bb44-6045bd01152a");

        Assert.AreEqual(new Guid("a779956b-d748-ed11-bb44-6045bd01152a"), ((LiteralNode)comparison.Right).Value);
    }

    [TestMethod]
    [DataRow("createdon gt 2026-03-01T10:20:30Z")]
    [DataRow("createdon gt 2026-03-01T10:20:30.000Z")]
    [DataRow("createdon gt 2026-03-01T12:20:30+02:00")]
    public void A_time_keeps_its_instant(string text)
    {
        var comparison = (ComparisonNode)FilterParser.Parse(text);

        var time = (DateTimeOffset)((LiteralNode)comparison.Right).Value!;
        Assert.AreEqual(new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.Zero), time.ToUniversalTime());
    }

    [TestMethod]
    public void A_date_without_a_time_is_a_date()
    {
        var comparison = (ComparisonNode)FilterParser.Parse("birthdate lt 2001-02-03");

        Assert.AreEqual(new DateOnly(2001, 2, 3), ((LiteralNode)comparison.Right).Value);
    }

    [TestMethod]
    public void A_path_goes_over_navigation_properties()
    {
        var comparison = (ComparisonNode)FilterParser.Parse("primarycontactid/createdby/fullname eq 'A'");

        Assert.AreEqual("primarycontactid/createdby/fullname", ((PropertyNode)comparison.Left).Path);
    }

    [TestMethod]
    public void A_column_is_compared_with_a_column()
    {
        var comparison = (ComparisonNode)FilterParser.Parse("firstname eq lastname");

        Assert.AreEqual("lastname", ((PropertyNode)comparison.Right).Path);
    }

    [TestMethod]
    public void A_query_function_takes_named_arguments_and_an_array()
    {
        var function = (FunctionNode)FilterParser.Parse("Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=[\"O'Brian\",\"Meyer\"])");

        Assert.AreEqual("Microsoft.Dynamics.CRM.In", function.Name);
        Assert.AreEqual("lastname", ((LiteralNode)function.Named["PropertyName"]).Value);
        CollectionAssert.AreEqual(new object[] { "O'Brian", "Meyer" }, ((IReadOnlyList<object?>)((LiteralNode)function.Named["PropertyValues"]).Value!).ToArray());
    }

    [TestMethod]
    public void A_parameter_alias_stands_for_its_value()
    {
        var aliases = new Dictionary<string, string> { ["p1"] = "'lastname'", ["p2"] = "['a','b']" };

        var function = (FunctionNode)FilterParser.Parse("Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)", aliases);

        Assert.AreEqual("lastname", ((LiteralNode)function.Named["PropertyName"]).Value);
        Assert.HasCount(2, (IReadOnlyList<object?>)((LiteralNode)function.Named["PropertyValues"]).Value!);
    }

    [TestMethod]
    public void Any_binds_its_variable()
    {
        var lambda = (LambdaNode)FilterParser.Parse("Account_Tasks/any(t:t/subject eq 'a')");

        Assert.AreEqual("t", lambda.Variable);
        Assert.IsFalse(lambda.IsAll);
        Assert.AreEqual("t/subject", ((PropertyNode)((ComparisonNode)lambda.Predicate!).Left).Path);
    }

    [TestMethod]
    public void Any_needs_no_condition()
    {
        var lambda = (LambdaNode)FilterParser.Parse("Account_Tasks/any()");

        Assert.IsNull(lambda.Predicate);
    }

    [TestMethod]
    public void A_single_quote_in_a_value_is_answered_with_its_position()
    {
        var exception = Assert.ThrowsExactly<ODataSyntaxException>(() => FilterParser.Parse("lastname eq 'O'Bryan'"));

        StringAssert.Contains(exception.Message, "There is an unterminated literal at position 20 in 'lastname eq 'O'Bryan''.");
    }

    [TestMethod]
    [DataRow("a eq")]
    [DataRow("a eq 1 and")]
    [DataRow("(a eq 1")]
    [DataRow("a eq 1)")]
    [DataRow("a eq @p9")]
    [DataRow("contains(a,'b'")]
    [DataRow("a eq 1 b eq 2")]
    [DataRow("In(X=['a' 'b'])")]
    [DataRow("In(X=[\"a)")]
    public void What_is_no_expression_is_refused(string text) =>
        Assert.ThrowsExactly<ODataSyntaxException>(() => FilterParser.Parse(text));
}
