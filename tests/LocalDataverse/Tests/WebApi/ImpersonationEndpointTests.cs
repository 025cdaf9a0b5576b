using System.Net;
using System.Text.Json.Nodes;
using LocalDataverse.Schema;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Requests that one user sends in the name of another, by header.</summary>
[TestClass]
public class ImpersonationEndpointTests
{
    private const string Header = "MSCRMCallerID";

    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task A_connector_makes_no_account_in_the_name_of_an_agent_who_may()
    {
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");

        using var alone = await AsAsync(agent, null, "POST", "accounts", """{"name":"By the agent"}""");
        using var together = await AsAsync(connector, agent, "POST", "accounts", """{"name":"By the connector"}""");

        Assert.AreEqual(HttpStatusCode.NoContent, alone.StatusCode);
        await RefusedAsync(together, "0x80040220", connector, "prvCreateAccount");
    }

    [TestMethod]
    public async Task A_connector_in_the_name_of_an_agent_loses_the_rights_that_the_agent_has_not()
    {
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");

        using var alone = await AsAsync(connector, null, "GET", "cts_connectorleases?$top=1", null);
        using var together = await AsAsync(connector, agent, "GET", "cts_connectorleases?$top=1", null);

        Assert.AreEqual(HttpStatusCode.OK, alone.StatusCode);
        await RefusedAsync(together, "0x80040220", agent, "prvReadcts_ConnectorLease");
    }

    [TestMethod]
    public async Task An_administrator_in_the_name_of_an_agent_is_no_more_than_the_agent()
    {
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var administrator = _server.Organization.AddUser("Ada", "Admin", "System Administrator");

        using var response = await AsAsync(administrator, agent, "POST", "systemusers", """{"lastname":"Nobody"}""");

        await RefusedAsync(response, "0x80040220", agent, "prvCreateUser");
    }

    [TestMethod]
    [DataRow(PrivilegeLevel.Global, PrivilegeLevel.Basic, "Of the impersonated")]
    [DataRow(PrivilegeLevel.Basic, PrivilegeLevel.Global, "Of the sender")]
    [DataRow(PrivilegeLevel.Basic, PrivilegeLevel.Basic, "")]
    public async Task No_row_is_read_that_one_of_the_two_does_not_reach(PrivilegeLevel ofSender, PrivilegeLevel ofImpersonated, string expected)
    {
        var sender = UserWith(("prvActOnBehalfOfAnotherUser", PrivilegeLevel.Global), ("prvReadActivity", ofSender));
        var impersonated = UserWith(("prvReadActivity", ofImpersonated));
        var subject = $"Common rows {Guid.NewGuid()}";
        await TaskAsync(subject, "Of the sender", sender);
        var ofImpersonatedId = await TaskAsync(subject, "Of the impersonated", impersonated);

        using var list = await AsAsync(sender, impersonated, "GET", $"tasks?$select=description&$filter=subject eq '{subject}'", null);
        using var single = await AsAsync(sender, impersonated, "GET", $"tasks({ofImpersonatedId})?$select=description", null);

        var rows = JsonNode.Parse(await list.Content.ReadAsStringAsync())!["value"]!.AsArray();
        Assert.AreEqual(expected, string.Join(", ", rows.Select(row => row!["description"]!.GetValue<string>())));
        Assert.AreEqual(ofSender is PrivilegeLevel.Global ? HttpStatusCode.OK : HttpStatusCode.Forbidden, single.StatusCode);
    }

    [TestMethod]
    [DataRow(PrivilegeLevel.Global, PrivilegeLevel.Basic, true)]
    [DataRow(PrivilegeLevel.Basic, PrivilegeLevel.Global, false)]
    public async Task No_row_is_changed_that_one_of_the_two_does_not_reach(PrivilegeLevel ofSender, PrivilegeLevel ofImpersonated, bool succeeds)
    {
        var sender = UserWith(("prvActOnBehalfOfAnotherUser", PrivilegeLevel.Global), ("prvReadActivity", PrivilegeLevel.Global), ("prvWriteActivity", ofSender));
        var impersonated = UserWith(("prvReadActivity", PrivilegeLevel.Global), ("prvWriteActivity", ofImpersonated));
        var task = await TaskAsync("To be changed", "Of the impersonated", impersonated);

        using var response = await AsAsync(sender, impersonated, "PATCH", $"tasks({task})", """{"description":"Changed"}""");

        if (succeeds)
        {
            Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
        }
        else
        {
            await RefusedAsync(response, "0x80048306", sender, "prvWriteActivity");
        }
    }

    [TestMethod]
    public async Task A_row_says_who_really_wrote_it()
    {
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");

        using var created = await AsAsync(connector, agent, "POST", "phonecalls", """{"subject":"For Alice"}""");
        var id = OrganizationServer.IdOf(created);
        var made = await StampsAsync(id);
        using var own = await AsAsync(agent, null, "PATCH", $"phonecalls({id})", """{"subject":"By Alice"}""");
        var changedByHerself = await StampsAsync(id);
        using var again = await AsAsync(connector, agent, "PATCH", $"phonecalls({id})", """{"subject":"For Alice again"}""");
        var changedForHer = await StampsAsync(id);

        Assert.AreEqual((agent, connector, agent, connector), made);
        Assert.AreEqual((agent, connector, agent, null), changedByHerself);
        Assert.AreEqual((agent, connector, agent, connector), changedForHer);
    }

    [TestMethod]
    public async Task Who_really_wrote_a_row_cannot_be_forged()
    {
        var bob = _server.Organization.AddUser("Bob", "Agent", "Telephony Agent");
        var alice = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");

        using var created = await AsAsync(alice, null, "POST", "phonecalls", $$"""{"subject":"Forged","createdonbehalfby@odata.bind":"/systemusers({{bob}})"}""");

        Assert.AreEqual((alice, null, alice, null), await StampsAsync(OrganizationServer.IdOf(created)));
    }

    [TestMethod]
    [DataRow("Telephony Connector")]
    [DataRow("System Administrator")]
    public async Task Nobody_is_SYSTEM_by_naming_its_id(string role)
    {
        var user = _server.Organization.AddUser("Max", "Mighty", role);

        using var response = await AsAsync(user, _server.Organization.SystemUserId, "GET", "WhoAmI", null);

        await RefusedAsync(response, "0x80040225", _server.Organization.SystemUserId, "disabled");
    }

    [TestMethod]
    public async Task A_disabled_user_is_nobody_to_act_for()
    {
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");
        var agent = _server.Organization.AddUser("Gone", "Agent", "Telephony Agent");
        using var disable = await _server.SendAsync("PATCH", $"systemusers({agent})", """{"isdisabled":true}""");

        using var response = await AsAsync(connector, agent, "GET", "WhoAmI", null);

        await RefusedAsync(response, "0x80040225", agent, "disabled");
    }

    [TestMethod]
    public async Task An_unknown_user_is_nobody_to_act_for()
    {
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");
        var unknown = Guid.NewGuid();

        using var response = await AsAsync(connector, unknown, "GET", "WhoAmI", null);

        await RefusedAsync(response, "0x80040225", unknown, "disabled");
    }

    [TestMethod]
    public async Task A_custom_api_that_asks_for_a_privilege_asks_both()
    {
        var api = _server.Organization.Schema.CustomApis.Single(each => each.UniqueName == "cts_RecordCallEvents");
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");

        using var response = await AsAsync(connector, agent, "POST", api.UniqueName, """{"Events":"{}"}""");

        await RefusedAsync(response, "0x80040220", agent, api.ExecutePrivilege);
    }

    [TestMethod]
    public async Task What_a_plug_in_reads_as_the_impersonated_needs_no_right_of_the_sender()
    {
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var sender = UserWith(("prvActOnBehalfOfAnotherUser", PrivilegeLevel.Global));
        var contact = await _server.CreateAsync("contacts", """{"lastname":"Ampersand","telephone1":"+4930555777"}""");

        using var rows = await AsAsync(sender, agent, "GET", $"contacts({contact})?$select=lastname", null);
        using var decision = await AsAsync(sender, agent, "POST", "cts_ResolveCall", """{"PhoneNumber":"+4930555777","Direction":"inbound"}""");

        await RefusedAsync(rows, "0x80040220", sender, "prvReadContact");
        var answer = JsonNode.Parse(await decision.Content.ReadAsStringAsync())!;
        Assert.AreEqual(contact.ToString(), JsonNode.Parse(answer["Decision"]!.GetValue<string>())!["recordId"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Every_request_of_a_batch_runs_as_the_impersonated()
    {
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var connector = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");
        const string Body = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET cts_connectorleases?$top=1 HTTP/1.1\r\nAccept: application/json\r\n\r\n--b--\r\n";
        using var client = _server.ClientOf(connector);
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = new StringContent(Body) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/mixed;boundary=b");
        request.Headers.Add(Header, agent.ToString());

        using var response = await client.SendAsync(request);

        StringAssert.Contains(await response.Content.ReadAsStringAsync(), "prvReadcts_ConnectorLease");
    }

    private static async Task RefusedAsync(HttpResponseMessage response, string code, Guid who, string what)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode, text);
        JsonAssert.IsError(code, what, text);
        StringAssert.Contains(text, who.ToString());
    }

    private static async Task<HttpResponseMessage> AsAsync(Guid sender, Guid? impersonated, string method, string address, string? body)
    {
        using var client = _server.ClientOf(sender);
        return impersonated is { } user
            ? await OrganizationServer.SendAsync(client, method, address, body, (Header, user.ToString()))
            : await OrganizationServer.SendAsync(client, method, address, body);
    }

    private static Task<Guid> TaskAsync(string subject, string description, Guid owner) =>
        _server.CreateAsync("tasks", $$"""{"subject":"{{subject}}","description":"{{description}}","ownerid@odata.bind":"/systemusers({{owner}})"}""");

    private static async Task<(Guid? CreatedBy, Guid? CreatedOnBehalfBy, Guid? ModifiedBy, Guid? ModifiedOnBehalfBy)> StampsAsync(Guid phoneCall)
    {
        var row = await _server.ReadAsync($"phonecalls({phoneCall})?$select=_createdby_value,_createdonbehalfby_value,_modifiedby_value,_modifiedonbehalfby_value");
        return (Id("createdby"), Id("createdonbehalfby"), Id("modifiedby"), Id("modifiedonbehalfby"));

        Guid? Id(string column) => row[$"_{column}_value"]?.GetValue<Guid>();
    }

    private static Guid UserWith(params (string Name, PrivilegeLevel Level)[] privileges)
    {
        var role = new RoleSchema(Guid.NewGuid(), $"Role {Guid.NewGuid()}", privileges.ToDictionary(each => each.Name, each => each.Level));
        _server.Organization.AddRole(role);
        return _server.Organization.AddUser("Test", "User", role.Name);
    }
}
