using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Messages;

/// <summary>Merge: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/merge-entity-using-web-api.</summary>
[TestClass]
public sealed class MergeTests : PipelineTest
{
    [TestMethod]
    public void The_subordinate_is_deactivated_and_the_target_keeps_what_it_has()
    {
        var (target, subordinate) = TwoContacts();

        Merge("contact", target, subordinate);

        Assert.AreEqual(1, State("contact", subordinate));
        Assert.AreEqual(2, Read("contact", subordinate, "statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.AreEqual(0, State("contact", target));
        Assert.AreEqual("Maas", Read("contact", target, "lastname")["lastname"]);
    }

    [TestMethod]
    public void The_content_is_set_on_the_target()
    {
        var (target, subordinate) = TwoContacts();

        Merge("contact", target, subordinate, new Entity("contact") { ["telephone1"] = "+4530", ["contactid"] = Guid.NewGuid() });

        Assert.AreEqual("+4530", Read("contact", target, "telephone1")["telephone1"]);
    }

    [TestMethod]
    public void What_hangs_on_the_subordinate_hangs_on_the_target()
    {
        var target = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        var subordinate = Service.Create(new Entity("account") { ["name"] = "Contoso Ltd" });
        var old = new EntityReference("account", subordinate);
        var contact = CreateContact("Maas", ("parentcustomerid", old));
        var party = new Entity("activityparty") { ["partyid"] = old };
        var call = Service.Create(new Entity("phonecall") { ["regardingobjectid"] = old, ["from"] = new EntityCollection([party]) { EntityName = "activityparty" } });
        var other = CreateContact("Berg", ("parentcustomerid", new EntityReference("account", target)));

        Merge("account", target, subordinate);

        var expected = new EntityReference("account", target);
        Assert.AreEqual(expected, Read("contact", contact, "parentcustomerid")["parentcustomerid"]);
        Assert.AreEqual(expected, Read("contact", other, "parentcustomerid")["parentcustomerid"]);
        Assert.AreEqual(expected, Read("phonecall", call, "regardingobjectid")["regardingobjectid"]);
        Assert.AreEqual(expected, Read("phonecall", call, "from").GetAttributeValue<EntityCollection>("from").Entities.Single()["partyid"]);
    }

    [TestMethod]
    public void Every_change_runs_its_steps_within_the_merge()
    {
        var target = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        var subordinate = Service.Create(new Entity("account") { ["name"] = "Contoso Ltd" });
        CreateContact("Maas", ("parentcustomerid", new EntityReference("account", subordinate)));
        void Note(PluginCall call) => Log.Add($"{call.Target.LogicalName} {string.Join(',', call.Target.Attributes.Keys.Order())} in {call.Context.ParentContext.ParentContext.MessageName} as {(call.Context.UserId == Organization.SystemUserId ? "SYSTEM" : "user")}");
        On("Update", "account", PostOperation, Note);
        On("Update", "contact", PostOperation, Note);
        On("Merge", "account", PostOperation, call => Log.Add($"Merge {((EntityReference)call.Context.InputParameters["Target"]).Id == target} {call.Context.InputParameters["SubordinateId"].Equals(subordinate)}"));

        MergeAs(Manager(), "account", target, subordinate, new Entity("account") { ["telephone1"] = "1" });

        CollectionAssert.AreEqual(
            new[]
            {
                "account telephone1 in Merge as SYSTEM", "contact parentcustomerid in Merge as SYSTEM", "account statecode in Merge as SYSTEM", "Merge True True",
            },
            Log);
    }

    [TestMethod]
    public void A_step_that_refuses_leaves_everything_as_it_was()
    {
        var (target, subordinate) = TwoContacts();
        On("Merge", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        Assert.AreEqual("No.", FaultOf(() => Merge("contact", target, subordinate, new Entity("contact") { ["lastname"] = "Tal" })).Message);

        Assert.AreEqual(0, State("contact", subordinate));
        Assert.AreEqual("Maas", Read("contact", target, "lastname")["lastname"]);
    }

    [TestMethod]
    public void Who_lacks_the_privilege_to_merge_or_to_write_cannot()
    {
        var (target, subordinate) = TwoContacts();
        var agent = Organization.AddUser("Bob", "Agent", "Telephony Agent");
        Organization.AddRole(new RoleSchema(Guid.NewGuid(), "Only merge", new Dictionary<string, PrivilegeLevel> { ["prvMerge"] = PrivilegeLevel.Global }));
        var mergesOnly = Organization.AddUser("Cleo", "Agent", "Only merge");

        StringAssert.Contains(FaultOf(() => MergeAs(agent, "contact", target, subordinate)).Message, "prvMerge");
        Assert.AreEqual(ErrorCodes.PrivilegeDenied, CodeOf(() => MergeAs(mergesOnly, "contact", target, subordinate)));
    }

    [TestMethod]
    public void A_row_cannot_be_merged_with_itself_or_with_an_inactive_one()
    {
        var (target, subordinate) = TwoContacts();
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Merge("contact", target, target)));

        Merge("contact", target, subordinate);

        StringAssert.Contains(FaultOf(() => Merge("contact", target, subordinate)).Message, "inactive");
        StringAssert.Contains(FaultOf(() => Merge("contact", subordinate, target)).Message, "inactive");
    }

    [TestMethod]
    public void Rows_that_are_not_there_and_tables_that_cannot_be_merged_are_refused()
    {
        var (target, _) = TwoContacts();

        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Merge("contact", target, Guid.NewGuid())));
        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Merge("contact", Guid.NewGuid(), target)));
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Merge("cts_dialercall", Guid.NewGuid(), Guid.NewGuid())));
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Merge("contact", target, Guid.Empty)));
        Assert.ThrowsExactly<NotEmulatedException>(() => Merge("incident", Guid.NewGuid(), Guid.NewGuid()));
    }

    [TestMethod]
    public void Rows_with_different_parents_are_merged_only_where_nobody_asks()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        var target = CreateContact("Maas", ("parentcustomerid", new EntityReference("account", account)));
        var subordinate = CreateContact("Maas");

        StringAssert.Contains(FaultOf(() => Merge("contact", target, subordinate, checks: true)).Message, "differently parented");
        Merge("contact", target, subordinate);

        Assert.AreEqual(1, State("contact", subordinate));
    }

    [TestMethod]
    public void A_row_cannot_become_its_own_parent()
    {
        var subordinate = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        var target = Service.Create(new Entity("account") { ["name"] = "Contoso Ltd", ["parentaccountid"] = new EntityReference("account", subordinate) });

        StringAssert.Contains(FaultOf(() => Merge("account", target, subordinate)).Message, "cyclical");
    }

    private Guid Manager()
    {
        string[] rights = ["prvMerge", "prvReadAccount", "prvWriteAccount"];
        Organization.AddRole(new RoleSchema(Guid.NewGuid(), "Manager", rights.ToDictionary(right => right, _ => PrivilegeLevel.Global)));
        return Organization.AddUser("Max", "Manager", "Manager");
    }

    private (Guid Target, Guid Subordinate) TwoContacts() => (CreateContact("Maas", ("telephone1", "1")), CreateContact("Mas", ("telephone1", "2")));

    private int State(string table, Guid id) => Read(table, id, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value;

    private void Merge(string table, Guid target, Guid subordinate, Entity? content = null, bool checks = false) =>
        MergeAs(Organization.SystemUserId, table, target, subordinate, content, checks);

    private void MergeAs(Guid user, string table, Guid target, Guid subordinate, Entity? content = null, bool checks = false)
    {
        var request = new OrganizationRequest("Merge")
        {
            ["Target"] = new EntityReference(table, target),
            ["SubordinateId"] = subordinate,
            ["PerformParentingChecks"] = checks,
        };
        if (content is not null)
        {
            request["UpdateContent"] = content;
        }

        Organization.ServiceFor(user).Execute(request);
    }
}
