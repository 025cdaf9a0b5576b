using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class AssociateTests : OrganizationTest
{
    private const string UserRoles = "systemuserroles_association";

    [TestMethod]
    public void A_role_that_is_associated_gives_its_rights()
    {
        var user = Organization.AddUser("Bob", "Agent");
        var asUser = Organization.ServiceFor(user);
        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => asUser.RetrieveMultiple(new QueryExpression("contact"))));

        Service.Associate("systemuser", user, new Relationship(UserRoles), Agent());

        Assert.IsEmpty(asUser.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_role_that_is_disassociated_takes_them_away()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");

        Service.Disassociate("systemuser", user, new Relationship(UserRoles), Agent());

        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("contact"))));
    }

    [TestMethod]
    public void Rows_that_are_linked_cannot_be_linked_again()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");

        Assert.AreEqual(ErrorCodes.DuplicateRecord, CodeOf(() => Service.Associate("systemuser", user, new Relationship(UserRoles), Agent())));
    }

    [TestMethod]
    public void Everybody_is_in_the_team_of_the_business_unit_and_may_join_others()
    {
        var user = Organization.AddUser("Bob", "Agent");
        var team = Service.Create(new Entity("team") { ["name"] = "Support", ["businessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId) });

        Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);

        var query = new QueryExpression("teammembership") { ColumnSet = new ColumnSet("teamid"), Criteria = { Conditions = { new ConditionExpression("systemuserid", ConditionOperator.Equal, user) } } };
        var teams = Service.RetrieveMultiple(query).Entities.Select(row => Read("team", (Guid)row["teamid"], "name", "isdefault"));
        Assert.AreEqual("False True", string.Join(' ', teams.Select(row => row["isdefault"]).Order()));
    }

    [TestMethod]
    public void Over_a_lookup_the_many_side_is_changed()
    {
        var relationship = Organization.Schema.Table("cts_dialercallevent").ManyToOne.First(item => item.ReferencingColumn == "cts_dialercallid");
        var call = Service.Create(new Entity("cts_dialercall"));
        var happening = Service.Create(new Entity("cts_dialercallevent"));

        Service.Associate("cts_dialercall", call, new Relationship(relationship.Name), [new EntityReference("cts_dialercallevent", happening)]);

        Assert.AreEqual(new EntityReference("cts_dialercall", call), Read("cts_dialercallevent", happening, "cts_dialercallid")["cts_dialercallid"]);
    }

    [TestMethod]
    public void A_relationship_that_is_not_there_is_refused() => Assert.AreEqual(
        ErrorCodes.InvalidArgument, CodeOf(() => Service.Associate("systemuser", Organization.SystemUserId, new Relationship("nothing"), Agent())));

    private EntityReferenceCollection Agent() =>
        [new EntityReference("role", Organization.Schema.Roles.First(role => role.Name == "Telephony Agent").Id)];
}
