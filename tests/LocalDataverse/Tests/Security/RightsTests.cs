using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Security;

[TestClass]
public sealed class RightsTests : OrganizationTest
{
    [TestMethod]
    public void A_user_without_a_role_can_do_nothing()
    {
        var service = As();
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.RetrieveMultiple(new QueryExpression("contact"))));
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.Create(new Entity("contact"))));
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.Delete("contact", id)));
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.Execute(new OrganizationRequest("WhoAmI"))));
    }

    [TestMethod]
    public void A_system_administrator_can_do_everything()
    {
        var service = Organization.ServiceFor(Organization.AddUser("Ada", "Admin", "System Administrator"));

        var id = service.Create(new Entity("contact") { ["lastname"] = "Maas" });
        service.Delete("contact", id);

        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void The_role_of_a_team_is_its_members_until_they_leave_or_the_team_loses_it()
    {
        var user = Organization.AddUser("Tina", "Teamplayer");
        var team = Organization.AddTeam("Administrators", "System Administrator", user);
        var service = Organization.ServiceFor(user);
        var system = Organization.ServiceFor(Organization.SystemUserId);
        var role = system.RetrieveMultiple(new QueryExpression("teamroles") { ColumnSet = new ColumnSet("roleid") }).Entities.Single().GetAttributeValue<Guid>("roleid");

        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("contact")).Entities);
        system.Disassociate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", role)]);
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.RetrieveMultiple(new QueryExpression("contact"))));
        system.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", role)]);
        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("contact")).Entities);
        system.Disassociate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => service.RetrieveMultiple(new QueryExpression("contact"))));
    }

    [TestMethod]
    public void A_privilege_that_is_missing_is_named()
    {
        var service = As(("prvReadContact", PrivilegeLevel.Global));

        var fault = FaultOf(() => service.Create(new Entity("contact")));

        Assert.AreEqual(ErrorCodes.PrivilegeDenied, fault.ErrorCode);
        StringAssert.Contains(fault.Message, "prvCreateContact");
    }

    [TestMethod]
    public void Activities_share_one_privilege()
    {
        var service = As(("prvReadActivity", PrivilegeLevel.Global));

        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("phonecall")).Entities);
        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("task")).Entities);
    }

    [TestMethod]
    public void Basic_reaches_ones_own_rows()
    {
        var (service, user) = User(("prvReadContact", PrivilegeLevel.Basic), ("prvWriteContact", PrivilegeLevel.Basic), ("prvDeleteContact", PrivilegeLevel.Basic));
        var mine = CreateContact("Mine", ("ownerid", new EntityReference("systemuser", user)));
        var others = CreateContact("Others");

        Assert.AreEqual(mine, service.RetrieveMultiple(new QueryExpression("contact")).Entities.Single().Id);
        Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => service.Retrieve("contact", others, new ColumnSet("lastname"))));
        Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => service.Update(new Entity("contact", others) { ["lastname"] = "x" })));
        Assert.AreEqual(ErrorCodes.AccessDenied, CodeOf(() => service.Delete("contact", others)));
        service.Update(new Entity("contact", mine) { ["lastname"] = "x" });
    }

    [TestMethod]
    public void Local_reaches_the_business_unit_and_deep_those_below()
    {
        var below = Service.Create(new Entity("businessunit") { ["name"] = "Below", ["parentbusinessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId) });
        var other = Service.Create(new Entity("systemuser") { ["lastname"] = "Other", ["businessunitid"] = new EntityReference("businessunit", below) });
        CreateContact("Root");
        CreateContact("Below", ("ownerid", new EntityReference("systemuser", other)));

        Assert.HasCount(1, As(("prvReadContact", PrivilegeLevel.Local)).RetrieveMultiple(new QueryExpression("contact")).Entities);
        Assert.HasCount(2, As(("prvReadContact", PrivilegeLevel.Deep)).RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_joined_table_must_be_readable_too()
    {
        var service = As(("prvReadcts_DialerCall", PrivilegeLevel.Global));
        var query = new QueryExpression("cts_dialercall");
        query.AddLink("contact", "createdby", "contactid", JoinOperator.LeftOuter);

        Assert.AreEqual(ErrorCodes.PrivilegeDenied, CodeOf(() => service.RetrieveMultiple(query)));
    }

    [TestMethod]
    public void Setting_a_lookup_needs_append_and_append_to()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "x" });
        var contact = new Entity("contact") { ["parentcustomerid"] = new EntityReference("account", account) };
        var create = ("prvCreateContact", PrivilegeLevel.Global);
        var append = ("prvAppendContact", PrivilegeLevel.Global);

        StringAssert.Contains(FaultOf(() => As(create).Create(contact)).Message, "prvAppendContact");
        StringAssert.Contains(FaultOf(() => As(create, append).Create(contact)).Message, "prvAppendToAccount");
        As(create, append, ("prvAppendToAccount", PrivilegeLevel.Global)).Create(contact);
    }

    [TestMethod]
    public void Giving_a_row_away_needs_assign()
    {
        var (service, user) = User(("prvCreateContact", PrivilegeLevel.Global));
        var others = new Entity("contact") { ["ownerid"] = new EntityReference("systemuser", Organization.SystemUserId) };

        StringAssert.Contains(FaultOf(() => service.Create(others)).Message, "prvAssignContact");
        service.Create(new Entity("contact") { ["ownerid"] = new EntityReference("systemuser", user) });
    }

    [TestMethod]
    public void A_disabled_user_is_refused()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");
        Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        Assert.AreEqual(ErrorCodes.UserNotEnabled, CodeOf(() => Organization.ServiceFor(user).Execute(new OrganizationRequest("WhoAmI"))));
    }

    [TestMethod]
    public void Several_roles_add_up()
    {
        var (_, user) = User(("prvReadContact", PrivilegeLevel.Basic));
        CreateContact("Others");
        Organization.AddRole(Role("wider", ("prvReadContact", PrivilegeLevel.Global)));

        Organization.AssignRole(user, "wider");

        Assert.HasCount(1, Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_token_names_its_user()
    {
        var user = Organization.AddUser("Bob", "Agent");

        var token = Organization.IssueToken(user);

        Assert.AreEqual(user, Organization.UserOfToken(token));
        Assert.IsNull(Organization.UserOfToken("another"));
    }

    private static RoleSchema Role(string name, params (string Name, PrivilegeLevel Level)[] privileges) =>
        new(Guid.NewGuid(), name, privileges.ToDictionary(privilege => privilege.Name, privilege => privilege.Level));

    private IOrganizationService As(params (string Name, PrivilegeLevel Level)[] privileges) => User(privileges).Service;

    private (IOrganizationService Service, Guid UserId) User(params (string Name, PrivilegeLevel Level)[] privileges)
    {
        var user = Organization.AddUser("Test", "User");
        if (privileges.Length > 0)
        {
            var role = Role("role of " + user, privileges);
            Organization.AddRole(role);
            Organization.AssignRole(user, role.Name);
        }

        return (Organization.ServiceFor(user), user);
    }
}
