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

    [TestMethod]
    public void Every_role_reads_every_own_table() => Unpacked.AssertNone(
        from file in Unpacked.Files("Roles")
        from table in Unpacked.Contract.OwnTables
        where !Privileges(file).ContainsKey($"prvRead{table.SchemaName}")
        select $"{file} does not read {table.SchemaName}.");

    [TestMethod]
    public void Every_own_table_is_written_by_somebody()
    {
        // Settings of everybody are the administrators' business, who have every right already; the lease is the connectors'.
        string[] ofAdministrators = ["cts_ConnectorLease", "cts_DialerCallOutcome", "cts_DialerDnis", "cts_DialerQueueSettings", "cts_DialerReports"];
        var agent = Privileges("Roles/Telephony Agent.xml");
        Unpacked.AssertNone(Unpacked.Contract.OwnTables
            .Where(table => agent.ContainsKey($"prvWrite{table.SchemaName}") == ofAdministrators.Contains(table.SchemaName))
            .Select(table => $"Telephony Agent: the right to write {table.SchemaName} is not as intended."));
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
    public void An_agent_writes_only_the_own_settings_and_softphone_row()
    {
        var agent = Privileges("Roles/Telephony Agent.xml");
        Assert.AreEqual("Basic", agent["prvWritects_DialerKvTable"]);
        Assert.AreEqual("Basic", agent["prvWritects_DialerUser"]);
    }

    private static Dictionary<string, string> Privileges(string file) =>
        Unpacked.Xml(file).Descendants("RolePrivilege").ToDictionary(each => each.Attribute("name")!.Value, each => each.Attribute("level")!.Value);

    [GeneratedRegex("^prv(?:AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$")]
    private static partial Regex TablePrivilege();
}
