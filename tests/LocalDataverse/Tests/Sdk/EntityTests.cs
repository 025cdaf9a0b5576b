using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Sdk;

/// <summary>The stand-in behaves as the real types were seen to.</summary>
[TestClass]
public sealed class EntityTests
{
    [TestMethod]
    public void Reading_a_column_that_is_not_there_throws()
    {
        Assert.ThrowsExactly<KeyNotFoundException>(() => new Entity("contact")["lastname"]);
        Assert.ThrowsExactly<KeyNotFoundException>(() => new OrganizationRequest("WhoAmI")["nothing"]);
    }

    [TestMethod]
    public void A_value_that_is_missing_or_null_is_the_types_default()
    {
        var entity = new Entity("contact") { ["lastname"] = null };

        Assert.IsNull(entity.GetAttributeValue<string>("lastname"));
        Assert.AreEqual(0, entity.GetAttributeValue<int>("nothing"));
    }

    [TestMethod]
    public void A_value_of_another_type_throws() =>
        Assert.ThrowsExactly<InvalidCastException>(() => new Entity("contact") { ["lastname"] = 1 }.GetAttributeValue<string>("lastname"));

    [TestMethod]
    public void Adding_a_column_twice_throws()
    {
        var entity = new Entity("contact") { Attributes = { { "lastname", "a" } } };

        Assert.ThrowsExactly<ArgumentException>(() => entity.Attributes.Add("lastname", "b"));
    }

    [TestMethod]
    public void References_are_equal_whatever_their_name_but_not_in_other_letter_case()
    {
        var id = Guid.NewGuid();

        Assert.AreEqual(new EntityReference("contact", id) { Name = "a" }, new EntityReference("contact", id) { Name = "b" });
        Assert.AreNotEqual(new EntityReference("contact", id), new EntityReference("Contact", id));
    }

    [TestMethod]
    public void Options_and_amounts_are_equal_by_value()
    {
        Assert.AreEqual(new OptionSetValue(1), new OptionSetValue(1));
        Assert.AreEqual(new Money(1.5m), new Money(1.5m));
    }

    [TestMethod]
    public void To_entity_shares_the_columns()
    {
        var entity = new Entity("contact", Guid.NewGuid()) { ["lastname"] = "a" };

        var other = entity.ToEntity<Entity>();

        Assert.AreNotSame(entity, other);
        Assert.AreSame(entity.Attributes, other.Attributes);
        Assert.AreEqual(entity.Id, other.Id);
    }

    [TestMethod]
    public void A_refusal_has_the_defaults_of_the_real_type()
    {
        var refusal = new InvalidPluginExecutionException("no", new InvalidOperationException());

        Assert.AreEqual(-2146233088, refusal.ErrorCode);
        Assert.AreEqual(OperationStatus.Failed, refusal.Status);
        Assert.AreEqual(PluginHttpStatusCode.NotSet, refusal.HttpStatus);
    }

    [TestMethod]
    public void A_new_query_has_a_page_criteria_and_an_empty_column_set()
    {
        var query = new QueryExpression("contact");

        Assert.AreEqual(0, query.PageInfo.PageNumber);
        Assert.IsEmpty(query.Criteria.Conditions);
        Assert.IsEmpty(query.ColumnSet.Columns);
        Assert.IsNull(new EntityCollection().EntityName);
    }

    [TestMethod]
    public void A_parameter_is_found_only_in_its_type()
    {
        var parameters = new ParameterCollection { ["a"] = 1, ["b"] = null };

        Assert.IsTrue(parameters.TryGetValue("a", out int number));
        Assert.AreEqual(1, number);
        Assert.IsFalse(parameters.TryGetValue("a", out string _));
        Assert.IsFalse(parameters.TryGetValue("b", out string _));
    }
}
