using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>What plug-ins are told, and can do, in a request that one user sends in the name of another.</summary>
[TestClass]
public sealed class ImpersonationTests : PipelineTest
{
    [TestMethod]
    public void A_plug_in_is_told_who_acts_and_who_signed_in_and_so_are_those_behind_it()
    {
        var (alice, connector) = Users();
        On("Create", "phonecall", PostOperation, call =>
        {
            Note(call);
            call.Service(call.Context.UserId).Create(new Entity("task") { ["subject"] = "Behind it" });
        });
        On("Create", "task", PostOperation, Note);

        Organization.Execute(new CreateRequest { Target = new Entity("phonecall") { ["subject"] = "For Alice" } }, alice, connector);

        var expected = $"user {alice}, initiating {alice}, authenticated {connector}";
        CollectionAssert.AreEqual(new[] { expected, expected }, Log);
        void Note(PluginCall call) => Log.Add($"user {call.Context.UserId}, initiating {call.Context.InitiatingUserId}, authenticated {call.Context.AuthenticatedUserId}");
    }

    [TestMethod]
    public void A_plug_in_has_all_rights_of_the_user_that_it_asks_for()
    {
        var (alice, connector) = Users();
        On("Create", "phonecall", PostOperation, call => call.Service(call.Context.UserId).Create(new Entity("account") { ["name"] = "As Alice" }));

        Organization.Execute(new CreateRequest { Target = new Entity("phonecall") }, alice, connector);

        var account = Service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("createdby", "createdonbehalfby") }).Entities.Single();
        Assert.AreEqual(alice, account.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.IsNull(account.GetAttributeValue<EntityReference>("createdonbehalfby"));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_plug_in_reads_no_secret_whoever_it_is(bool asSystem)
    {
        var user = Organization.AddUser("Vera", "Vault", "System Administrator");
        Organization.GrantSecrets(user);
        Organization.GrantSecrets(Organization.SystemUserId);
        On("Create", "task", PreOperation, call =>
        {
            var request = new OrganizationRequest("RetrieveEnvironmentVariableSecretValue") { ["EnvironmentVariableName"] = "test_Secret" };
            Log.Add(FaultOf(() => call.Service(asSystem ? null : call.Context.UserId).Execute(request)).Message);
        });

        Organization.ServiceFor(user).Create(new Entity("task"));

        StringAssert.StartsWith(Log.Single(), "Error occurred while reading secret: Could not verify the user permission on ");
    }

    [TestMethod]
    public void What_a_delete_takes_along_needs_no_right_of_the_sender()
    {
        var sender = UserWith(("prvDeleteAccount", PrivilegeLevel.Global));
        var user = UserWith(("prvDeleteAccount", PrivilegeLevel.Global));
        var account = Service.Create(new Entity("account") { ["name"] = "x" });
        Service.Create(new Entity("annotation") { ["objectid"] = new EntityReference("account", account) });

        Organization.Execute(new DeleteRequest { Target = new EntityReference("account", account) }, user, sender);

        Assert.IsEmpty(Service.RetrieveMultiple(new QueryExpression("annotation")).Entities);
    }

    private (Guid Alice, Guid Connector) Users() =>
        (Organization.AddUser("Alice", "Agent", "Telephony Agent"), Organization.AddUser("Connector", "Main", "Telephony Connector"));

    private Guid UserWith(params (string Name, PrivilegeLevel Level)[] privileges)
    {
        var role = new RoleSchema(Guid.NewGuid(), $"Role {Guid.NewGuid()}", privileges.ToDictionary(each => each.Name, each => each.Level));
        Organization.AddRole(role);
        return Organization.AddUser("Test", "User", role.Name);
    }
}
