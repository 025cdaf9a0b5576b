using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Tests.WebApi.Rows;

[TestClass]
public class RowReaderTests
{
    private readonly RecordingService _service = new();

    [TestMethod]
    public void Values_get_the_types_of_their_columns()
    {
        var row = Create("cts_dialercalls", """
            {"cts_name":"a","cts_calls":3,"cts_didconnect":true,"cts_state":787000001,"cts_startedon":"2026-03-01T12:00:00+02:00","cts_retryon":null}
            """);

        Assert.AreEqual("a", row["cts_name"]);
        Assert.AreEqual(3, row["cts_calls"]);
        Assert.AreEqual(true, row["cts_didconnect"]);
        Assert.AreEqual(new OptionSetValue(787000001), row["cts_state"]);
        Assert.AreEqual(new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc), row["cts_startedon"]);
        Assert.IsTrue(row.Contains("cts_retryon"));
        Assert.IsNull(row["cts_retryon"]);
    }

    [TestMethod]
    [DataRow("/systemusers({0})")]
    [DataRow("systemusers({0})")]
    [DataRow("/api/data/v9.2/systemusers({0})")]
    [DataRow("http://localhost:5080/api/data/v9.2/systemusers({0})")]
    public void A_lookup_is_bound_by_any_form_of_address(string address)
    {
        var id = Guid.NewGuid();

        var row = Create("cts_dialercalls", $"{{\"cts_AgentId@odata.bind\":\"{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, id)}\"}}");

        Assert.AreEqual(new EntityReference("systemuser", id), row["cts_agentid"]);
    }

    [TestMethod]
    public void A_lookup_is_bound_by_an_alternate_key()
    {
        var row = Create("cts_dialercallevents", """{"cts_DialerCallId@odata.bind":"/cts_dialercalls(cts_callkey='main~1~2')"}""");

        Assert.AreEqual("main~1~2", row.GetAttributeValue<EntityReference>("cts_dialercallid").KeyAttributes["cts_callkey"]);
    }

    [TestMethod]
    public void The_owner_may_be_a_user_or_a_team()
    {
        var id = Guid.NewGuid();

        Assert.AreEqual(new EntityReference("systemuser", id), Create("contacts", $"{{\"ownerid@odata.bind\":\"/systemusers({id})\"}}")["ownerid"]);
        Assert.AreEqual(new EntityReference("team", id), Create("contacts", $"{{\"ownerid@odata.bind\":\"/teams({id})\"}}")["ownerid"]);
    }

    [TestMethod]
    public void A_lookup_is_cleared_by_null()
    {
        var row = Create("cts_dialercalls", """{"cts_AgentId@odata.bind":null,"cts_PhoneCallId":null}""");

        Assert.IsNull(row["cts_agentid"]);
        Assert.IsNull(row["cts_phonecallid"]);
    }

    [TestMethod]
    public void The_parties_of_a_phone_call_go_to_the_columns_of_their_roles()
    {
        var agent = Guid.NewGuid();
        var contact = Guid.NewGuid();

        var row = Create("phonecalls", $$"""
            {"subject":"a","phonecall_activity_parties":[
              {"partyid_systemuser@odata.bind":"/systemusers({{agent}})","participationtypemask":1},
              {"partyid_contact@odata.bind":"/contacts({{contact}})","participationtypemask":2}]}
            """);

        Assert.AreEqual(new EntityReference("systemuser", agent), row.GetAttributeValue<EntityCollection>("from")[0]["partyid"]);
        Assert.AreEqual(new EntityReference("contact", contact), row.GetAttributeValue<EntityCollection>("to")[0]["partyid"]);
    }

    [TestMethod]
    public void Related_rows_are_read_along()
    {
        var row = Create("accounts", """{"name":"a","contact_customer_accounts":[{"lastname":"b"}]}""");

        Assert.AreEqual("b", row.RelatedEntities.Values.Single().Entities.Single()["lastname"]);
    }

    [TestMethod]
    public void Annotations_are_not_written()
    {
        var row = Create("contacts", """{"@odata.etag":"W/\"1\"","lastname":"a","statecode@OData.Community.Display.V1.FormattedValue":"Active"}""");

        Assert.AreEqual("lastname", row.Attributes.Keys.Single());
    }

    [TestMethod]
    [DataRow("""{"nickname":"x"}""", "Invalid property 'nickname' was found in entity 'Microsoft.Dynamics.CRM.contact'.")]
    [DataRow("""{"parentcustomerid@odata.bind":"accounts(a779956b-d748-ed11-bb44-6045bd01152a)"}""", "An undeclared property 'parentcustomerid' which only has property annotations in the payload")]
    [DataRow("""{"parentcustomerid_account@odata.bind":"contacts(a779956b-d748-ed11-bb44-6045bd01152a)"}""", "leads to 'account', not to 'contact'")]
    [DataRow("""{"parentcustomerid_account@odata.bind":"accounts"}""", "is not the address of a row")]
    [DataRow("""{"_ownerid_value":"a779956b-d748-ed11-bb44-6045bd01152a"}""", "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.")]
    [DataRow("""{"lastname":5}""", "Cannot convert the literal '5' to the expected type 'Edm.String'")]
    [DataRow("""{"donotphone":"maybe"}""", "to the expected type 'Edm.Boolean'")]
    [DataRow("""["a"]""", "A JSON object was expected.")]
    [DataRow("""{"lastname":""", "The body is not valid JSON")]
    public void A_body_that_does_not_fit_is_explained(string body, string message)
    {
        var response = _service.Send("POST", "contacts", body);

        Assert.AreEqual(400, response.Status);
        StringAssert.Contains(response.Body, message);
        StringAssert.Contains(response.Body, "0x80048d19");
    }

    private Entity Create(string set, string body)
    {
        var response = _service.Send("POST", set, body);
        Assert.AreEqual(204, response.Status, response.Body);
        return ((CreateRequest)_service.Requests[^1]).Target;
    }
}
