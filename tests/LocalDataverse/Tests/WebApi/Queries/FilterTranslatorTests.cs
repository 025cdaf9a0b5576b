using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.WebApi.Queries;

[TestClass]
public class FilterTranslatorTests
{
    private readonly RecordingService _service = new();

    [TestMethod]
    [DataRow("lastname eq 'Meyer'", ConditionOperator.Equal)]
    [DataRow("lastname ne 'Meyer'", ConditionOperator.NotEqual)]
    [DataRow("not (lastname eq 'Meyer')", ConditionOperator.NotEqual)]
    [DataRow("lastname gt 'Meyer'", ConditionOperator.GreaterThan)]
    [DataRow("'Meyer' gt lastname", ConditionOperator.LessThan)]
    [DataRow("not (lastname le 'Meyer')", ConditionOperator.GreaterThan)]
    [DataRow("lastname eq null", ConditionOperator.Null)]
    [DataRow("lastname ne null", ConditionOperator.NotNull)]
    [DataRow("contains(lastname,'ey')", ConditionOperator.Like)]
    [DataRow("not contains(lastname,'ey')", ConditionOperator.NotLike)]
    [DataRow("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", ConditionOperator.EqualUserId)]
    [DataRow("not Microsoft.Dynamics.CRM.EqualUserId(PropertyName='_ownerid_value')", ConditionOperator.NotEqualUserId)]
    [DataRow("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)", ConditionOperator.LastXDays)]
    [DataRow("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') eq true", ConditionOperator.Today)]
    public void Each_comparison_becomes_its_operator(string filter, ConditionOperator expected) =>
        Assert.AreEqual(expected, Translate(filter).Operator);

    [TestMethod]
    [DataRow("contains(lastname,'ey')", "%ey%")]
    [DataRow("startswith(lastname,'Mey')", "Mey%")]
    [DataRow("endswith(lastname,'er')", "%er")]
    [DataRow("statecode eq 0", 0)]
    [DataRow("statecode eq '0'", 0)]
    [DataRow("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)", 7)]
    public void A_value_gets_the_columns_type(string filter, object expected) =>
        Assert.AreEqual(expected, Translate(filter).Values.Single());

    [TestMethod]
    public void A_lookup_is_compared_with_an_id_in_quotes_or_without()
    {
        var id = Guid.NewGuid();

        Assert.AreEqual(id, Translate($"_ownerid_value eq {id}").Values[0]);
        Assert.AreEqual(id, Translate($"_ownerid_value eq '{id}'").Values[0]);
    }

    [TestMethod]
    public void A_time_is_compared_in_utc()
    {
        var condition = Translate("createdon ge 2026-03-01T12:00:00%2B02:00");

        Assert.AreEqual(new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc), condition.Values[0]);
    }

    [TestMethod]
    public void A_list_of_texts_is_one_condition_with_many_values()
    {
        var condition = Translate("Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=['a','b'])");

        Assert.AreEqual(ConditionOperator.In, condition.Operator);
        CollectionAssert.AreEqual(new object[] { "a", "b" }, condition.Values.ToArray());
    }

    [TestMethod]
    public void A_range_of_numbers_may_be_written_as_texts()
    {
        var condition = Translate("Microsoft.Dynamics.CRM.Between(PropertyName='cts_calls',PropertyValues=[\"5\",\"2000\"])", "cts_dialercalls");

        CollectionAssert.AreEqual(new object[] { 5, 2000 }, condition.Values.ToArray());
    }

    [TestMethod]
    public void Columns_of_one_row_are_compared()
    {
        var condition = Translate("firstname eq lastname");

        Assert.IsTrue(condition.CompareColumns);
        Assert.AreEqual("lastname", condition.Values[0]);
    }

    [TestMethod]
    public void Not_turns_and_into_or()
    {
        Send("not (lastname eq 'a' and firstname eq 'b')");

        var filter = _service.LastQuery.Criteria.Filters[0];
        Assert.AreEqual(LogicalOperator.Or, filter.FilterOperator);
        Assert.IsTrue(filter.Filters.All(inner => inner.Conditions[0].Operator == ConditionOperator.NotEqual));
    }

    [TestMethod]
    public void A_path_over_a_lookup_becomes_one_outer_join()
    {
        Send("parentcustomerid_account/name eq 'a' or parentcustomerid_account/name eq 'b'");

        var link = _service.LastQuery.LinkEntities.Single();
        Assert.AreEqual("account", link.LinkToEntityName);
        Assert.AreEqual("parentcustomerid", link.LinkFromAttributeName);
        Assert.AreEqual(JoinOperator.LeftOuter, link.JoinOperator);
        Assert.AreEqual(link.EntityAlias, _service.LastQuery.Criteria.Filters[0].Filters[0].Conditions[0].EntityName);
    }

    [TestMethod]
    public void Any_reads_the_related_rows_first_and_names_their_parents()
    {
        var parent = Guid.NewGuid();
        _service.Rows["cts_dialercallevent"] = [new Entity("cts_dialercallevent") { ["cts_dialercallid"] = new EntityReference("cts_dialercall", parent) }];

        Send($"{Events}/any(e:e/cts_name eq 'talk')", "cts_dialercalls");

        var condition = _service.LastQuery.Criteria.Filters[0].Conditions[0];
        Assert.AreEqual("cts_dialercallid", condition.AttributeName);
        Assert.AreEqual(ConditionOperator.In, condition.Operator);
        Assert.AreEqual(parent, condition.Values[0]);
    }

    [TestMethod]
    public void All_excludes_the_parents_of_rows_that_do_not_meet_it()
    {
        Send($"{Events}/all(e:e/cts_name eq 'talk')", "cts_dialercalls");

        Assert.AreEqual(ConditionOperator.NotIn, _service.LastQuery.Criteria.Filters[0].Conditions[0].Operator);
    }

    [TestMethod]
    [DataRow("nickname eq 'x'", "Could not find a property named 'nickname' on type 'Microsoft.Dynamics.CRM.contact'.")]
    [DataRow("LastName eq 'x'", "Could not find a property named 'LastName' on type 'Microsoft.Dynamics.CRM.contact'.")]
    [DataRow("ownerid/nickname eq 'x'", "Could not find a property named 'nickname' on type 'Microsoft.Dynamics.CRM.systemuser'.")]
    [DataRow("lastname eq 5", "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.")]
    [DataRow("createdon gt 'soon'", "A binary operator with incompatible types was detected. Found operand types 'Edm.DateTimeOffset' and 'Edm.String' for operator kind 'GreaterThan'.")]
    [DataRow("tolower(lastname) eq 'x'", "not emulate")]
    [DataRow("length(lastname,'x')", "The function 'length' is not supported.")]
    [DataRow("Microsoft.Dynamics.CRM.Sometimes(PropertyName='lastname')", "An unknown function with name 'Microsoft.Dynamics.CRM.Sometimes' was found.")]
    [DataRow("contains(statecode,'x')", "'statecode' is not a text")]
    public void What_does_not_fit_is_explained(string filter, string message)
    {
        var response = _service.Send("GET", $"contacts?$filter={filter}");

        Assert.IsFalse(response.IsSuccess);
        StringAssert.Contains(response.Body, message);
    }

    private const string Events = "cts_dialercall_dialercallevent_dialercallid";

    private ConditionExpression Translate(string filter, string set = "contacts")
    {
        Send(filter, set);
        var inner = _service.LastQuery.Criteria.Filters.Single();
        return inner.Conditions.Single();
    }

    private void Send(string filter, string set = "contacts")
    {
        var response = _service.Send("GET", $"{set}?$filter={filter}");
        Assert.AreEqual(200, response.Status, response.Body);
    }
}
