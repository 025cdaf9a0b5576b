using System.Net;
using System.Text.Json.Nodes;
using LocalDataverse.App;
using LocalDataverse.Tests.WebApi;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.App;

[TestClass]
public class AppEndpointTests
{
    private static OrganizationServer _server = null!;
    private static string _folder = null!;
    private static Guid _agent;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _folder = Directory.CreateTempSubdirectory("localorg-app").FullName;
        Write("shell/index.html", "<!doctype html><title>app</title>");
        Write("shell/app.js", "void 0;");
        Write("controls/Softphone/bundle.js", "void 1;");
        Write("controls/Softphone/strings/Softphone.1033.resx", "<root/>");
        Write(
            "controls/Softphone/ControlManifest.xml",
            """<manifest><control constructor="Softphone"><resources><code path="bundle.js"/><css path="css/a.css"/><resx path="strings/Softphone.1031.resx"/><resx path="strings/Softphone.1033.resx"/></resources></control></manifest>""");
        Write("host/dock.js", "void 2;");
        Write("secret.txt", "secret");
        _server = await OrganizationServer.StartAsync(app: new AppOptions
        {
            ShellFolder = Path.Combine(_folder, "shell"),
            ControlFolders = [Path.Combine(_folder, "controls")],
            Notes = TelephonySolution.App().Notes,
            TableIcons = new Dictionary<string, string> { ["account"] = "building" },
            Scripts = [Path.Combine(_folder, "host", "dock.js"), Path.Combine(_folder, "host", "notbuilt.js")],
        });
        _agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        await _server.CreateAsync("cts_dialerusers", $$"""{"cts_name":"Alice Agent","cts_extension":"1001","cts_SystemUserId@odata.bind":"/systemusers({{_agent}})"}""");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestMethod]
    public async Task The_sign_in_page_lists_people_with_their_roles_and_those_with_a_note_first()
    {
        await using var server = await OrganizationServer.StartAsync();
        var organization = server.Organization;
        var adam = organization.AddUser("Adam", "Admin", Roles.TelephonyAdministrator.Name);
        var alice = organization.AddUser("Alice", "Agent", Roles.TelephonyAgent.Name);
        await server.CreateAsync("cts_dialerusers", $$"""{"cts_name":"Alice","cts_extension":"1001","cts_pbx":"main","cts_SystemUserId@odata.bind":"/systemusers({{alice}})"}""");
        organization.AddUser("Nora", "Norole");
        var gone = organization.AddUser("Gone", "Agent", Roles.TelephonyAgent.Name);
        organization.ServiceFor(organization.SystemUserId).Update(new Entity(SystemUser.TableName, gone) { [SystemUser.IsDisabled] = true });
        using var client = new HttpClient { BaseAddress = server.Address };

        var people = await client.GetStringAsync("/local/people");

        JsonAssert.AreEqual(
            $$"""
            [
              {"systemUserId":"{{alice}}","name":"Alice Agent","note":"Extension 1001","roles":[{"id":"{{Roles.TelephonyAgent.Id}}","name":"Telephony Agent"}]},
              {"systemUserId":"{{adam}}","name":"Adam Admin","note":null,"roles":[{"id":"{{Roles.TelephonyAdministrator.Id}}","name":"Telephony Administrator"}]}
            ]
            """,
            people);
    }

    [TestMethod]
    public async Task A_page_can_tell_a_restart_and_a_sign_in_of_the_run_before_is_refused_in_words()
    {
        await using var second = await OrganizationServer.StartAsync(app: new AppOptions { ShellFolder = Path.Combine(_folder, "shell") });
        using var client = Browser();
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{_agent}}"}""");
        using var before = await client.GetAsync("/local/me");
        using var browser = new HttpClient { BaseAddress = second.Client.BaseAddress };
        browser.DefaultRequestHeaders.Add("Cookie", signIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        using var after = await browser.GetAsync("/local/me");
        var refused = await browser.GetAsync("/api/data/v9.2/contacts");

        Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.NoContent), (before.StatusCode, after.StatusCode));
        Assert.AreNotEqual(before.Headers.GetValues(AppEndpoints.RunHeader).Single(), after.Headers.GetValues(AppEndpoints.RunHeader).Single());
        Assert.AreEqual(HttpStatusCode.Unauthorized, refused.StatusCode);
        StringAssert.Contains(await refused.Content.ReadAsStringAsync(), "Reload the page and sign in again.");
    }

    [TestMethod]
    public async Task An_agent_signs_in_and_out()
    {
        using var client = Browser();
        using var before = await client.GetAsync("/local/me");
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{_agent}}"}""");
        var me = await client.GetStringAsync("/local/me");
        using var signOut = await OrganizationServer.SendAsync(client, "POST", "/local/signout", "{}");
        using var after = await client.GetAsync("/local/me");

        Assert.AreEqual(HttpStatusCode.NoContent, before.StatusCode);
        var cookie = signIn.Headers.GetValues("Set-Cookie").Single();
        StringAssert.StartsWith(cookie, "localorg=");
        StringAssert.Contains(cookie, "httponly");
        StringAssert.Contains(cookie, "samesite=strict");
        Assert.AreEqual("Extension 1001", JsonNode.Parse(me)!["note"]!.GetValue<string>());
        Assert.AreEqual(HttpStatusCode.NoContent, signOut.StatusCode);
        Assert.AreEqual(HttpStatusCode.NoContent, after.StatusCode);
    }

    [TestMethod]
    public async Task Nobody_becomes_the_system_by_naming_its_id() => await RequireNoSignInAsync(_server.Organization.SystemUserId);

    [TestMethod]
    public async Task Nobody_becomes_the_connector_by_naming_its_id()
    {
        var connector = _server.Organization.AddUser("Telephony", "Connector", Roles.TelephonyConnector.Name);
        _server.Organization.ServiceFor(_server.Organization.SystemUserId)
            .Update(new Entity(SystemUser.TableName, connector) { [SystemUser.ApplicationId] = Guid.NewGuid() });

        await RequireNoSignInAsync(connector);
    }

    [TestMethod]
    public async Task An_unknown_user_does_not_sign_in() => await RequireNoSignInAsync(Guid.NewGuid());

    [TestMethod]
    public async Task A_disabled_agent_does_not_sign_in_and_is_signed_out()
    {
        var organization = _server.Organization;
        var agent = organization.AddUser("Dan", "Agent", Roles.TelephonyAgent.Name);
        await _server.CreateAsync("cts_dialerusers", $$"""{"cts_name":"Dan","cts_extension":"1009","cts_pbx":"main","cts_SystemUserId@odata.bind":"/systemusers({{agent}})"}""");
        using var client = Browser();
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{agent}}"}""");

        organization.ServiceFor(organization.SystemUserId).Update(new Entity(SystemUser.TableName, agent) { [SystemUser.IsDisabled] = true });

        using var me = await client.GetAsync("/local/me");
        Assert.AreEqual(HttpStatusCode.NoContent, me.StatusCode);
        await RequireNoSignInAsync(agent);
    }

    [TestMethod]
    public async Task What_the_host_adds_comes_with_the_metadata_and_its_scripts_are_served()
    {
        var app = JsonNode.Parse(await _server.Client.GetStringAsync("/local/app"))!;
        var account = app["tables"]!.AsArray().Single(table => (string?)table!["logicalName"] == "account")!;
        var script = (string)app["scripts"]!.AsArray().Single()!;
        using var missing = await _server.Client.GetAsync("/local/scripts/shell.js");

        Assert.AreEqual("building", (string?)account["icon"]);
        Assert.IsFalse((bool)account["isCustom"]!);
        Assert.AreEqual("/local/scripts/dock.js", script);
        Assert.AreEqual("void 2;", await _server.Client.GetStringAsync(script));
        Assert.AreEqual(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [TestMethod]
    public async Task The_metadata_needs_a_sign_in()
    {
        using var client = Browser();

        using var response = await client.GetAsync("/local/app");

        Assert.AreEqual(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [TestMethod]
    public async Task The_metadata_describes_tables_forms_views_and_navigation()
    {
        var app = JsonNode.Parse(await _server.Client.GetStringAsync("/local/app"))!;

        var call = app["tables"]!.AsArray().Single(table => table!["logicalName"]!.GetValue<string>() == "cts_dialercall")!;
        Assert.AreEqual("cts_dialercalls", call["setName"]!.GetValue<string>());
        Assert.IsNotEmpty(call["forms"]!.AsArray());
        Assert.IsNotEmpty(call["views"]!.AsArray());
        var agent = call["columns"]!.AsArray().Single(column => column!["logicalName"]!.GetValue<string>() == "cts_agentid")!;
        Assert.AreEqual("lookup", agent["type"]!.GetValue<string>());
        Assert.AreEqual("cts_AgentId", agent["navigationProperty"]!["systemuser"]!.GetValue<string>());
        var direction = call["columns"]!.AsArray().Single(column => column!["logicalName"]!.GetValue<string>() == "cts_direction")!;
        Assert.AreEqual(787000000, direction["options"]![0]!["value"]!.GetValue<int>());
        Assert.IsNotEmpty(app["siteMap"]!["areas"]!.AsArray());
        CollectionAssert.Contains(app["webResources"]!.AsArray().Select(name => name!.GetValue<string>()).ToList(), "cts_/js/DynamicsTelephony.js");
    }

    [TestMethod]
    public async Task The_metadata_names_the_commands_of_tables_with_their_scripts()
    {
        var app = JsonNode.Parse(await _server.Client.GetStringAsync("/local/app"))!;

        var ofContact = app["commands"]!.AsArray().Where(command => (string?)command!["table"] == "contact").ToList();
        CollectionAssert.AreEqual(new[] { 0, 1 }, ofContact.Select(command => command!["location"]!.GetValue<int>()).Order().ToArray());
        var command = ofContact[0]!;
        Assert.AreEqual(
            ("Call", "cts_/js/TelephonyCommands.js", "TelephonyCommands.call"), ((string?)command["label"], (string?)command["library"], (string?)command["function"]));
    }

    [TestMethod]
    public async Task The_navigation_shows_a_person_only_tables_that_the_person_may_read()
    {
        using var client = Browser();
        var clerk = _server.Organization.AddUser("Clara", "Clerk", "Basic User");
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{clerk}}"}""");

        var app = JsonNode.Parse(await client.GetStringAsync("/local/app"))!;

        var groups = app["siteMap"]!["areas"]!.AsArray().SelectMany(area => area!["groups"]!.AsArray()).Select(group => group!["subareas"]!.AsArray()).ToList();
        string?[] expected = [null, "phonecall", "contact", "account"];
        CollectionAssert.AreEqual(expected, groups.SelectMany(group => group).Select(item => (string?)item!["entity"]).ToList());
        Assert.IsTrue(groups.All(group => group.Count > 0));
    }

    [TestMethod]
    public async Task A_built_control_shows_its_files()
    {
        var app = JsonNode.Parse(await _server.Client.GetStringAsync("/local/app"))!;

        var control = app["controls"]!.AsArray().Single(item => item!["name"]!.GetValue<string>() == "cts_Telephony.Softphone")!;
        JsonAssert.AreEqual(
            """
            {
              "name": "cts_Telephony.Softphone",
              "bundleUrl": "/local/controls/cts_Telephony.Softphone/bundle.js",
              "cssUrls": ["/local/controls/cts_Telephony.Softphone/css/a.css"],
              "resx": "/local/controls/cts_Telephony.Softphone/strings/Softphone.1033.resx"
            }
            """,
            control.ToJsonString());
        Assert.AreEqual("void 1;", await _server.Client.GetStringAsync(control["bundleUrl"]!.GetValue<string>()));
        Assert.AreEqual("<root/>", await _server.Client.GetStringAsync(control["resx"]!.GetValue<string>()));
    }

    [TestMethod]
    [DataRow(1031, 1031, "Anrufen")]
    [DataRow(1036, 1033, "Call")]
    public async Task Who_has_chosen_a_language_gets_it_where_the_solution_has_it_else_the_organizations(int chosen, int texts, string call)
    {
        using var client = Browser();
        var agent = _server.Organization.AddUser("Lara", $"Speaks {chosen}", Roles.TelephonyAgent.Name);
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{agent}}"}""");
        var before = await client.GetStringAsync("/local/me");

        using var answer = await OrganizationServer.SendAsync(client, "POST", "/local/language", $$"""{"languageId":{{chosen}}}""");

        Assert.AreEqual(HttpStatusCode.NoContent, answer.StatusCode);
        var after = await client.GetStringAsync("/local/me");
        Assert.AreEqual((1033, chosen), (JsonNode.Parse(before)!["languageId"]!.GetValue<int>(), JsonNode.Parse(after)!["languageId"]!.GetValue<int>()));
        var app = JsonNode.Parse(await client.GetStringAsync("/local/app"))!;
        var control = app["controls"]!.AsArray().Single(item => (string?)item!["name"] == "cts_Telephony.Softphone")!;
        StringAssert.EndsWith((string?)control["resx"], $"/Softphone.{texts}.resx");
        var command = app["commands"]!.AsArray().First(item => (string?)item!["table"] == "contact")!;
        Assert.AreEqual(call, (string?)command["label"]);
    }

    [TestMethod]
    public async Task A_language_is_kept_in_the_settings_of_the_user_and_nobody_chooses_one_without_signing_in()
    {
        var agent = _server.Organization.AddUser("Gerda", "German", Roles.TelephonyAgent.Name);
        _server.Organization.ChooseLanguage(agent, 1031);
        using var client = Browser();

        using var refused = await OrganizationServer.SendAsync(client, "POST", "/local/language", """{"languageId":1031}""");
        var row = JsonNode.Parse(await _server.Client.GetStringAsync($"/api/data/v9.2/usersettingscollection({agent})"))!;

        Assert.AreEqual(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.AreEqual(1031, row["uilanguageid"]!.GetValue<int>());
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/main.aspx?pagetype=entityrecord&etn=contact&id=1")]
    public async Task Every_address_of_the_app_leads_to_its_page(string address)
    {
        using var client = Browser();

        using var response = await client.GetAsync(address);

        StringAssert.Contains(await response.Content.ReadAsStringAsync(), "<title>app</title>");
        Assert.AreEqual("text/html", response.Content.Headers.ContentType!.MediaType);
        StringAssert.Contains(response.Headers.GetValues("Content-Security-Policy").Single(), "script-src 'self'");
        Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [TestMethod]
    public async Task A_file_of_the_shell_has_its_media_type()
    {
        using var client = Browser();

        using var response = await client.GetAsync("/app.js");

        Assert.AreEqual("text/javascript", response.Content.Headers.ContentType!.MediaType);
    }

    [TestMethod]
    [DataRow("/%2e%2e/secret.txt")]
    [DataRow("/..%2fsecret.txt")]
    [DataRow("/local/controls/Softphone/..%2f..%2fsecret.txt")]
    [DataRow("/local/controls/..%2f/secret.txt")]
    public async Task No_address_leads_out_of_the_folders(string address)
    {
        using var client = Browser();

        using var response = await client.GetAsync(Exactly(address));

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
    }

    [TestMethod]
    [DataRow("/WebResources/cts_/nothing.js", "There is no web resource named 'cts_/nothing.js' in the solution.")]
    [DataRow("//WebResources/cts_/nothing.js", "There is no web resource named 'cts_/nothing.js' in the solution.")]
    [DataRow("/nothing.png", "There is no file 'nothing.png'.")]
    public async Task A_missing_file_is_told_in_a_sentence(string address, string message)
    {
        using var client = Browser();

        using var response = await client.GetAsync(Exactly(address));

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        JsonAssert.IsError("", message, await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_shell_that_is_not_built_names_its_build()
    {
        var none = Path.Combine(_folder, "none");
        await using var server = await OrganizationServer.StartAsync(app: new AppOptions { ShellFolder = none, ControlFolders = [none], BuildHint = "Run 'make page'." });

        using var response = await server.Client.GetAsync("/");

        JsonAssert.IsError("", "The app's shell is not built. Run 'make page'.", await response.Content.ReadAsStringAsync());
    }

    private static async Task RequireNoSignInAsync(Guid user)
    {
        using var client = Browser();

        using var response = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{user}}"}""");

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        JsonAssert.IsError("", $"No person with the id {user} can sign in", await response.Content.ReadAsStringAsync());
        Assert.IsFalse(response.Headers.Contains("Set-Cookie"));
    }

    private static HttpClient Browser() => new() { BaseAddress = _server.Address };

    // An address that the client sends as it is written.
    private static Uri Exactly(string address) =>
        new($"http://{_server.Address.Authority}{address}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
