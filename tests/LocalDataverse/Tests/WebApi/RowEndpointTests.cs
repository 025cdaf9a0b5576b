using System.Net;
using System.Text.Json.Nodes;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class RowEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task A_created_row_is_named_by_a_header()
    {
        using var response = await _server.SendAsync("POST", "accounts", """{"name":"Sample Account","description":"a"}""");

        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
        Assert.AreEqual("4.0", response.Headers.GetValues("OData-Version").Single());
        StringAssert.StartsWith(response.Headers.GetValues("OData-EntityId").Single(), _server.Root + "accounts(");
        Assert.AreEqual("", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_created_row_is_returned_when_it_is_preferred()
    {
        using var response = await _server.SendAsync("POST", "accounts?$select=name,description", """{"name":"Sample Account"}""", ("Prefer", "return=representation"));

        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.Created, response.StatusCode, text);
        Assert.AreEqual("return=representation", response.Headers.GetValues("Preference-Applied").Single());
        Assert.AreEqual("application/json; odata.metadata=minimal", response.Content.Headers.ContentType!.ToString());
        var row = JsonNode.Parse(text)!;
        JsonAssert.AreEqual(
            $$"""
            {
              "@odata.context": "{{_server.Root}}$metadata#accounts(name,description)/$entity",
              "@odata.etag": {{row["@odata.etag"]!.ToJsonString()}},
              "name": "Sample Account",
              "description": null,
              "accountid": "{{row["accountid"]}}"
            }
            """,
            text);
    }

    [TestMethod]
    public async Task A_row_shows_lookups_by_value_with_annotations()
    {
        var account = await _server.CreateAsync("accounts", """{"name":"Litware, Inc."}""");
        var contact = await _server.CreateAsync("contacts", $$"""{"lastname":"Stubberod","parentcustomerid_account@odata.bind":"/accounts({{account}})"}""");

        var row = await _server.ReadAsync($"contacts({contact})?$select=lastname,_parentcustomerid_value", ("Prefer", "odata.include-annotations=\"*\""));

        JsonAssert.AreEqual(
            $$"""
            {
              "@odata.context": "{{_server.Root}}$metadata#contacts(lastname,_parentcustomerid_value)/$entity",
              "@odata.etag": {{row["@odata.etag"]!.ToJsonString()}},
              "lastname": "Stubberod",
              "_parentcustomerid_value@OData.Community.Display.V1.FormattedValue": "Litware, Inc.",
              "_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "parentcustomerid_account",
              "_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
              "_parentcustomerid_value": "{{account}}",
              "contactid": "{{contact}}"
            }
            """,
            row.ToJsonString());
    }

    [TestMethod]
    public async Task A_choice_is_a_number_with_its_label_beside_it()
    {
        var call = await _server.CreateAsync("cts_dialercalls", """{"cts_name":"a","cts_direction":787000000,"cts_didconnect":true}""");

        var row = await _server.ReadAsync($"cts_dialercalls({call})?$select=cts_direction,cts_didconnect", ("Prefer", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\""));

        Assert.AreEqual(787000000, row["cts_direction"]!.GetValue<int>());
        Assert.IsFalse(string.IsNullOrEmpty(row["cts_direction@OData.Community.Display.V1.FormattedValue"]!.GetValue<string>()));
        Assert.IsTrue(row["cts_didconnect"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task A_time_is_shown_in_utc_with_seconds()
    {
        var call = await _server.CreateAsync("cts_dialercalls", """{"cts_name":"a","cts_startedon":"2026-03-01T12:20:30.456+02:00"}""");

        var row = await _server.ReadAsync($"cts_dialercalls({call})?$select=cts_startedon");

        Assert.AreEqual("2026-03-01T10:20:30Z", row["cts_startedon"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_row_is_found_by_its_alternate_key()
    {
        var call = await _server.CreateAsync("cts_dialercalls", """{"cts_name":"a","cts_callkey":"main~17~1.2'x"}""");

        var row = await _server.ReadAsync("cts_dialercalls(cts_callkey='main~17~1.2%27%27x')?$select=cts_name");

        Assert.AreEqual(call.ToString(), row["cts_dialercallid"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_row_is_found_by_an_alternate_key_that_is_a_lookup()
    {
        var user = _server.Organization.AddUser("Alice", "Agent");
        var dialerUser = await _server.CreateAsync("cts_dialerusers", $$"""{"cts_name":"Alice","cts_SystemUserId@odata.bind":"/systemusers({{user}})"}""");

        var row = await _server.ReadAsync($"cts_dialerusers(_cts_systemuserid_value={user})?$select=cts_name");

        Assert.AreEqual(dialerUser.ToString(), row["cts_dialeruserid"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_key_of_several_parts_upserts_once()
    {
        const string Address = "cts_phoneindexes(cts_table='contact',cts_recordid='1',cts_column='mobilephone')";

        using var first = await _server.SendAsync("PATCH", Address, """{"cts_name":"a","cts_phonekey":"4511223344"}""");
        using var second = await _server.SendAsync("PATCH", Address, """{"cts_name":"b"}""");

        Assert.AreEqual(HttpStatusCode.NoContent, first.StatusCode, await first.Content.ReadAsStringAsync());
        Assert.AreEqual(HttpStatusCode.NoContent, second.StatusCode, await second.Content.ReadAsStringAsync());
        var rows = await _server.ReadAsync("cts_phoneindexes?$select=cts_name,cts_table&$filter=cts_phonekey eq '4511223344'");
        Assert.AreEqual("b", rows["value"]!.AsArray().Single()!["cts_name"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task An_update_changes_only_what_it_names()
    {
        var id = await _server.CreateAsync("contacts", """{"firstname":"Anna","lastname":"Meyer"}""");

        using var response = await _server.SendAsync("PATCH", $"contacts({id})", """{"lastname":"Meier"}""", ("If-Match", "*"));

        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
        var row = await _server.ReadAsync($"contacts({id})?$select=firstname,lastname");
        Assert.AreEqual("Anna Meier", $"{row["firstname"]} {row["lastname"]}");
    }

    [TestMethod]
    public async Task An_update_of_a_missing_row_makes_it_with_the_id_of_the_address()
    {
        var id = Guid.NewGuid();

        using var response = await _server.SendAsync("PATCH", $"contacts({id})?$select=lastname", """{"lastname":"Meyer"}""", ("Prefer", "return=representation"));

        Assert.AreEqual(HttpStatusCode.Created, response.StatusCode);
        Assert.AreEqual("Meyer", (await _server.ReadAsync($"contacts({id})?$select=lastname"))["lastname"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task If_Match_star_forbids_to_make_a_row()
    {
        var id = Guid.NewGuid();

        using var response = await _server.SendAsync("PATCH", $"contacts({id})", """{"lastname":"Meyer"}""", ("If-Match", "*"));

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        JsonAssert.IsError("0x80040217", $"contact' With Id = {id} Does Not Exist", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task If_None_Match_star_forbids_to_change_a_row()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");

        using var response = await _server.SendAsync("PATCH", $"contacts({id})", """{"lastname":"Meier"}""", ("If-None-Match", "*"));

        Assert.AreEqual(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.AreEqual("Meyer", (await _server.ReadAsync($"contacts({id})?$select=lastname"))["lastname"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task An_old_version_is_neither_changed_nor_deleted()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");
        var old = (await _server.ReadAsync($"contacts({id})?$select=lastname"))["@odata.etag"]!.GetValue<string>();
        using var change = await _server.SendAsync("PATCH", $"contacts({id})", """{"lastname":"Meier"}""", ("If-Match", old));

        using var update = await _server.SendAsync("PATCH", $"contacts({id})", """{"lastname":"Maier"}""", ("If-Match", old));
        using var delete = await _server.SendAsync("DELETE", $"contacts({id})", null, ("If-Match", old));

        Assert.AreEqual(HttpStatusCode.NoContent, change.StatusCode);
        Assert.AreEqual(HttpStatusCode.PreconditionFailed, update.StatusCode);
        Assert.AreEqual(HttpStatusCode.PreconditionFailed, delete.StatusCode);
        JsonAssert.IsError("0x80060882", "The version of the existing record doesn't match the RowVersion property provided.", await update.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task An_unchanged_row_is_not_sent_again()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");
        var version = (await _server.ReadAsync($"contacts({id})?$select=lastname"))["@odata.etag"]!.GetValue<string>();

        using var response = await _server.SendAsync("GET", $"contacts({id})?$select=lastname", null, ("If-None-Match", version));

        Assert.AreEqual(HttpStatusCode.NotModified, response.StatusCode);
    }

    [TestMethod]
    public async Task One_property_is_set_read_and_cleared()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");

        using var set = await _server.SendAsync("PUT", $"contacts({id})/description", """{"value":"a note"}""");
        var value = await _server.ReadAsync($"contacts({id})/description");
        using var raw = await _server.SendAsync("GET", $"contacts({id})/description/$value");
        using var clear = await _server.SendAsync("DELETE", $"contacts({id})/description");
        using var empty = await _server.SendAsync("GET", $"contacts({id})/description");

        Assert.AreEqual(HttpStatusCode.NoContent, set.StatusCode);
        JsonAssert.AreEqual($$"""{"@odata.context":"{{_server.Root}}$metadata#contacts({{id}})/description","value":"a note"}""", value.ToJsonString());
        Assert.AreEqual("a note", await raw.Content.ReadAsStringAsync());
        Assert.AreEqual(HttpStatusCode.NoContent, clear.StatusCode);
        Assert.AreEqual(HttpStatusCode.NoContent, empty.StatusCode);
    }

    [TestMethod]
    public async Task A_deleted_row_is_gone()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");

        using var first = await _server.SendAsync("DELETE", $"contacts({id})");
        using var second = await _server.SendAsync("DELETE", $"contacts({id})");

        Assert.AreEqual(HttpStatusCode.NoContent, first.StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, second.StatusCode);
    }

    [TestMethod]
    public async Task A_lookup_is_followed_and_changed_by_its_navigation_property()
    {
        var account = await _server.CreateAsync("accounts", """{"name":"Litware"}""");
        var contact = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");

        using var set = await _server.SendAsync("PUT", $"contacts({contact})/parentcustomerid_account/$ref", $$"""{"@odata.id":"{{_server.Root}}accounts({{account}})"}""");
        var row = await _server.ReadAsync($"contacts({contact})/parentcustomerid_account?$select=name");
        var reference = await _server.ReadAsync($"contacts({contact})/parentcustomerid_account/$ref");
        var contacts = await _server.ReadAsync($"accounts({account})/contact_customer_accounts?$select=lastname");
        using var remove = await _server.SendAsync("DELETE", $"contacts({contact})/parentcustomerid_account/$ref");
        using var none = await _server.SendAsync("GET", $"contacts({contact})/parentcustomerid_account");

        Assert.AreEqual(HttpStatusCode.NoContent, set.StatusCode);
        Assert.AreEqual("Litware", row["name"]!.GetValue<string>());
        Assert.AreEqual($"{_server.Root}accounts({account})", reference["@odata.id"]!.GetValue<string>());
        Assert.AreEqual("Meyer", contacts["value"]![0]!["lastname"]!.GetValue<string>());
        Assert.AreEqual(HttpStatusCode.NoContent, remove.StatusCode);
        Assert.AreEqual(HttpStatusCode.NoContent, none.StatusCode);
    }

    [TestMethod]
    public async Task A_phone_call_is_made_with_its_parties()
    {
        var contact = await _server.CreateAsync("contacts", """{"lastname":"Meyer"}""");

        var call = await _server.CreateAsync("phonecalls", $$"""
            {"subject":"a","directioncode":false,"regardingobjectid_contact_phonecall@odata.bind":"/contacts({{contact}})","phonecall_activity_parties":[
              {"partyid_contact@odata.bind":"/contacts({{contact}})","participationtypemask":1},
              {"partyid_systemuser@odata.bind":"/systemusers({{_server.Organization.SystemUserId}})","participationtypemask":2}]}
            """);

        var row = await _server.ReadAsync($"phonecalls({call})?$select=subject&$expand=phonecall_activity_parties($select=participationtypemask,_partyid_value)");
        var parties = row["phonecall_activity_parties"]!.AsArray().ToDictionary(party => party!["participationtypemask"]!.GetValue<int>(), party => party!["_partyid_value"]!.GetValue<string>());
        Assert.AreEqual(contact.ToString(), parties[1]);
        Assert.AreEqual(_server.Organization.SystemUserId.ToString(), parties[2]);
    }
}
