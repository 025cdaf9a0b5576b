using System.ServiceModel;
using LocalDataverse.Tests.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>
/// Columns of several choices: https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist. Each contact is called by what it chose.
/// </summary>
[TestClass]
public sealed class MultiChoiceTests
{
    private const string Column = "new_activities";
    private static LocalOrganization _organization = null!;
    private static IOrganizationService _service = null!;

    [ClassInitialize]
    public static void Open(TestContext _)
    {
        _organization = CustomisedOrganization.Open();
        _service = _organization.ServiceFor(_organization.SystemUserId);
        Add("1+2", 2, 1);
        Add("2", 2);
        Add("2+3", 2, 3, 2);
        Add("1+2+3", 3, 2, 1);
        Add("12", 12);
        Add("none");
    }

    [ClassCleanup]
    public static void Close() => _organization.Dispose();

    [TestMethod]
    [DataRow(ConditionOperator.Equal, new[] { 2 }, "2")]
    [DataRow(ConditionOperator.NotEqual, new[] { 2 }, "1+2 1+2+3 12 2+3 none")]
    [DataRow(ConditionOperator.In, new[] { 2 }, "2")]
    [DataRow(ConditionOperator.In, new[] { 3, 2 }, "2+3")]
    [DataRow(ConditionOperator.NotIn, new[] { 2, 3 }, "1+2 1+2+3 12 2 none")]
    [DataRow(ConditionOperator.ContainValues, new[] { 2 }, "1+2 1+2+3 2 2+3")]
    [DataRow(ConditionOperator.ContainValues, new[] { 1, 12 }, "1+2 1+2+3 12")]
    [DataRow(ConditionOperator.DoesNotContainValues, new[] { 2 }, "12 none")]
    [DataRow(ConditionOperator.DoesNotContainValues, new[] { 1, 3 }, "12 2 none")]
    public void Rows_are_found_by_all_that_they_chose_or_by_any_of_it(ConditionOperator conditionOperator, int[] values, string expected)
    {
        Assert.AreEqual(expected, Names(Where(conditionOperator, [.. values.Cast<object>()])), "as values");
        Assert.AreEqual(expected, Names(Where(conditionOperator, values)), "as an array");
        Assert.AreEqual(expected, Names(Where(conditionOperator, [.. values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))])), "as texts");
    }

    [TestMethod]
    [DataRow("eq' value='2", "2")]
    [DataRow("ne' value='2", "1+2 1+2+3 12 2+3 none")]
    [DataRow("in", "2+3")]
    [DataRow("not-in", "1+2 1+2+3 12 2 none")]
    [DataRow("contain-values", "1+2 1+2+3 2 2+3")]
    [DataRow("not-contain-values", "12 none")]
    [DataRow("null", "none")]
    [DataRow("not-null", "1+2 1+2+3 12 2 2+3")]
    public void FetchXml_finds_the_same(string condition, string expected)
    {
        var values = condition is "null" or "not-null" || condition.Contains('\'', StringComparison.Ordinal) ? "" : "<value>2</value><value>3</value>";

        Assert.AreEqual(expected, Names(new FetchExpression(
            $"<fetch><entity name='contact'><attribute name='lastname'/><order attribute='lastname'/><filter><condition attribute='{Column}' operator='{condition}'>{values}</condition></filter></entity></fetch>")));
    }

    [TestMethod]
    public void A_row_gives_its_choices_once_each_and_in_order()
    {
        var row = _service.RetrieveMultiple(Where(ConditionOperator.In, 2, 3)).Entities.Single();

        CollectionAssert.AreEqual(new[] { 2, 3 }, row.GetAttributeValue<OptionSetValueCollection>(Column).Select(option => option.Value).ToArray());
        Assert.AreEqual("Hiking; Climbing", row.FormattedValues[Column]);
    }

    [TestMethod]
    public void Equal_takes_one_value() => Refuses(Where(ConditionOperator.Equal, 1, 2), ErrorCodes.InvalidConditionValueCount);

    [TestMethod]
    public void A_value_that_is_no_number_is_refused() => Refuses(Where(ConditionOperator.ContainValues, "Hiking"));

    [TestMethod]
    public void An_object_is_no_value_of_a_condition()
    {
        Refuses(Where(ConditionOperator.Equal, new OptionSetValue(2)));
        Refuses(Where(ConditionOperator.In, new OptionSetValueCollection { new(2) }));
    }

    [TestMethod]
    [DataRow(ConditionOperator.GreaterThan)]
    [DataRow(ConditionOperator.Like)]
    [DataRow(ConditionOperator.Between)]
    [DataRow(ConditionOperator.Today)]
    public void Other_operators_are_refused(ConditionOperator conditionOperator) => Refuses(Where(conditionOperator, 2));

    [TestMethod]
    public void Contain_values_is_for_columns_of_several_choices_only()
    {
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition("lastname", ConditionOperator.ContainValues, 2);

        Refuses(query);
    }

    private static void Add(string name, params int[] choices) => _service.Create(new Entity("contact")
    {
        ["lastname"] = name,
        [Column] = choices.Length == 0 ? null : new OptionSetValueCollection([.. choices.Select(choice => new OptionSetValue(choice))]),
    });

    private static QueryExpression Where(ConditionOperator conditionOperator, params object[] values)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname", Column) };
        query.AddOrder("lastname", OrderType.Ascending);
        query.Criteria.AddCondition(Column, conditionOperator, values);
        return query;
    }

    private static QueryExpression Where(ConditionOperator conditionOperator, int[] values) => Where(conditionOperator, [(object)values]);

    private static string Names(QueryBase query) =>
        string.Join(" ", _service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("lastname")));

    private static void Refuses(QueryBase query, int code = ErrorCodes.InvalidArgument) => Assert.AreEqual(
        code,
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => _service.RetrieveMultiple(query)).Detail.ErrorCode);
}
