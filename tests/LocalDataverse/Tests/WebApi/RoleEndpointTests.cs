using System.Net;
using System.Text.Json.Nodes;

namespace LocalDataverse.Tests.WebApi;

/// <summary>What each of the solution's roles can and cannot do with requests of its own. Each user has that one role.</summary>
[TestClass]
public class RoleEndpointTests
{
    private static readonly Dictionary<string, Guid> Rows = [];

    private static OrganizationServer _server = null!;

    /// <summary>Two units, Sales with the agent Alice and the supervisor Dora, Service with the agent Bob.</summary>
    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await OrganizationServer.StartAsync();
        var root = _server.Organization.RootBusinessUnitId;
        await AddAsync("sales", "businessunits", $$"""{"name":"Sales","parentbusinessunitid@odata.bind":"/businessunits({{root}})"}""");
        await AddAsync("service", "businessunits", $$"""{"name":"Service","parentbusinessunitid@odata.bind":"/businessunits({{root}})"}""");
        await AddUserAsync("alice", "sales", "Telephony Agent");
        await AddUserAsync("dora", "sales", "Telephony Supervisor");
        await AddUserAsync("bob", "service", "Telephony Agent");
        Rows["connector role"] = _server.Organization.Schema.Roles.Single(role => role.Name == "Telephony Connector").Id;
        Rows["administrator role"] = _server.Organization.Schema.Roles.Single(role => role.Name == "Telephony Administrator").Id;
        Rows["ada"] = _server.Organization.AddUser("Ada", "Administrator", "Telephony Administrator");
        Rows["connector"] = _server.Organization.AddUser("Connector", "Main", "Telephony Connector");
        foreach (var agent in new[] { "alice", "bob" })
        {
            await AddCallsAsync(agent);
        }

        await AddAsync("contact", "contacts", """{"lastname":"Maas","telephone1":"+4930111222"}""");
        await AddAsync("rule", "cts_dialerkvtables", """{"cts_name":"Wrap Seconds","cts_value":"10","cts_scope":"global"}""");
        await AddAsync("outcome", "cts_dialercalloutcomes", """{"cts_name":"Sold"}""");
        await AddAsync("dnis", "cts_dialerdnises", """{"cts_name":"Support","cts_dnis":"Support"}""");
        await AddAsync("lease", "cts_connectorleases", """{"cts_name":"main","cts_pbx":"main"}""");
        _server.Organization.SetEnvironmentVariable("cts_HubUrl", "https://hub.example.com");
    }

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("PATCH", "cts_dialerusers({alice phone})", """{"cts_extension":"1002"}""", DisplayName = "takes the extension of a colleague")]
    [DataRow("PATCH", "cts_dialerusers({alice phone})", """{"cts_pbx":"other"}""", DisplayName = "moves to another PBX")]
    [DataRow("PATCH", "cts_dialerusers({bob phone})", """{"cts_extension":"1001"}""", DisplayName = "changes the phone of a colleague")]
    [DataRow("POST", "cts_dialerusers", """{"cts_name":"Second","cts_extension":"1002","cts_pbx":"main"}""", DisplayName = "makes a second phone")]
    [DataRow("DELETE", "cts_dialerusers({bob phone})", null, DisplayName = "deletes the phone of a colleague")]
    [DataRow("GET", "environmentvariabledefinitions", null, DisplayName = "reads environment variables")]
    [DataRow("GET", "environmentvariablevalues", null, DisplayName = "reads values of environment variables")]
    [DataRow("GET", "RetrieveEnvironmentVariableValue(DefinitionSchemaName='cts_HubUrl')", null, DisplayName = "asks for the value of an environment variable")]
    [DataRow("GET", "cts_phoneindexes", null, DisplayName = "reads the phone index")]
    [DataRow("GET", "cts_connectorleases", null, DisplayName = "reads leases")]
    [DataRow("GET", "cts_dialercalls({bob call})", null, DisplayName = "reads a call of a colleague")]
    [DataRow("PATCH", "cts_dialercalls({bob call})", """{"cts_outcome":"Sold"}""", DisplayName = "changes a call of a colleague")]
    [DataRow("POST", "cts_dialercalls", """{"cts_name":"forged"}""", DisplayName = "makes a call")]
    [DataRow("DELETE", "cts_dialercalls({alice call})", null, DisplayName = "deletes an own call")]
    [DataRow("POST", "cts_dialercallevents", """{"cts_name":"forged"}""", DisplayName = "makes an event")]
    [DataRow("PATCH", "cts_dialercallevents({alice event})", """{"cts_name":"forged"}""", DisplayName = "changes an event")]
    [DataRow("POST", "cts_dialercallresults", """{"cts_name":"forged","cts_DialerCallId@odata.bind":"/cts_dialercalls({bob call})"}""", DisplayName = "gives a colleague's call a result")]
    [DataRow("DELETE", "cts_dialercallresults({alice result})", null, DisplayName = "deletes a result")]
    [DataRow("POST", "cts_dialerkvtables", """{"cts_name":"Wrap Seconds","cts_value":"0","cts_scope":"global"}""", DisplayName = "makes a setting")]
    [DataRow("PATCH", "cts_dialerkvtables({rule})", """{"cts_value":"0"}""", DisplayName = "changes a setting")]
    [DataRow("PATCH", "cts_dialercalloutcomes({outcome})", """{"cts_name":"Mine"}""", DisplayName = "changes an outcome")]
    [DataRow("PATCH", "cts_dialerdnises({dnis})", """{"cts_name":"Mine"}""", DisplayName = "changes a DNIS")]
    [DataRow("PATCH", "phonecalls({bob phonecall})", """{"subject":"Forged"}""", DisplayName = "changes the phonecall of a colleague")]
    [DataRow("PATCH", "phonecalls({alice phonecall})", """{"ownerid@odata.bind":"/systemusers({bob})"}""", DisplayName = "gives an own phonecall away")]
    [DataRow("DELETE", "contacts({contact})", null, DisplayName = "deletes a customer")]
    [DataRow("PATCH", "contacts({contact})", """{"ownerid@odata.bind":"/systemusers({alice})"}""", DisplayName = "takes a customer")]
    [DataRow("PATCH", "systemusers({alice})", """{"lastname":"Boss"}""", DisplayName = "changes a user")]
    [DataRow("POST", "systemusers({alice})/systemuserroles_association/$ref", """{"@odata.id":"roles({connector role})"}""", DisplayName = "becomes a connector")]
    [DataRow("GET", "systemuserrolescollection", null, DisplayName = "reads who has which role")]
    [DataRow("POST", "cts_RecordCallEvents", """{"Events":"{}"}""", DisplayName = "records calls")]
    public Task An_agent_cannot(string method, string address, string? body) => ForbiddenAsync("alice", method, address, body);

    [TestMethod]
    [DataRow("POST", "cts_SetDisplayedPage", """{"CallId":"{alice call}","Url":"/main.aspx?etn=contact"}""", DisplayName = "says which page is shown with an own call")]
    [DataRow("POST", "cts_SetCallOutcome", """{"CallId":"{alice call}","Outcome":"Sold"}""", DisplayName = "gives an own call an outcome")]
    [DataRow("PATCH", "phonecalls({alice phonecall})", """{"description":"Called about the order."}""", DisplayName = "changes an own phonecall")]
    [DataRow("POST", "phonecalls", """{"subject":"Call back","regardingobjectid_contact_phonecall@odata.bind":"/contacts({contact})"}""", DisplayName = "makes a phonecall with a customer")]
    [DataRow("PATCH", "contacts({contact})", """{"jobtitle":"Buyer"}""", DisplayName = "changes a customer")]
    [DataRow("POST", "contacts", """{"lastname":"New"}""", DisplayName = "makes a customer")]
    [DataRow("GET", "cts_dialercallevents({alice event})", null, DisplayName = "reads an event of an own call")]
    [DataRow("GET", "cts_dialerusers({bob phone})", null, DisplayName = "reads the extension of a colleague")]
    [DataRow("GET", "cts_dialercalloutcomes", null, DisplayName = "reads outcomes")]
    [DataRow("POST", "cts_GetTelephonyContext", "{}", DisplayName = "begins")]
    [DataRow("POST", "cts_GetCallHistory", "{}", DisplayName = "reads the own calls")]
    [DataRow("POST", "cts_GetWorklist", "{}", DisplayName = "reads who waits for a call back")]
    [DataRow("GET", "cts_dialerreportses", null, DisplayName = "reads reports")]
    public Task An_agent_can(string method, string address, string? body) => DoneAsync("alice", method, address, body);

    [TestMethod]
    [DataRow("GET", "cts_dialercalls({bob call})", null, DisplayName = "reads a call of another unit")]
    [DataRow("GET", "cts_dialercallevents({bob event})", null, DisplayName = "reads an event of another unit")]
    [DataRow("GET", "cts_dialercallresults({bob result})", null, DisplayName = "reads a result of another unit")]
    [DataRow("GET", "phonecalls({bob phonecall})", null, DisplayName = "reads a phonecall of another unit")]
    [DataRow("PATCH", "cts_dialercalls({alice call})", """{"cts_outcome":"Sold"}""", DisplayName = "changes a call")]
    [DataRow("PATCH", "cts_dialerusers({alice phone})", """{"cts_extension":"1002"}""", DisplayName = "changes a phone")]
    [DataRow("POST", "cts_dialerkvtables", """{"cts_name":"Wrap Seconds","cts_value":"0","cts_scope":"global"}""", DisplayName = "makes a setting")]
    [DataRow("GET", "contacts", null, DisplayName = "reads customers")]
    [DataRow("GET", "environmentvariabledefinitions", null, DisplayName = "reads environment variables")]
    [DataRow("GET", "environmentvariablevalues", null, DisplayName = "reads values of environment variables")]
    [DataRow("GET", "cts_phoneindexes", null, DisplayName = "reads the phone index")]
    [DataRow("GET", "cts_connectorleases", null, DisplayName = "reads leases")]
    [DataRow("POST", "cts_RecordCallEvents", """{"Events":"{}"}""", DisplayName = "records calls")]
    public Task A_supervisor_cannot(string method, string address, string? body) => ForbiddenAsync("dora", method, address, body);

    [TestMethod]
    [DataRow("GET", "cts_dialercalls({alice call})", null, DisplayName = "reads a call of their own unit")]
    [DataRow("GET", "cts_dialercallevents({alice event})", null, DisplayName = "reads an event of their own unit")]
    [DataRow("GET", "cts_dialercallresults({alice result})", null, DisplayName = "reads a result of their own unit")]
    [DataRow("GET", "phonecalls({alice phonecall})", null, DisplayName = "reads a phonecall of their own unit")]
    [DataRow("GET", "cts_dialerusers", null, DisplayName = "reads who has which phone")]
    [DataRow("GET", "cts_dialerreportses", null, DisplayName = "reads reports")]
    public Task A_supervisor_can(string method, string address, string? body) => DoneAsync("dora", method, address, body);

    [TestMethod]
    [DataRow("POST", "cts_dialercalls", """{"cts_name":"forged"}""", DisplayName = "makes a call")]
    [DataRow("PATCH", "cts_dialercalls({alice call})", """{"cts_outcome":"Sold"}""", DisplayName = "changes a call")]
    [DataRow("DELETE", "cts_dialercalls({alice call})", null, DisplayName = "deletes a call")]
    [DataRow("PATCH", "cts_dialercallresults({alice result})", """{"cts_notes":"forged"}""", DisplayName = "changes a result")]
    [DataRow("PATCH", "cts_connectorleases({lease})", """{"cts_token":"mine"}""", DisplayName = "takes a lease")]
    [DataRow("PATCH", "contacts({contact})", """{"jobtitle":"Buyer"}""", DisplayName = "changes a customer")]
    [DataRow("PATCH", "systemusers({alice})", """{"lastname":"Boss"}""", DisplayName = "changes a user")]
    [DataRow("GET", "cts_phoneindexes", null, DisplayName = "reads the phone index")]
    [DataRow("GET", "environmentvariabledefinitions", null, DisplayName = "reads environment variables")]
    [DataRow("POST", "cts_RecordCallEvents", """{"Events":"{}"}""", DisplayName = "records calls")]
    public Task An_administrator_cannot(string method, string address, string? body) => ForbiddenAsync("ada", method, address, body);

    [TestMethod]
    [DataRow("PATCH", "cts_dialerusers({bob phone})", """{"cts_extension":"1009"}""", DisplayName = "changes a phone")]
    [DataRow("PATCH", "cts_dialerusers({bob phone})", """{"ownerid@odata.bind":"/systemusers({bob})"}""", DisplayName = "gives a phone to its agent")]
    [DataRow("POST", "cts_dialerkvtables", """{"cts_name":"Wrap Seconds","cts_value":"5","cts_scope":"{alice}"}""", DisplayName = "makes a setting")]
    [DataRow("PATCH", "cts_dialerkvtables({rule})", """{"cts_value":"20"}""", DisplayName = "changes a setting")]
    [DataRow("POST", "cts_dialercalloutcomes", """{"cts_name":"Lost"}""", DisplayName = "makes an outcome")]
    [DataRow("GET", "cts_dialercalls({bob call})", null, DisplayName = "reads a call")]
    [DataRow("GET", "cts_connectorleases", null, DisplayName = "reads leases")]
    public Task An_administrator_can(string method, string address, string? body) => DoneAsync("ada", method, address, body);

    [TestMethod]
    [DataRow("PATCH", "contacts({contact})", """{"jobtitle":"Buyer"}""", DisplayName = "changes a customer")]
    [DataRow("POST", "contacts", """{"lastname":"New"}""", DisplayName = "makes a customer")]
    [DataRow("POST", "cts_dialerkvtables", """{"cts_name":"Wrap Seconds","cts_value":"0","cts_scope":"global"}""", DisplayName = "makes a setting")]
    [DataRow("PATCH", "cts_dialercalloutcomes({outcome})", """{"cts_name":"Mine"}""", DisplayName = "changes an outcome")]
    [DataRow("POST", "cts_dialerusers", """{"cts_name":"Second","cts_extension":"1002","cts_pbx":"main"}""", DisplayName = "makes a phone")]
    [DataRow("PATCH", "cts_dialerusers({alice phone})", """{"cts_SystemUserId@odata.bind":"/systemusers({bob})"}""", DisplayName = "gives a phone to another user")]
    [DataRow("DELETE", "cts_dialercalls({alice call})", null, DisplayName = "deletes a call")]
    [DataRow("PATCH", "cts_dialercallevents({alice event})", """{"cts_name":"forged"}""", DisplayName = "changes an event")]
    [DataRow("PATCH", "cts_dialercallresults({alice result})", """{"cts_notes":"forged"}""", DisplayName = "changes a result")]
    [DataRow("PATCH", "systemusers({alice})", """{"lastname":"Boss"}""", DisplayName = "changes a user")]
    [DataRow("POST", "systemusers({connector})/systemuserroles_association/$ref", """{"@odata.id":"roles({administrator role})"}""", DisplayName = "becomes an administrator")]
    [DataRow("GET", "cts_phoneindexes", null, DisplayName = "reads the phone index")]
    [DataRow("GET", "environmentvariablevalues", null, DisplayName = "reads values of environment variables")]
    public Task A_connector_cannot(string method, string address, string? body) => ForbiddenAsync("connector", method, address, body);

    [TestMethod]
    [DataRow("PATCH", "cts_dialerusers({alice phone})", """{"cts_callstate":null}""", DisplayName = "writes an agent's state")]
    [DataRow("GET", "systemusers?$select=fullname,isdisabled&$expand=systemuserroles_association($select=name)", null, DisplayName = "reads who is enabled and has which role")]
    [DataRow("GET", "systemuserrolescollection", null, DisplayName = "reads who has which role")]
    [DataRow("GET", "cts_dialercalls({alice call})", null, DisplayName = "reads a call")]
    [DataRow("PATCH", "cts_connectorleases({lease})", """{"cts_token":"mine"}""", DisplayName = "takes a lease")]
    [DataRow("GET", "contacts({contact})", null, DisplayName = "reads a customer")]
    [DataRow("GET", "cts_dialerdnises", null, DisplayName = "reads the names of DNIS")]
    [DataRow("GET", "cts_dialerkvtables", null, DisplayName = "reads settings")]
    public Task A_connector_can(string method, string address, string? body) => DoneAsync("connector", method, address, body);

    [TestMethod]
    [DataRow("cts_dialercalls")]
    [DataRow("cts_dialercallevents")]
    [DataRow("cts_dialercallresults")]
    public async Task A_list_shows_agents_their_own_supervisors_their_units_and_administrators_all(string set)
    {
        Assert.AreEqual("alice", await OwnersAsync("alice", set));
        Assert.AreEqual("bob", await OwnersAsync("bob", set));
        Assert.AreEqual("alice", await OwnersAsync("dora", set));
        Assert.AreEqual("alice bob", await OwnersAsync("ada", set));
    }

    [TestMethod]
    public async Task A_supervisor_above_two_units_reads_both()
    {
        Rows["emil"] = _server.Organization.AddUser("Emil", "Supervisor", "Telephony Supervisor");

        Assert.AreEqual("alice bob", await OwnersAsync("emil", "cts_dialercalls"));
    }

    private static async Task ForbiddenAsync(string user, string method, string address, string? body)
    {
        using var response = await SendAsync(user, method, address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode, text);
        var code = JsonNode.Parse(text)!["error"]!["code"]!.GetValue<string>();
        Assert.Contains(code, new[] { "0x80040220", "0x80048306" }, text);
    }

    private static async Task DoneAsync(string user, string method, string address, string? body)
    {
        using var response = await SendAsync(user, method, address, body);
        Assert.IsTrue(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> OwnersAsync(string user, string set)
    {
        using var response = await SendAsync(user, "GET", $"{set}?$select=_ownerid_value&$filter=contains(cts_name,'standing')", null);
        var rows = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!.AsArray();
        return string.Join(' ', rows.Select(row => row!["_ownerid_value"]!.GetValue<Guid>()).Select(owner => Rows.Single(row => row.Value == owner).Key).Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> SendAsync(string user, string method, string address, string? body)
    {
        using var client = _server.ClientOf(Rows[user]);
        return await OrganizationServer.SendAsync(client, method, Named(address), body is null ? null : Named(body));
    }

    private static string Named(string text) => Rows.Aggregate(text, (named, row) => named.Replace($"{{{row.Key}}}", row.Value.ToString(), StringComparison.Ordinal));

    private static async Task AddAsync(string name, string set, string body) => Rows[name] = await _server.CreateAsync(set, Named(body));

    private static async Task AddUserAsync(string name, string unit, string role)
    {
        await AddAsync(name, "systemusers", $$"""{"firstname":"{{name}}","lastname":"User","businessunitid@odata.bind":"/businessunits({{{unit}}})"}""");
        _server.Organization.AssignRole(Rows[name], role);
    }

    private static async Task AddCallsAsync(string agent)
    {
        var extension = agent == "alice" ? "1001" : "1002";
        var owner = $"\"ownerid@odata.bind\":\"/systemusers({{{agent}}})\"";
        await AddAsync($"{agent} phone", "cts_dialerusers", $$"""{"cts_name":"{{agent}}","cts_extension":"{{extension}}","cts_pbx":"main","cts_SystemUserId@odata.bind":"/systemusers({{{agent}}})",{{owner}}}""");
        await AddAsync($"{agent} call", "cts_dialercalls", $$"""{"cts_name":"standing","cts_callkey":"main~{{agent}}","cts_AgentId@odata.bind":"/systemusers({{{agent}}})",{{owner}}}""");
        var call = $"\"cts_DialerCallId@odata.bind\":\"/cts_dialercalls({{{agent} call}})\"";
        await AddAsync($"{agent} event", "cts_dialercallevents", $$"""{"cts_name":"standing","cts_eventkey":"main~{{agent}}!1",{{call}},{{owner}}}""");
        await AddAsync($"{agent} result", "cts_dialercallresults", $$"""{"cts_name":"standing","cts_resultkey":"{{agent}}",{{call}},{{owner}}}""");
        await AddAsync($"{agent} phonecall", "phonecalls", $$"""{"subject":"{{agent}}",{{owner}}}""");
    }
}
