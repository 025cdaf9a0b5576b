using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Security;

[TestClass]
public sealed class DataversePrivilegesTests : OrganizationTest
{
    [TestMethod]
    public void Every_system_table_is_in_the_list_of_privileges() => Assert.AreEqual("", string.Join(
        ", ",
        Directory.GetDirectories(Path.Combine(TelephonySolution.Options().SystemTablesFolder, "Entities"))
            .Select(folder => Path.GetFileName(folder).ToLowerInvariant()).Where(table => DataversePrivileges.OfSystemTable(table) is null)));

    [TestMethod]
    [DataRow("salesorder", "prvReadOrder")]
    [DataRow("annotation", "prvReadNote")]
    [DataRow("systemuser", "prvReadUser")]
    [DataRow("phonecall", "prvReadActivity")]
    [DataRow("activityparty", "prvReadActivity")]
    [DataRow("environmentvariablevalue", "prvReadEnvironmentVariableDefinition")]
    [DataRow("queueitem", "prvReadQueue")]
    [DataRow("systemuserroles", "prvReadRole prvReadUser")]
    [DataRow("teammembership", "prvReadTeam prvReadUser")]
    [DataRow("teamroles", "prvReadRole prvReadTeam")]
    [DataRow("cts_dialercall", "prvReadcts_DialerCall")]
    public void A_table_is_read_by_the_privilege_that_Dataverse_has_for_it(string table, string privileges)
    {
        Assert.AreEqual(privileges, string.Join(' ', PrivilegeNames.All(Right.Read, Organization.Schema.Table(table))));
        foreach (var missing in privileges.Split(' '))
        {
            var service = ServiceWith([.. privileges.Split(' ').Where(each => each != missing), "prvReadNothing"]);

            StringAssert.Contains(FaultOf(() => service.RetrieveMultiple(new QueryExpression(table))).Message, missing);
        }

        ServiceWith(privileges.Split(' ')).RetrieveMultiple(new QueryExpression(table));
    }

    [TestMethod]
    public void A_table_of_the_organization_has_nothing_to_assign_or_share_and_is_read_whole_or_not_at_all()
    {
        var privileges = DataversePrivileges.OfOwnTable("new_City", isUserOwned: false);

        CollectionAssert.DoesNotContain(privileges.Rights.ToList(), Right.Assign);
        CollectionAssert.DoesNotContain(privileges.Rights.ToList(), Right.Share);
        Assert.AreEqual(PrivilegeLevel.Global, privileges.Narrowest);
    }

    [TestMethod]
    [DataRow(PrivilegeLevel.Basic, false)]
    [DataRow(PrivilegeLevel.Global, true)]
    public void A_lookup_names_only_rows_that_AppendTo_reaches(PrivilegeLevel level, bool succeeds)
    {
        var others = CreateContact("Others");
        var service = ServiceWith(("prvCreateActivity", PrivilegeLevel.Global), ("prvAppendActivity", PrivilegeLevel.Global), ("prvAppendToContact", level));
        Guid Create() => service.Create(new Entity("phonecall") { ["regardingobjectid"] = new EntityReference("contact", others) });

        if (succeeds)
        {
            Create();
        }
        else
        {
            Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => Create()));
        }
    }

    [TestMethod]
    public void A_row_of_somebody_else_takes_no_lookup_where_Append_reaches_ones_own_only()
    {
        var others = Service.Create(new Entity("phonecall") { ["subject"] = "Others" });
        var contact = CreateContact("Maas");
        var service = ServiceWith(("prvWriteActivity", PrivilegeLevel.Global), ("prvAppendActivity", PrivilegeLevel.Basic), ("prvAppendToContact", PrivilegeLevel.Global));

        Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => service.Update(new Entity("phonecall", others) { ["regardingobjectid"] = new EntityReference("contact", contact) })));
    }

    [TestMethod]
    public void A_row_of_somebody_else_is_not_given_away_where_Assign_reaches_ones_own_only()
    {
        var others = CreateContact("Others");
        var bob = Organization.AddUser("Bob", "Agent");
        var service = ServiceWith(("prvWriteContact", PrivilegeLevel.Global), ("prvAssignContact", PrivilegeLevel.Basic));

        Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => service.Update(new Entity("contact", others) { ["ownerid"] = new EntityReference("systemuser", bob) })));
    }

    private IOrganizationService ServiceWith(params string[] privileges) => ServiceWith([.. privileges.Select(privilege => (privilege, PrivilegeLevel.Global))]);

    private IOrganizationService ServiceWith(params (string Name, PrivilegeLevel Level)[] privileges)
    {
        var user = Organization.AddUser("Test", "User");
        var role = new RoleSchema(Guid.NewGuid(), $"role of {user}", privileges.ToDictionary(each => each.Name, each => each.Level));
        Organization.AddRole(role);
        Organization.AssignRole(user, role.Name);
        return Organization.ServiceFor(user);
    }
}
