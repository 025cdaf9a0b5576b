using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocalDataverse.Schema;
using LocalDataverse.Security;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed partial class RoleTests
{
    private static readonly string[] Roles = ["Administrator", "Agent", "Connector", "Supervisor"];

    // Every privilege that an environment with this solution has, with the least level that it can be given at.
    private static readonly Dictionary<string, PrivilegeLevel> Existing =
        Unpacked.Contract.SystemTables.SelectMany(table => DataversePrivileges.OfSystemTable(table.LogicalName) ?? [])
            .Concat(Unpacked.Contract.OwnTables.Select(table => DataversePrivileges.OfOwnTable(table.SchemaName, IsUserOwned(table.SchemaName))))
            .SelectMany(table => table.Rights.Select(right => (Name: table.Name(right), table.Narrowest)))
            .Concat(DataversePrivileges.OfNoTable.Select(privilege => (Name: privilege.Key, Narrowest: privilege.Value)))
            .Distinct().ToDictionary(privilege => privilege.Name, privilege => privilege.Narrowest);

    [TestMethod]
    public void Every_privilege_of_a_role_exists_in_Dataverse_at_the_level_that_it_is_given() => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from privilege in Privileges(file)
        where !Existing.TryGetValue(privilege.Key, out var narrowest) || privilege.Value < narrowest
        select $"{file}: there is no {privilege.Key} at the level {privilege.Value}.");

    [TestMethod]
    public void The_local_organizations_own_roles_have_no_other_privileges_either() => Unpacked.AssertNone(
        from file in Unpacked.FilesOf(Unpacked.SystemTables, "Roles", "*.xml")
        from privilege in PrivilegesOf(XDocument.Load(Path.Combine(Unpacked.SystemTables, file)).Root!)
        where !Existing.TryGetValue(privilege.Key, out var narrowest) || privilege.Value < narrowest
        select $"{file}: there is no {privilege.Key} at the level {privilege.Value}.");

    [TestMethod]
    [DataRow("prvReadEnvironmentVariableValue")]
    [DataRow("prvReadQueueItem")]
    [DataRow("prvReadSystemUserRoles")]
    [DataRow("prvReadTeamMembership")]
    [DataRow("prvReadSalesOrder")]
    [DataRow("prvAssignUser")]
    public void A_privilege_that_Dataverse_does_not_have_is_not_taken_for_one(string name) => Assert.IsFalse(Existing.ContainsKey(name));

    [TestMethod]
    public void An_api_is_guarded_by_a_privilege_that_exists() => Unpacked.AssertNone(
        from file in Unpacked.Files("customapis", "customapi.xml")
        let privilege = Unpacked.Xml(file).Element("executeprivilegename")?.Value ?? ""
        where privilege.Length > 0 && !Existing.ContainsKey(privilege)
        select $"{file}: there is no {privilege}.");

    [TestMethod]
    public void Every_own_table_is_read_and_written_by_those_who_need_it()
    {
        // The phone index and the tickets of the hub are the plug-ins' alone, which read and write them as SYSTEM.
        var users = new Dictionary<string, (string Readers, string Writers)>
        {
            ["cts_ConnectorLease"] = ("Administrator Connector", "Connector"),
            ["cts_DialerCall"] = ("Administrator Agent Connector Supervisor", "Agent Connector"),
            ["cts_DialerCallEvent"] = ("Administrator Agent Connector Supervisor", ""),
            ["cts_DialerCallOutcome"] = ("Administrator Agent Supervisor", "Administrator"),
            ["cts_DialerCallResult"] = ("Administrator Agent Connector Supervisor", "Agent"),
            ["cts_DialerDnis"] = ("Administrator Agent Connector Supervisor", "Administrator"),
            ["cts_DialerKvTable"] = ("Administrator Agent Connector Supervisor", "Administrator"),
            ["cts_DialerQueueSettings"] = ("Administrator Agent Connector Supervisor", "Administrator"),
            ["cts_DialerReports"] = ("Administrator Agent Supervisor", "Administrator"),
            ["cts_DialerUser"] = ("Administrator Agent Connector Supervisor", "Administrator Connector"),
            ["cts_HubTicket"] = ("", ""),
            ["cts_PhoneIndex"] = ("", ""),
        };

        Unpacked.AssertNone(
            from table in Unpacked.Contract.OwnTables
            let found = (Holders($"prvRead{table.SchemaName}"), Holders($"prvWrite{table.SchemaName}"))
            where users[table.SchemaName] != found
            select $"{table.SchemaName} is read by \"{found.Item1}\" and written by \"{found.Item2}\".");
    }

    [TestMethod]
    [DataRow("cts_PhoneIndex")]
    [DataRow("cts_HubTicket")]
    [DataRow("EnvironmentVariableDefinition")]
    public void No_role_has_any_privilege_on_what_plug_ins_alone_use(string stem) => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from privilege in Privileges(file).Keys
        where privilege.EndsWith(stem, StringComparison.OrdinalIgnoreCase)
        select $"{file} has {privilege}.");

    [TestMethod]
    public void Only_the_connector_acts_on_behalf_of_others() => Assert.AreEqual("Connector", Holders("prvActOnBehalfOfAnotherUser"));

    [TestMethod]
    public void Only_the_connector_makes_leases_by_which_its_apis_are_guarded() => Assert.AreEqual("Connector", Holders("prvCreatects_ConnectorLease"));

    [TestMethod]
    public void Only_administrator_and_connector_write_phones_by_which_the_index_api_is_guarded() =>
        Assert.AreEqual("Administrator Connector", Holders("prvWritects_DialerUser"));

    [TestMethod]
    public void No_role_deletes_anything_but_settings() => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from privilege in Privileges(file).Keys
        where privilege.StartsWith("prvDelete", StringComparison.Ordinal) && file != "Roles/Telephony Administrator.xml"
        select $"{file} has {privilege}.");

    [TestMethod]
    public void An_agent_reads_and_writes_of_the_call_log_and_of_activities_no_rows_of_others() => Unpacked.AssertNone(
        from privilege in Privileges("Roles/Telephony Agent.xml")
        let match = TablePrivilege().Match(privilege.Key)
        where match.Success && privilege.Value != PrivilegeLevel.Basic
        let table = match.Groups[2].Value
        where table.StartsWith("cts_DialerCall", StringComparison.Ordinal) && table != "cts_DialerCallOutcome"
            || table is "Activity" or "Note" && match.Groups[1].Value != "Read"
        select $"{privilege.Key} reaches {privilege.Value}.");

    [TestMethod]
    public void An_agent_writes_of_our_tables_calls_and_results_only() => Assert.AreEqual(
        "prvAppendcts_DialerCallResult prvCreatects_DialerCallResult prvWritects_DialerCall prvWritects_DialerCallResult",
        string.Join(' ', Privileges("Roles/Telephony Agent.xml").Keys.Where(name => OwnWrite().IsMatch(name)).Order(StringComparer.Ordinal)));

    [TestMethod]
    public void A_supervisor_only_reads_and_calls_only_of_the_own_unit_and_those_below()
    {
        var supervisor = Privileges("Roles/Telephony Supervisor.xml");

        Unpacked.AssertNone(supervisor.Keys.Where(name => !name.StartsWith("prvRead", StringComparison.Ordinal)).Select(name => $"Telephony Supervisor has {name}."));
        foreach (var table in new[] { "cts_DialerCall", "cts_DialerCallEvent", "cts_DialerCallResult", "Activity" })
        {
            Assert.AreEqual(PrivilegeLevel.Deep, supervisor[$"prvRead{table}"]);
        }
    }

    [TestMethod]
    public void A_connector_changes_no_customer_and_no_setting() => Unpacked.AssertNone(
        from privilege in Privileges("Roles/Telephony Connector.xml").Keys
        let match = TablePrivilege().Match(privilege)
        where match.Success && match.Groups[1].Value is not ("Read" or "AppendTo")
        where match.Groups[2].Value is not ("Activity" or "cts_ConnectorLease" or "cts_DialerCall" or "cts_DialerCallEvent" or "cts_DialerCallResult" or "cts_DialerUser")
        select $"Telephony Connector has {privilege}.");

    [TestMethod]
    public void Who_has_which_role_is_read_by_the_connector_alone() => Assert.AreEqual("Connector", Holders("prvReadRole"));

    [TestMethod]
    public void The_tables_of_Sales_and_Service_that_the_solution_uses_are_named_as_what_an_environment_may_lack()
    {
        var tables = new Dictionary<string, string> { ["incident"] = "Incident", ["lead"] = "Lead", ["opportunity"] = "Opportunity", ["salesorder"] = "Order" };
        var privileges = Unpacked.Files("Roles").SelectMany(file => Privileges(file).Keys).Select(name => TablePrivilege().Match(name).Groups[2].Value).ToHashSet();
        var inApp = Unpacked.Xml("AppModules/cts_Telephony/AppModule.xml").Descendants("AppModuleComponent").Select(component => component.Attribute("schemaName")?.Value).ToHashSet();
        var ids = Unpacked.Xml("Other/Solution.xml").Descendants("RootComponent").SelectMany(component => component.Attributes()).Select(attribute => attribute.Value).ToHashSet();
        var missing = Unpacked.Xml("Other/Solution.xml").Descendants("MissingDependency").ToList();

        var used = tables.Where(table => privileges.Contains(table.Value) || inApp.Contains(table.Key)).Select(table => table.Key).Order(StringComparer.Ordinal);
        Assert.AreEqual(string.Join(' ', used), string.Join(' ', missing.Select(each => each.Element("Required")!.Attribute("schemaName")!.Value)));
        Unpacked.AssertNone(
            from each in missing
            let dependent = each.Element("Dependent")!
            where !ids.Contains((dependent.Attribute("id") ?? dependent.Attribute("schemaName"))!.Value)
            select $"{dependent} is not a component of the solution.");
    }

    private static string Holders(string privilege) => string.Join(' ', Roles.Where(role => Privileges($"Roles/Telephony {role}.xml").ContainsKey(privilege)));

    private static bool IsUserOwned(string schemaName) => Unpacked.Xml($"Entities/{schemaName}/Entity.xml").Descendants("OwnershipTypeMask").Single().Value == "UserOwned";

    private static Dictionary<string, PrivilegeLevel> Privileges(string file) => PrivilegesOf(Unpacked.Xml(file));

    private static Dictionary<string, PrivilegeLevel> PrivilegesOf(XElement role) => role.Descendants("RolePrivilege")
        .ToDictionary(each => each.Attribute("name")!.Value, each => Enum.Parse<PrivilegeLevel>(each.Attribute("level")!.Value));

    [GeneratedRegex("^prv(AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$")]
    private static partial Regex TablePrivilege();

    [GeneratedRegex("^prv(Append|Assign|Create|Delete|Share|Write)cts_")]
    private static partial Regex OwnWrite();
}
