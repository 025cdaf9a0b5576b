using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class QueryEndpointTests
{
    private const string AllAnnotations = "odata.include-annotations=\"*\"";

    private static OrganizationServer _server = null!;
    private static Guid _litware;
    private static Guid _contoso;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await OrganizationServer.StartAsync();
        _litware = await _server.CreateAsync("accounts", """{"name":"Litware"}""");
        _contoso = await _server.CreateAsync("accounts", """{"name":"Contoso"}""");
        await CreateContactAsync("Anna", "Meyer", _litware, "+45 11 22 33 44");
        await CreateContactAsync("Bob", "O'Bryan", _litware, null);
        await CreateContactAsync("Carla", "Smith", _contoso, null);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task A_query_selects_orders_and_limits()
    {
        var answer = await _server.ReadAsync("contacts?$select=firstname&$orderby=firstname desc&$top=2");

        var rows = answer["value"]!.AsArray();
        JsonAssert.AreEqual(
            $$"""
            {
              "@odata.context": "{{_server.Root}}$metadata#contacts(firstname)",
              "value": [
                {"@odata.etag": {{rows[0]!["@odata.etag"]!.ToJsonString()}}, "firstname": "Carla", "contactid": "{{rows[0]!["contactid"]}}"},
                {"@odata.etag": {{rows[1]!["@odata.etag"]!.ToJsonString()}}, "firstname": "Bob", "contactid": "{{rows[1]!["contactid"]}}"}
              ]
            }
            """,
            answer.ToJsonString());
    }

    [TestMethod]
    [DataRow("lastname eq 'meyer'", "Anna")]
    [DataRow("lastname eq 'O''Bryan'", "Bob")]
    [DataRow("contains(lastname,'mit')", "Carla")]
    [DataRow("startswith(lastname,'S') or endswith(lastname,'er')", "Anna,Carla")]
    [DataRow("not startswith(lastname,'S')", "Anna,Bob")]
    [DataRow("mobilephone eq null", "Bob,Carla")]
    [DataRow("mobilephone eq '%2B45 11 22 33 44'", "Anna")]
    [DataRow("parentcustomerid_account/name eq 'Litware'", "Anna,Bob")]
    [DataRow("parentcustomerid_account/name eq 'Contoso' and lastname ne 'Smith'", "")]
    [DataRow("Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=[\"Meyer\",\"O'Bryan\"])", "Anna,Bob")]
    [DataRow("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", "Anna,Bob,Carla")]
    [DataRow("Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "Anna,Bob,Carla")]
    [DataRow("statecode eq 0", "Anna,Bob,Carla")]
    [DataRow("firstname eq lastname", "")]
    public async Task A_filter_chooses_rows(string filter, string names) =>
        Assert.AreEqual(names, await FirstNamesAsync($"contacts?$select=firstname&$orderby=firstname&$filter={filter}"));

    [TestMethod]
    public async Task Parameter_aliases_stand_for_values() =>
        Assert.AreEqual("Bob", await FirstNamesAsync("contacts?$select=firstname&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='lastname'&@p2=[\"O'Bryan\"]"));

    [TestMethod]
    [DataRow("contact_customer_accounts/any(c:c/lastname eq 'Smith')", "Contoso")]
    [DataRow("not contact_customer_accounts/any(c:c/lastname eq 'Smith')", "Litware")]
    [DataRow("contact_customer_accounts/all(c:c/lastname eq 'Smith')", "Contoso")]
    [DataRow("contact_customer_accounts/any()", "Contoso,Litware")]
    public async Task A_filter_asks_about_related_rows(string filter, string names)
    {
        var answer = await _server.ReadAsync($"accounts?$select=name&$orderby=name&$filter={filter}");

        Assert.AreEqual(names, string.Join(',', answer["value"]!.AsArray().Select(row => row!["name"])));
    }

    [TestMethod]
    public async Task Pages_follow_each_other_until_there_is_no_next_link()
    {
        var names = new List<string>();
        var address = "contacts?$select=firstname&$orderby=firstname";
        var pages = 0;
        while (address.Length > 0)
        {
            var page = await _server.ReadAsync(address, ("Prefer", "odata.maxpagesize=2"));
            names.AddRange(page["value"]!.AsArray().Select(row => row!["firstname"]!.GetValue<string>()));
            address = page["@odata.nextLink"]?.GetValue<string>() ?? "";
            pages++;
        }

        Assert.AreEqual("Anna,Bob,Carla", string.Join(',', names));
        Assert.AreEqual(2, pages);
    }

    [TestMethod]
    public async Task A_next_link_carries_the_cookie_of_the_page()
    {
        var page = await _server.ReadAsync("contacts?$select=firstname&$orderby=firstname", ("Prefer", "odata.maxpagesize=1"));

        var link = page["@odata.nextLink"]!.GetValue<string>();
        StringAssert.StartsWith(link, _server.Root + "contacts?$select=firstname&$orderby=firstname&$skiptoken=");
        StringAssert.Contains(Uri.UnescapeDataString(link), "<cookie pagenumber=\"2\" pagingcookie=\"");
        StringAssert.Contains(link, "istracking");
    }

    [TestMethod]
    public async Task A_changed_skip_token_is_refused()
    {
        using var response = await _server.SendAsync("GET", "contacts?$skiptoken=nonsense");

        Assert.AreEqual(400, (int)response.StatusCode);
    }

    [TestMethod]
    public async Task All_rows_are_counted_beside_the_page()
    {
        var answer = await _server.ReadAsync("contacts?$select=firstname&$count=true", ("Prefer", "odata.maxpagesize=1," + AllAnnotations));

        Assert.AreEqual(3, answer["@odata.count"]!.GetValue<int>());
        Assert.AreEqual(3, answer["@Microsoft.Dynamics.CRM.totalrecordcount"]!.GetValue<int>());
        Assert.IsFalse(answer["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Only_the_count_is_plain_text()
    {
        using var response = await _server.SendAsync("GET", "contacts/$count?$filter=lastname ne 'Smith'");

        Assert.AreEqual("2", await response.Content.ReadAsStringAsync());
        Assert.AreEqual("text/plain", response.Content.Headers.ContentType!.MediaType);
    }

    [TestMethod]
    public async Task A_lookup_is_expanded_with_its_own_lookups()
    {
        var answer = await _server.ReadAsync("contacts?$select=lastname&$filter=lastname eq 'Meyer'&$expand=parentcustomerid_account($select=name;$expand=createdby($select=fullname))");

        var row = answer["value"]![0]!;
        Assert.AreEqual($"{_server.Root}$metadata#contacts(lastname,parentcustomerid_account(name,createdby(fullname)))", answer["@odata.context"]!.GetValue<string>());
        Assert.AreEqual("Litware", row["parentcustomerid_account"]!["name"]!.GetValue<string>());
        Assert.AreEqual(_server.Organization.SystemUserId.ToString(), row["parentcustomerid_account"]!["createdby"]!["systemuserid"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task An_empty_lookup_is_expanded_to_null()
    {
        var id = await _server.CreateAsync("leads", """{"lastname":"Nobody"}""");

        var row = await _server.ReadAsync($"leads({id})?$select=lastname&$expand=parentaccountid($select=name)");

        Assert.IsTrue(row.AsObject().ContainsKey("parentaccountid"));
        Assert.IsNull(row["parentaccountid"]);
    }

    [TestMethod]
    public async Task A_collection_is_expanded_with_a_filter_an_order_and_a_limit()
    {
        var row = await _server.ReadAsync($"accounts({_litware})?$select=name&$expand=contact_customer_accounts($select=lastname;$filter=lastname ne 'Smith';$orderby=lastname desc;$top=1)");

        var contacts = row["contact_customer_accounts"]!.AsArray();
        Assert.AreEqual("O'Bryan", contacts.Single()!["lastname"]!.GetValue<string>());
    }

    [TestMethod]
    [DataRow("systemuserroles_association/any(r:r/name eq 'Telephony Supervisor')", "Any Supervisor,Any Both")]
    [DataRow("not systemuserroles_association/any(r:r/name eq 'Telephony Supervisor')", "Any Agent,Any Nobody")]
    [DataRow("systemuserroles_association/any(r:r/name eq 'Telephony Supervisor') and isdisabled eq false", "Any Both")]
    [DataRow("systemuserroles_association/any()", "Any Agent,Any Supervisor,Any Both")]
    [DataRow("systemuserroles_association/all(r:r/name eq 'Telephony Agent')", "Any Agent,Any Nobody")]
    [DataRow("systemuserroles_association/any(r:r/name eq 'No such role')", "")]
    public async Task Rows_are_found_by_rows_behind_an_intersect_table(string filter, string expected)
    {
        await using var server = await OrganizationServer.StartAsync();
        server.Organization.AddUser("Any", "Agent", "Telephony Agent");
        var supervisor = server.Organization.AddUser("Any", "Supervisor", "Telephony Supervisor");
        server.Organization.AddUser("Any", "Both", "Telephony Agent", "Telephony Supervisor");
        server.Organization.AddUser("Any", "Nobody");
        using var disable = await server.SendAsync("PATCH", $"systemusers({supervisor})", """{"isdisabled":true}""");

        var users = await server.ReadAsync($"systemusers?$select=fullname&$filter=startswith(fullname,'Any') and ({filter})");

        var names = users["value"]!.AsArray().Select(user => user!["fullname"]!.GetValue<string>()).ToList();
        CollectionAssert.AreEquivalent(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), names);
    }

    [TestMethod]
    public async Task Rows_behind_an_intersect_table_are_read_and_expanded()
    {
        var user = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");

        var roles = await _server.ReadAsync($"systemusers({user})/systemuserroles_association?$select=name");
        var expanded = await _server.ReadAsync($"systemusers({user})?$select=fullname&$expand=systemuserroles_association($select=name)");

        Assert.AreEqual("Telephony Agent", roles["value"]!.AsArray().Single()!["name"]!.GetValue<string>());
        Assert.AreEqual("Telephony Agent", expanded["systemuserroles_association"]!.AsArray().Single()!["name"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_reference_is_expanded_to_its_address()
    {
        var answer = await _server.ReadAsync("contacts?$select=lastname&$filter=lastname eq 'Smith'&$expand=parentcustomerid_account/$ref");

        Assert.AreEqual($"{_server.Root}accounts({_contoso})", answer["value"]![0]!["parentcustomerid_account"]!["@odata.id"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_collection_has_no_reference_to_expand()
    {
        using var response = await _server.SendAsync("GET", "accounts?$expand=contact_customer_accounts/$ref");

        Assert.AreEqual(400, (int)response.StatusCode);
        JsonAssert.IsError("0x80060888", "Expand with $ref is only supported on lookup type navigation property.", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Without_select_every_property_is_there_and_empty_ones_are_null()
    {
        var answer = await _server.ReadAsync("contacts?$filter=lastname eq 'Smith'");

        var row = answer["value"]![0]!.AsObject();
        Assert.IsTrue(row.ContainsKey("mobilephone"));
        Assert.IsNull(row["mobilephone"]);
        Assert.AreEqual(_contoso.ToString(), row["_parentcustomerid_value"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Groups_are_counted()
    {
        var answer = await _server.ReadAsync("contacts?$apply=groupby((_parentcustomerid_value),aggregate($count as count))");

        var counts = answer["value"]!.AsArray().ToDictionary(group => group!["_parentcustomerid_value"]!.GetValue<string>(), group => group!["count"]!.GetValue<int>());
        Assert.AreEqual(2, counts[_litware.ToString()]);
        Assert.AreEqual(1, counts[_contoso.ToString()]);
    }

    [TestMethod]
    public async Task FetchXml_shows_linked_columns_by_their_alias()
    {
        const string FetchXml = """
            <fetch><entity name="contact"><attribute name="lastname"/><filter><condition attribute="lastname" operator="eq" value="Smith"/></filter>
            <link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="name"/></link-entity></entity></fetch>
            """;

        var answer = await _server.ReadAsync("contacts?fetchXml=" + Uri.EscapeDataString(FetchXml));

        var row = answer["value"]!.AsArray().Single()!;
        Assert.AreEqual("Smith", row["lastname"]!.GetValue<string>());
        Assert.AreEqual("Contoso", row["a.name"]!.GetValue<string>());
        StringAssert.Matches(row["@odata.etag"]!.GetValue<string>(), new System.Text.RegularExpressions.Regex("^W/\"[0-9]+\"$"));
        Assert.IsNull(row["versionnumber"]);
    }

    [TestMethod]
    [DataRow("<fetch distinct='true'><entity name='contact'><attribute name='lastname'/></entity></fetch>")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/></entity></fetch>")]
    public async Task What_is_no_row_of_its_own_has_no_version(string fetchXml)
    {
        var answer = await _server.ReadAsync("contacts?fetchXml=" + Uri.EscapeDataString(fetchXml));

        Assert.IsNull(answer["value"]![0]!["@odata.etag"]);
    }

    [TestMethod]
    public async Task FetchXml_goes_on_with_the_cookie_that_an_annotation_brings()
    {
        var first = await FetchPageAsync(1, "");
        Assert.IsTrue(first["@Microsoft.Dynamics.CRM.morerecords"]!.GetValue<bool>());
        var cookie = XElement.Parse(first["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!.GetValue<string>());

        var second = await FetchPageAsync((int)cookie.Attribute("pagenumber")!, Uri.UnescapeDataString(Uri.UnescapeDataString(cookie.Attribute("pagingcookie")!.Value)));

        Assert.AreEqual("Smith", second["value"]!.AsArray().Single()!["lastname"]!.GetValue<string>());
        Assert.IsFalse(second.AsObject().ContainsKey("@Microsoft.Dynamics.CRM.morerecords"));
    }

    [TestMethod]
    public async Task FetchXml_of_another_table_is_refused()
    {
        using var response = await _server.SendAsync("GET", "contacts?fetchXml=" + Uri.EscapeDataString("<fetch><entity name=\"account\"/></fetch>"));

        Assert.AreEqual(400, (int)response.StatusCode);
    }

    [TestMethod]
    public async Task FetchXml_that_cannot_be_read_is_answered_as_the_callers_mistake()
    {
        using var response = await _server.SendAsync("GET", "contacts?fetchXml=" + Uri.EscapeDataString("<fetch><entity name='contact'><order descending='true'/></entity></fetch>"));

        Assert.AreEqual(400, (int)response.StatusCode);
        JsonAssert.IsError("0x80041129", "order", await response.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> FetchPageAsync(int page, string cookie)
    {
        var fetch = XElement.Parse("""<fetch count="2"><entity name="contact"><attribute name="lastname"/><order attribute="lastname"/></entity></fetch>""");
        fetch.Add(new XAttribute("page", page));
        if (cookie.Length > 0)
        {
            fetch.Add(new XAttribute("paging-cookie", cookie));
        }

        return await _server.ReadAsync("contacts?fetchXml=" + Uri.EscapeDataString(fetch.ToString()), ("Prefer", AllAnnotations));
    }

    private static async Task<string> FirstNamesAsync(string address)
    {
        var answer = await _server.ReadAsync(address);
        return string.Join(',', answer["value"]!.AsArray().Select(row => row!["firstname"]));
    }

    private static async Task CreateContactAsync(string first, string last, Guid account, string? phone)
    {
        var body = new JsonObject { ["firstname"] = first, ["lastname"] = last, ["mobilephone"] = phone, ["parentcustomerid_account@odata.bind"] = $"/accounts({account})" };
        await _server.CreateAsync("contacts", body.ToJsonString());
    }
}
