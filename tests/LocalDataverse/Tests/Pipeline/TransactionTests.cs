using System.ServiceModel;
using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class TransactionTests : PipelineTest
{
    [TestMethod]
    public void A_step_after_the_operation_that_fails_undoes_it()
    {
        On("Create", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("no"));

        FaultOf(() => CreateContact("Maas"));

        Assert.IsEmpty(Contacts());
    }

    [TestMethod]
    public void Whatever_steps_wrote_is_undone_too()
    {
        On("Create", "contact", PreOperation, call => call.Service(null).Create(new Entity("account") { ["name"] = "x" }));
        On("Create", "contact", PostOperation, _ => throw new InvalidOperationException("no"));

        FaultOf(() => CreateContact("Maas"));

        Assert.IsEmpty(Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [TestMethod]
    public void Before_validation_there_is_no_transaction_yet()
    {
        On("Create", "contact", PreValidation, call =>
        {
            Log.Add(call.Context.IsInTransaction.ToString());
            call.Service(null).Create(new Entity("account") { ["name"] = "kept" });
        });
        On("Create", "contact", PreOperation, call =>
        {
            Log.Add(call.Context.IsInTransaction.ToString());
            throw new InvalidPluginExecutionException("no");
        });

        FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual("False, True", string.Join(", ", Log));
        Assert.HasCount(1, Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [TestMethod]
    public void Validation_of_a_message_within_is_in_the_callers_transaction()
    {
        On("Create", "account", PreValidation, call => Log.Add(call.Context.IsInTransaction.ToString()));
        On("Create", "contact", PreOperation, call => call.Service(null).Create(new Entity("account")));

        CreateContact("Maas");

        Assert.AreEqual("True", Log.Single());
    }

    [TestMethod]
    public void A_step_before_validation_runs_before_rights_are_checked()
    {
        var user = Organization.AddUser("Bob", "Agent");
        On("Create", "contact", PreValidation, _ => Log.Add("validation"));
        On("Create", "contact", PreOperation, _ => Log.Add("operation"));

        Assert.AreEqual(ErrorCodes.UserHasNoRoles, CodeOf(() => Organization.ServiceFor(user).Create(new Entity("contact"))));

        Assert.AreEqual("validation", Log.Single());
    }

    [TestMethod]
    public void A_fault_that_a_step_swallows_ends_the_transaction_all_the_same()
    {
        On("Create", "contact", PreOperation, call => Swallow(() => call.Service(null).Delete("account", Guid.NewGuid())));

        Assert.AreEqual(ErrorCodes.IsvReducedTransactionCount, CodeOf(() => CreateContact("Maas")));
    }

    [TestMethod]
    public void Nothing_can_be_asked_in_a_transaction_that_has_ended()
    {
        var code = 0;
        On("Create", "contact", PreOperation, call =>
        {
            Swallow(() => call.Service(null).Delete("account", Guid.NewGuid()));
            code = CodeOf(() => call.Service(null).Create(new Entity("account")));
        });

        FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual(ErrorCodes.NoActiveTransaction, code);
    }

    [TestMethod]
    public void A_read_that_fails_may_be_swallowed()
    {
        On("Create", "contact", PreOperation, call => Swallow(() => call.Service(null).Retrieve("account", Guid.NewGuid(), new ColumnSet("name"))));

        CreateContact("Maas");

        Assert.HasCount(1, Contacts());
    }

    [TestMethod]
    public void After_a_failure_the_next_request_starts_afresh()
    {
        var step = On("Create", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("no"));
        FaultOf(() => CreateContact("Maas"));
        Organization.RemoveStep(step);

        CreateContact("Maas");

        Assert.HasCount(1, Contacts());
    }

    private static void Swallow(Action action)
    {
        try
        {
            action();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
        }
    }

    private DataCollection<Entity> Contacts() => Service.RetrieveMultiple(new QueryExpression("contact")).Entities;
}
