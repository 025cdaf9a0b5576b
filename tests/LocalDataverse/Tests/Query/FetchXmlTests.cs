using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class FetchXmlTests : QueryTest
{
    [TestMethod]
    public void Conditions_orders_and_top_mean_the_same_as_in_a_query_expression()
    {
        AddCall("a", ("cts_calls", 1));
        AddCall("b", ("cts_calls", 2));
        AddCall("c", ("cts_calls", 3));

        Assert.AreEqual("c b", Fetch("""
            <fetch top='2'><entity name='cts_dialercall'>
              <attribute name='cts_subject'/>
              <order attribute='cts_calls' descending='true'/>
              <filter type='or'>
                <condition attribute='cts_calls' operator='in'><value>1</value><value>2</value></condition>
                <condition attribute='cts_subject' operator='like' value='C%'/>
              </filter>
            </entity></fetch>
            """));
    }

    [TestMethod]
    public void A_link_is_made_from_the_joined_tables_column_to_the_outer_one()
    {
        var agent = Organization.AddUser("Bob", "Agent");
        AddCall("a", ("cts_agentid", new EntityReference("systemuser", agent)));
        AddCall("b");

        var row = Rows("""
            <fetch><entity name='cts_dialercall'>
              <attribute name='cts_subject'/>
              <link-entity name='systemuser' from='systemuserid' to='cts_agentid' alias='agent' link-type='inner'>
                <attribute name='fullname'/>
                <filter><condition attribute='lastname' operator='eq' value='agent'/></filter>
              </link-entity>
            </entity></fetch>
            """).Single();

        Assert.AreEqual("a", row["cts_subject"]);
        Assert.AreEqual("Bob Agent", row.GetAttributeValue<AliasedValue>("agent.fullname").Value);
    }

    [TestMethod]
    public void A_column_may_be_given_another_name()
    {
        AddCall("a");

        var row = Rows("<fetch><entity name='cts_dialercall'><attribute name='cts_subject' alias='title'/></entity></fetch>").Single();

        Assert.AreEqual("a", row.GetAttributeValue<AliasedValue>("title").Value);
    }

    [TestMethod]
    public void Pages_and_counts_are_asked_for_by_attributes()
    {
        AddCall("a");
        AddCall("b");

        var page = Service.RetrieveMultiple(new FetchExpression(
            "<fetch count='1' page='2' returntotalrecordcount='true'><entity name='cts_dialercall'><attribute name='cts_subject'/><order attribute='cts_subject'/></entity></fetch>"));

        Assert.AreEqual("b", page.Entities.Single()["cts_subject"]);
        Assert.AreEqual(2, page.TotalRecordCount);
        Assert.IsFalse(page.MoreRecords);
    }

    [TestMethod]
    public void A_column_compares_with_the_column_named_by_valueof()
    {
        AddCall("a", ("cts_calls", 1), ("cts_connects", 1));
        AddCall("b", ("cts_calls", 2), ("cts_connects", 1));

        Assert.AreEqual("a", Fetch("<fetch><entity name='cts_dialercall'><attribute name='cts_subject'/><filter><condition attribute='cts_calls' operator='eq' valueof='cts_connects'/></filter></entity></fetch>"));
    }

    [TestMethod]
    public void The_shipped_views_can_be_run()
    {
        var queries = Organization.Schema.Tables.SelectMany(table => table.Views).Where(view => !view.FetchXml.Contains("{0}", StringComparison.Ordinal)).ToArray();

        foreach (var view in queries)
        {
            Service.RetrieveMultiple(new FetchExpression(view.FetchXml));
        }

        Assert.IsNotEmpty(queries);
    }

    [TestMethod]
    [DataRow("<fetch>")]
    [DataRow("<query/>")]
    [DataRow("<fetch/>")]
    [DataRow("<fetch><entity name='contact'><filter><condition operator='null'/></filter></entity></fetch>")]
    [DataRow("<fetch top='many'><entity name='contact'/></fetch>")]
    [DataRow("<fetch><entity name='contact'><order descending='true'/></entity></fetch>")]
    [DataRow("<fetch><entity name='contact'><attribute name='lastname' alias='n'/><order alias='n'/></entity></fetch>")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid'><order/></link-entity></entity></fetch>")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/><order alias='other'/></entity></fetch>")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='contactid' aggregate='count'/></entity></fetch>")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='lastname' alias='n'/></entity></fetch>")]
    [DataRow("<fetch><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/></entity></fetch>")]
    [DataRow("<fetch count='-1'><entity name='contact'/></fetch>")]
    [DataRow("<fetch page='-1' count='1'><entity name='contact'/></fetch>")]
    [DataRow("<fetch top='-1'><entity name='contact'/></fetch>")]
    [DataRow("<fetch top='1' page='1' count='1'><entity name='contact'/></fetch>")]
    public void What_is_no_fetchxml_is_refused(string fetchXml) =>
        Assert.AreEqual(ErrorCodes.InvalidFetchXml, CodeOf(() => Service.RetrieveMultiple(new FetchExpression(fetchXml))));

    [TestMethod]
    [DataRow("eq", "bob agent", "a")]
    [DataRow("like", "%agent", "a")]
    [DataRow("ne", "Bob Agent", "b")]
    public void A_lookup_is_found_by_the_name_of_its_row(string word, string name, string expected)
    {
        AddCall("a", ("cts_agentid", new EntityReference("systemuser", Organization.AddUser("Bob", "Agent"))));
        AddCall("b");

        Assert.AreEqual(expected, Fetch($"<fetch><entity name='cts_dialercall'><attribute name='cts_subject'/><filter><condition attribute='cts_agentidname' operator='{word}' value='{name}'/></filter></entity></fetch>"));
    }

    [TestMethod]
    public void A_lookup_of_several_tables_is_found_by_the_name_of_its_row()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        CreateContact("Maas", ("parentcustomerid", new EntityReference("account", account)));
        CreateContact("Berg");

        var row = Rows("<fetch><entity name='contact'><attribute name='lastname'/><filter><condition attribute='parentcustomeridname' operator='eq' value='Contoso'/></filter></entity></fetch>").Single();

        Assert.AreEqual("Maas", row["lastname"]);
    }

    [TestMethod]
    public void Rows_come_with_their_version_asked_or_not()
    {
        AddCall("a");

        var row = Rows("<fetch><entity name='cts_dialercall'><attribute name='cts_subject'/></entity></fetch>").Single();

        Assert.IsFalse(string.IsNullOrEmpty(row.RowVersion));
        Assert.IsFalse(row.Contains("versionnumber"));
    }

    private string Fetch(string fetchXml) => Subjects(new FetchExpression(fetchXml));

    private DataCollection<Entity> Rows(string fetchXml) => Service.RetrieveMultiple(new FetchExpression(fetchXml)).Entities;
}
