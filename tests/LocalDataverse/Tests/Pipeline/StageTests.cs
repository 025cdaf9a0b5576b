using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class StageTests : PipelineTest
{
    [TestMethod]
    public void Stages_run_in_order_and_ranks_within_a_stage()
    {
        On("Create", "contact", PostOperation, _ => Log.Add("post"));
        On("Create", "contact", PreOperation, _ => Log.Add("pre 2"), rank: 2);
        On("Create", "contact", PreOperation, _ => Log.Add("pre 1"));
        On("Create", "contact", PreValidation, _ => Log.Add("validation"));

        CreateContact("Maas");

        Assert.AreEqual("validation, pre 1, pre 2, post", string.Join(", ", Log));
    }

    [TestMethod]
    public void A_step_of_another_table_does_not_run()
    {
        On("Create", "account", PreOperation, _ => Log.Add("account"));
        On("Create", "", PreOperation, _ => Log.Add("any"));

        CreateContact("Maas");

        Assert.AreEqual("any", string.Join(", ", Log));
    }

    [TestMethod]
    public void What_a_step_puts_into_the_target_is_written()
    {
        On("Create", "contact", PreOperation, call => call.Target["telephone1"] = "1");

        Assert.AreEqual("1", Read("contact", CreateContact("Maas"), "telephone1")["telephone1"]);
    }

    [TestMethod]
    public void The_callers_own_row_is_left_as_it_was()
    {
        On("Create", "contact", PreOperation, call => call.Target["telephone1"] = "1");
        var contact = new Entity("contact") { ["lastname"] = "Maas" };

        Service.Create(contact);

        Assert.IsFalse(contact.Contains("telephone1"));
    }

    [TestMethod]
    public void The_new_id_is_there_after_the_operation()
    {
        var seen = Guid.Empty;
        On("Create", "contact", PostOperation, call => seen = (Guid)call.Context.OutputParameters["id"]);
        On("Create", "contact", PostOperation, call => Assert.AreEqual(seen, call.Context.PrimaryEntityId), rank: 2);

        Assert.AreEqual(CreateContact("Maas"), seen);
    }

    [TestMethod]
    public void Reads_give_their_results_to_steps_after_them()
    {
        On("Retrieve", "contact", PostOperation, call => ((Entity)call.Context.OutputParameters["BusinessEntity"])["lastname"] = "changed");
        On("RetrieveMultiple", "contact", PostOperation, call => Log.Add(((EntityCollection)call.Context.OutputParameters["BusinessEntityCollection"]).Entities.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var id = CreateContact("Maas");

        Assert.AreEqual("changed", Read("contact", id, "lastname")["lastname"]);
        Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("contact"));
        Assert.AreEqual("1", Log.Single());
    }

    [TestMethod]
    public void An_update_runs_a_step_only_for_the_columns_it_waits_for()
    {
        On("Update", "contact", PostOperation, _ => Log.Add("phone"), filter: ["telephone1", "telephone2"]);
        var id = CreateContact("Maas");

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });
        Assert.IsEmpty(Log);
        Service.Update(new Entity("contact", id) { ["telephone2"] = "2" });

        Assert.HasCount(1, Log);
    }

    [TestMethod]
    public void The_context_says_who_what_and_where()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");
        IPluginExecutionContext? context = null;
        On("Create", "contact", PreOperation, call => context = call.Context);

        Organization.ServiceFor(user).Create(new Entity("contact") { ["lastname"] = "Maas" });

        Assert.AreEqual("Create", context!.MessageName);
        Assert.AreEqual("contact", context.PrimaryEntityName);
        Assert.AreEqual(PreOperation, context.Stage);
        Assert.AreEqual(0, context.Mode);
        Assert.AreEqual(2, context.IsolationMode);
        Assert.AreEqual(1, context.Depth);
        Assert.AreEqual(user, context.UserId);
        Assert.AreEqual(user, context.InitiatingUserId);
        Assert.AreEqual(Organization.RootBusinessUnitId, context.BusinessUnitId);
        Assert.AreEqual(Organization.OrganizationId, context.OrganizationId);
        Assert.AreEqual(OrganizationNames.Unique, context.OrganizationName);
        Assert.AreNotEqual(Guid.Empty, context.CorrelationId);
    }
}
