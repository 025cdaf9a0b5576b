using System.Text.RegularExpressions;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed partial class RoleTests
{
    // Tables whose privileges do not carry their own name.
    private static readonly Dictionary<string, string> PrivilegeNames = new()
    {
        ["phonecall"] = "Activity",
        ["task"] = "Activity",
        ["annotation"] = "Note",
        ["salesorder"] = "Order",
        ["systemuser"] = "User",
    };

    private static readonly string[] OfNoTable = ["prvActOnBehalfOfAnotherUser", "prvWorkflowExecution"];

    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    // Plug-ins alone read and write it.
    private const string Tickets = "cts_HubTicket";

    [TestMethod]
    public void No_role_reaches_a_ticket() => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from privilege in Privileges(file).Keys
        where privilege.EndsWith(Tickets, StringComparison.OrdinalIgnoreCase)
        select $"{file} has {privilege}.");

    [TestMethod]
    public void Every_role_reads_every_own_table_but_tickets() => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from table in Unpacked.Contract.OwnTables
        where table.SchemaName != Tickets
        where !Privileges(file).ContainsKey($"prvRead{table.SchemaName}")
        select $"{file} does not read {table.SchemaName}.");

    [TestMethod]
    public void Every_own_table_is_written_by_one_kind_of_user_and_phone_index_and_tickets_by_plug_ins_alone()
    {
        var writers = new Dictionary<string, string>
        {
            ["cts_ConnectorLease"] = "Connector",
            ["cts_DialerCall"] = "Agent Connector",
            ["cts_DialerCallEvent"] = "Connector",
            ["cts_DialerCallOutcome"] = "Administrator",
            ["cts_DialerCallResult"] = "Agent Connector",
            ["cts_DialerDnis"] = "Administrator",
            ["cts_DialerKvTable"] = "Administrator",
            ["cts_DialerQueueSettings"] = "Administrator",
            ["cts_DialerReports"] = "Administrator",
            ["cts_DialerUser"] = "Administrator Agent Connector",
            [Tickets] = "",
            ["cts_PhoneIndex"] = "",
        };
        string[] roles = ["Administrator", "Agent", "Connector", "Supervisor"];

        Unpacked.AssertNone(
            from table in Unpacked.Contract.OwnTables
            let found = string.Join(" ", roles.Where(role => Privileges($"Roles/Telephony {role}.xml").ContainsKey($"prvWrite{table.SchemaName}")))
            where writers[table.SchemaName] != found
            select $"{table.SchemaName} is written by \"{found}\".");
    }

    [TestMethod]
    public void Privileges_name_tables_and_levels_that_exist()
    {
        var tables = Unpacked.Tables.Values.Select(table => PrivilegeNames.GetValueOrDefault(table.LogicalName, table.SchemaName)).ToHashSet();
        Unpacked.AssertNone(
            from file in Unpacked.Files("Roles")
            from privilege in Privileges(file)
            where !OfNoTable.Contains(privilege.Key)
            let match = TablePrivilege().Match(privilege.Key)
            where !match.Success || !tables.Contains(match.Groups[1].Value) || !Levels.Contains(privilege.Value)
            select $"{file}: {privilege.Key} {privilege.Value} is no privilege.");
    }

    [TestMethod]
    public void Only_the_connector_acts_on_behalf_of_others()
    {
        Assert.IsTrue(Privileges("Roles/Telephony Connector.xml").ContainsKey("prvActOnBehalfOfAnotherUser"));
        Assert.IsFalse(Privileges("Roles/Telephony Agent.xml").ContainsKey("prvActOnBehalfOfAnotherUser"));
    }

    [TestMethod]
    public void An_agent_writes_only_the_own_calls_outcomes_and_softphone_row() => Unpacked.AssertNone(
        from privilege in Privileges("Roles/Telephony Agent.xml")
        where privilege.Key.Contains("cts_", StringComparison.Ordinal) && privilege.Value != "Basic"
        where !privilege.Key.StartsWith("prvRead", StringComparison.Ordinal) && !privilege.Key.StartsWith("prvAppendTo", StringComparison.Ordinal)
        select $"{privilege.Key} reaches {privilege.Value}.");

    [TestMethod]
    public void A_supervisor_reads_what_an_agent_reads_and_writes_nothing()
    {
        var agent = Privileges("Roles/Telephony Agent.xml");
        var supervisor = Privileges("Roles/Telephony Supervisor.xml");

        CollectionAssert.AreEqual(Reads(agent), Reads(supervisor));
        Unpacked.AssertNone(supervisor.Keys
            .Where(name => !name.StartsWith("prvRead", StringComparison.Ordinal))
            .Select(name => $"Telephony Supervisor has {name}."));

        static string[] Reads(Dictionary<string, string> privileges) => [.. privileges.Keys.Where(name => name.StartsWith("prvRead", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Privileges(string file) =>
        Unpacked.Xml(file).Descendants("RolePrivilege").ToDictionary(each => each.Attribute("name")!.Value, each => each.Attribute("level")!.Value);

    [GeneratedRegex("^prv(?:AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$")]
    private static partial Regex TablePrivilege();
}
