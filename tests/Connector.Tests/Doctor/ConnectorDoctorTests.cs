using Microsoft.Xrm.Sdk;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Doctor;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Campaign;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Contracts.Generated;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Doctor;

[TestClass]
public sealed class ConnectorDoctorTests
{
    [TestMethod]
    public async Task A_working_installation_is_found_well_and_what_is_missing_is_named_with_the_remedy()
    {
        await using var scene = await DoctorScene.StartAsync();

        var findings = await scene.ExamineAsync();

        foreach (var well in new[] { "settings", "PBX", "rights", "filter", "events", "PBX's clock", "phones", "queue prefix", "Dataverse", "Dataverse's clock", "agents", "agents' phones", "privileges", "pop", "warnings" })
        {
            Assert.AreEqual(Verdict.Well, findings[well].Verdict, $"{well}: {findings[well].Text}");
        }

        Assert.AreEqual(Verdict.Doubtful, findings["dialled numbers"].Verdict);
        Assert.AreEqual(Verdict.Wrong, findings["hub ticket"].Verdict);
        Assert.Contains("cts_HubUrl", findings["hub ticket"].Text);
    }

    /// <summary>Asterisk 16 answers criteria, which it does not know, with Success and sends all events.</summary>
    [TestMethod]
    public async Task Whether_the_PBX_filters_is_asked_with_an_expression_that_every_version_understands()
    {
        await using var scene = await DoctorScene.StartAsync();
        await using var pbx = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync();
            await client.ServeAsync(async action =>
            {
                var isRefused = action.Name == "Filter" && action["MatchCriteria"].Length == 0;
                if (isRefused)
                {
                    await client.RefuseAsync(action, "Filter was formatted incorrectly.");
                }

                return isRefused;
            });
        });

        var findings = await scene.ExamineAsync(
            scene.Options with { Ami = new AmiSettings { Port = pbx.Port, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret } });

        Assert.AreEqual(Verdict.Doubtful, findings["filter"].Verdict);
    }

    [TestMethod]
    public async Task Settings_that_cannot_work_are_named_at_once_and_nobody_is_asked()
    {
        await using var scene = await DoctorScene.StartAsync();

        var findings = await scene.ExamineAsync(scene.Options with { Pbx = "" });

        Assert.HasCount(1, findings);
        Assert.AreEqual(Verdict.Wrong, findings["settings"].Verdict);
    }

    [TestMethod]
    public async Task A_wrong_secret_is_found_without_showing_it_and_Dataverse_is_examined_all_the_same()
    {
        await using var scene = await DoctorScene.StartAsync();

        var findings = await scene.ExamineAsync(scene.As("connector", "wrong-secret"));

        Assert.AreEqual(Verdict.Wrong, findings["PBX"].Verdict);
        Assert.DoesNotContain("wrong-secret", findings["PBX"].Text);
        Assert.AreEqual(Verdict.Well, findings["Dataverse"].Verdict);
        Assert.Contains("no phones to compare", findings["agents' phones"].Text);
        Assert.DoesNotContain("every queue", findings["dialled numbers"].Text);
    }

    [TestMethod]
    public async Task Actions_that_the_user_may_not_send_are_named_with_the_classes_that_are_needed()
    {
        await using var scene = await WithUserAsync(new("few", "few-secret", Write: ["call", "reporting"]));

        var findings = await scene.ExamineAsync(scene.As("few", "few-secret"));

        Assert.AreEqual(Verdict.Doubtful, findings["rights"].Verdict);
        Assert.StartsWith("not allowed: Originate, QueuePause, PJSIPNotify;", findings["rights"].Text);
        Assert.AreEqual(Verdict.Doubtful, findings["filter"].Verdict);
        Assert.Contains("Permission denied", findings["filter"].Text);
    }

    [TestMethod]
    public async Task Events_that_do_not_come_are_missed()
    {
        await using var scene = await WithUserAsync(new("deaf", "deaf-secret", Read: ["agent"]));

        var findings = await scene.ExamineAsync(scene.As("deaf", "deaf-secret"));

        Assert.AreEqual(Verdict.Wrong, findings["events"].Verdict);
        Assert.Contains("eventfilter", findings["events"].Text);
    }

    [TestMethod]
    public async Task Clocks_that_do_not_agree_are_found()
    {
        await using var scene = await DoctorScene.StartAsync();

        var findings = await scene.ExamineAsync(clock: new SkewedClock { Ahead = TimeSpan.FromMinutes(-3) });

        foreach (var clock in new[] { "PBX's clock", "Dataverse's clock" })
        {
            Assert.AreEqual(Verdict.Doubtful, findings[clock].Verdict);
            Assert.Contains("by -1", findings[clock].Text);
        }
    }

    [TestMethod]
    public async Task The_prefix_of_callers_who_wait_tells_whether_the_dialplan_sets_it()
    {
        await using var scene = await DoctorScene.StartAsync();
        scene.Pbx.PlaceCall("+4930111222", "Anna Example", "1234");

        var with = await scene.ExamineAsync();
        var without = await scene.ExamineAsync(scene.Options with { Calls = scene.Options.Calls with { DnisPattern = "Q=(.+?)=" } });

        Assert.AreEqual((Verdict.Well, "the names of waiting callers give the queues Support"), (with["queue prefix"].Verdict, with["queue prefix"].Text));
        Assert.AreEqual(Verdict.Doubtful, without["queue prefix"].Verdict);
        Assert.Contains("CALLERID(name)", without["queue prefix"].Text);
    }

    [TestMethod]
    [DataRow(null, "D:(.+?):", nameof(Verdict.Well), "D:(.+?): finds")]
    [DataRow(null, "Q=(.+?);:", nameof(Verdict.Doubtful), "Add the setting DNIS RegEx")]
    [DataRow("Q=(.+?);:", "Q=(.+?);:", nameof(Verdict.Well), "Q=(.+?);: finds")]
    [DataRow("Q=(.+?);:", "D:(.+?):", nameof(Verdict.Doubtful), "the setting in Dataverse counts (Q=(.+?);:)")]
    public async Task It_is_said_which_pattern_finds_the_queue_and_where_Dataverse_and_the_connector_differ(string? setting, string own, string verdict, string text)
    {
        await using var scene = await DoctorScene.StartAsync();
        if (setting is not null)
        {
            scene.Add(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = "DNIS RegEx", [DialerKvTable.Value] = setting, [DialerKvTable.Scope] = "global" });
        }

        var finding = (await scene.ExamineAsync(scene.Options with { Calls = scene.Options.Calls with { DnisPattern = own } }))["DNIS RegEx"];

        Assert.AreEqual(verdict, finding.Verdict.ToString());
        Assert.Contains(text, finding.Text);
    }

    [TestMethod]
    public async Task A_lookup_table_that_the_application_user_may_not_append_to_is_named()
    {
        await using var scene = await DoctorScene.StartAsync();
        var local = scene.Organization.Local;
        scene.Add(new Entity(Contact.TableName) { [Contact.LastName] = "Example", [Contact.Telephone1] = "+4930111222" });
        var well = (await scene.ExamineAsync())["records of phone calls"];
        var system = local.ServiceFor(local.SystemUserId);
        var role = local.Schema.Roles.Single(role => role.Name == Roles.TelephonyConnector.Name);
        var weaker = role with { Id = Guid.NewGuid(), Privileges = role.Privileges.Where(each => !each.Key.Equals("prvAppendToContact", StringComparison.OrdinalIgnoreCase)).ToDictionary(each => each.Key, each => each.Value) };
        local.AddRole(weaker);
        var user = scene.Organization.All(SystemUser.TableName).Single(row => row.GetAttributeValue<string>(SystemUser.FullName) == "Connector Main");
        var roles = new Relationship("systemuserroles_association");
        system.Disassociate(SystemUser.TableName, user.Id, roles, [new EntityReference(Role.TableName, role.Id)]);
        system.Associate(SystemUser.TableName, user.Id, roles, [new EntityReference(Role.TableName, weaker.Id)]);

        var finding = (await scene.ExamineAsync())["records of phone calls"];

        Assert.AreEqual((Verdict.Well, Verdict.Doubtful), (well.Verdict, finding.Verdict), well.Text);
        Assert.Contains("lacks the right Append To on contact", finding.Text);
        Assert.EndsWith("Give it that right in a role of your own.", finding.Text);
    }

    [TestMethod]
    public async Task A_lookup_table_that_is_not_enabled_for_activities_is_named()
    {
        await using var scene = await DoctorScene.StartAsync();
        scene.Add(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = "incomingLookup_cts_dialerdnis", [DialerKvTable.Key] = "1", [DialerKvTable.Type] = "phone", [DialerKvTable.Value] = "cts_dnis" });
        scene.Add(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = "Lookup entities", [DialerKvTable.Value] = "contact, cts_dialerdnis" });

        var finding = (await scene.ExamineAsync())["records of phone calls"];

        Assert.AreEqual(Verdict.Doubtful, finding.Verdict);
        Assert.StartsWith("cts_dialerdnis is not enabled for activities", finding.Text);
    }

    [TestMethod]
    public async Task An_agent_without_a_phone_and_a_queue_member_without_a_row_are_named()
    {
        await using var phoneless = await DoctorScene.StartAsync(null, "1001", "1999");
        await using var rowless = await DoctorScene.StartAsync(
            options => options with { Phones = [.. options.Phones, new("1002", "Bob Agent")], Queues = [new("support", "1234", ["1001", "1002"])] });

        var agents = (await phoneless.ExamineAsync())["agents' phones"];
        var members = (await rowless.ExamineAsync())["agents' phones"];

        Assert.StartsWith("no endpoint of the PBX is that of 1999;", agents.Text);
        Assert.EndsWith("logged for nobody: 1002", members.Text);
    }

    [TestMethod]
    public async Task An_endpoint_that_the_pattern_takes_for_an_agents_and_no_row_has_is_named()
    {
        await using var scene = await DoctorScene.StartAsync(options => options with { Phones = [.. options.Phones, new("482911", "Provider")] });

        var phones = (await scene.ExamineAsync())["agents' phones"];

        Assert.AreEqual(Verdict.Doubtful, phones.Verdict);
        Assert.Contains("takes PJSIP/482911 for phones of agents and no row has them", phones.Text);
    }

    [TestMethod]
    public async Task An_endpoint_that_the_pattern_misses_is_offered_to_the_row_that_has_none()
    {
        await using var scene = await DoctorScene.StartAsync(options => options with { Phones = [.. options.Phones, new("00085D1A2B3C", "Carla Agent")] }, "1001", "1003");

        var without = (await scene.ExamineAsync())["agents' phones"];
        var row = scene.Organization.All(DialerUser.TableName).Single(agent => agent.GetAttributeValue<string>(DialerUser.Extension) == "1003");
        scene.Organization.Local.ServiceFor(scene.Organization.Local.SystemUserId).Update(new Entity(DialerUser.TableName, row.Id) { [DialerUser.Endpoint] = "00085D1A2B3C" });
        var with = (await scene.ExamineAsync())["agents' phones"];

        Assert.StartsWith("no endpoint of the PBX is that of 1003; if theirs are among PJSIP/00085D1A2B3C, ", without.Text);
        Assert.AreEqual((Verdict.Well, "every agent has a phone at the PBX"), (with.Verdict, with.Text));
    }

    [TestMethod]
    public async Task Two_rows_for_one_phone_are_named()
    {
        await using var scene = await DoctorScene.StartAsync();
        await using var organization = await FakeOrganization.StartAsync();
        organization.Endpoints["1002"] = "1001";

        var agents = (await scene.ExamineAsync(scene.Options with { Dataverse = organization.Settings }))["agents"];

        Assert.AreEqual(Verdict.Wrong, agents.Verdict);
        Assert.StartsWith("two rows have the extension or phone 1001,", agents.Text);
    }

    [TestMethod]
    public async Task What_is_odd_about_settings_and_dialled_numbers_is_said_with_the_row()
    {
        await using var scene = await DoctorScene.StartAsync();
        Assert.AreEqual((Verdict.Well, "no setting, rule or dialled number has a warning"), await WarningsAsync());

        scene.Add(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = "customURL_Rule", [DialerKvTable.Key] = "01", [DialerKvTable.Value] = "direction=queue=>file:///C:/a.html", [DialerKvTable.Scope] = "global" });
        scene.Add(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "1234", [DialerDnis.ScriptUrl] = "file:///C:/b.html" });

        var (verdict, text) = await WarningsAsync();
        Assert.AreEqual(Verdict.Doubtful, verdict);
        Assert.StartsWith("customURL_Rule 01: Rule 01 does not pop its address. The address is a file;", text);
        Assert.Contains(" / dialled number 1234: The script does not open. The address is a file;", text);

        async Task<(Verdict Verdict, string Text)> WarningsAsync()
        {
            var finding = (await scene.ExamineAsync())["warnings"];
            return (finding.Verdict, finding.Text);
        }
    }

    [TestMethod]
    public async Task A_queue_is_known_by_the_row_of_its_dialled_number()
    {
        await using var scene = await DoctorScene.StartAsync();
        scene.Add(new Entity(DialerDnis.TableName) { [DialerDnis.Name] = "Support", [DialerDnis.Dnis] = "1234", [DialerDnis.Label] = "support" });

        var reader = scene.Organization.Local.IssueToken(scene.Organization.Local.SystemUserId);

        var findings = await scene.ExamineAsync(scene.Options with { Dataverse = scene.Options.Dataverse with { Token = reader } });

        Assert.AreEqual((Verdict.Well, "2 rows; every queue of the PBX has one"), (findings["dialled numbers"].Verdict, findings["dialled numbers"].Text));
    }

    [TestMethod]
    public async Task A_hub_that_cannot_be_reached_is_named_with_the_settings_of_connector_and_browsers()
    {
        await using var scene = await DoctorScene.StartAsync();
        scene.Organization.Local.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "http://127.0.0.1:1");

        var findings = await scene.ExamineAsync();

        Assert.AreEqual((Verdict.Wrong, Verdict.Wrong), (findings["hub"].Verdict, findings["hub ticket"].Verdict));
        Assert.Contains("Connector:Hub:Url", findings["hub"].Text);
        Assert.Contains("gave no session", findings["hub ticket"].Text);
        Assert.Contains("cts_HubUrl", findings["hub ticket"].Text);
        Assert.IsEmpty(scene.Organization.All("cts_hubticket"), "the ticket is used up");
    }

    [TestMethod]
    [DataRow(true, "invoice, new_vehicle")]
    [DataRow(false, "lead")]
    public async Task Tables_of_callers_that_the_application_user_cannot_read_are_named(bool readsSettings, string named)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Readable = readsSettings ? ["cts_dialerkvtables", "contacts"] : ["contacts", "accounts"];
        organization.SettingRows = [new { cts_name = "lookup entities", cts_value = "contact, invoice, new_vehicle" }];
        using var http = new DataverseHttp(organization.Settings, new DataverseTokens(organization.Settings), TimeProvider.System);

        var unreadable = await new DataverseGateway(http).GetUnreadableLookupTablesAsync(CancellationToken.None);

        Assert.AreEqual(named, string.Join(", ", unreadable));
    }

    [TestMethod]
    public async Task Enabled_agents_and_supervisors_are_told_from_others_with_the_connectors_own_rights()
    {
        await using var scene = await DoctorScene.StartAsync(null, "1001", "1002");
        var dora = scene.Organization.Local.AddUser("Dora", "Supervisor", Roles.TelephonySupervisor.Name);
        var gone = scene.Organization.Local.AddUser("Gone", "Supervisor", Roles.TelephonySupervisor.Name);
        var system = scene.Organization.Local.ServiceFor(scene.Organization.Local.SystemUserId);
        system.Update(new Entity(SystemUser.TableName, gone) { [SystemUser.IsDisabled] = true });
        var erna = scene.Organization.Local.AddUser("Erna", "Teamlead");
        scene.Organization.Local.AddTeam("Leads", Roles.TelephonySupervisor.Name, erna, dora);
        using var http = new DataverseHttp(scene.Options.Dataverse, new DataverseTokens(scene.Options.Dataverse), TimeProvider.System);
        var gateway = new DataverseGateway(http);

        var agents = await gateway.GetAgentsAsync("main", CancellationToken.None);
        var supervisors = await gateway.GetSupervisorsAsync(CancellationToken.None);

        Assert.IsTrue(agents.Count == 2 && agents.All(agent => agent.IsTrusted));
        CollectionAssert.AreEquivalent(new[] { dora.ToString("D"), erna.ToString("D") }, supervisors.ToList());
    }

    [TestMethod]
    public async Task A_disabled_agent_is_named()
    {
        await using var scene = await DoctorScene.StartAsync(null, "1001", "1002");
        var row = scene.Organization.Local.ServiceFor(scene.Organization.Local.SystemUserId);
        var user = scene.Organization.All(DialerUser.TableName).Single(agent => agent.GetAttributeValue<string>(DialerUser.Extension) == "1002").GetAttributeValue<EntityReference>(DialerUser.SystemUserId);
        row.Update(new Entity(SystemUser.TableName, user.Id) { [SystemUser.IsDisabled] = true });

        var agents = (await scene.ExamineAsync())["agents"];

        Assert.AreEqual(Verdict.Doubtful, agents.Verdict, agents.Text);
    }

    [TestMethod]
    public async Task An_application_user_without_the_connectors_role_is_found_with_the_role_to_give()
    {
        await using var scene = await DoctorScene.StartAsync();
        var nobody = scene.Organization.Local.IssueToken(scene.Organization.Local.AddUser("No", "Role", Roles.TelephonyAgent.Name));

        var findings = await scene.ExamineAsync(scene.Options with { Dataverse = scene.Options.Dataverse with { Token = nobody } });

        Assert.AreEqual(Verdict.Wrong, findings["privileges"].Verdict);
        Assert.Contains("Telephony Connector", findings["privileges"].Text);
    }

    private static Task<DoctorScene> WithUserAsync(SimulatedUser user) => DoctorScene.StartAsync(options => options with { FurtherUsers = [user] });
}
