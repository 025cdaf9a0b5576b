using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class NestedRequestTests : PipelineTest
{
    [TestMethod]
    public void A_message_of_a_plug_in_is_one_deeper_and_knows_its_parent()
    {
        IPluginExecutionContext? inner = null, outer = null;
        On("Create", "account", PreValidation, call => inner = call.Context);
        On("Create", "contact", PreOperation, call =>
        {
            outer = call.Context;
            call.Service(null).Create(new Entity("account"));
        });

        CreateContact("Maas");

        Assert.AreEqual(2, inner!.Depth);
        Assert.AreSame(outer, inner.ParentContext);
        Assert.AreEqual(outer!.CorrelationId, inner.CorrelationId);
    }

    [TestMethod]
    public void Plug_ins_that_call_themselves_are_stopped_at_the_eighth()
    {
        On("Create", "contact", PostOperation, call =>
        {
            Log.Add("x");
            call.Service(null).Create(new Entity("contact"));
        });

        var fault = FaultOf(() => CreateContact("Maas"));

        Assert.HasCount(8, Log);
        while (fault.InnerFault is not null)
        {
            fault = fault.InnerFault;
        }

        Assert.AreEqual(ErrorCodes.DepthTooHigh, fault.ErrorCode);
    }

    [TestMethod]
    public void A_service_of_nobody_is_the_system_and_of_an_empty_id_the_user_of_the_step()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");
        On("Create", "account", PreOperation, call => Log.Add($"{Name(call.Context.UserId, user)} for {Name(call.Context.InitiatingUserId, user)}"));
        On("Create", "contact", PreOperation, call =>
        {
            call.Service(null).Create(new Entity("account"));
            call.Service(Guid.Empty).Create(new Entity("account"));
            call.Service(Organization.SystemUserId).Create(new Entity("account"));
        });

        Organization.ServiceFor(user).Create(new Entity("contact"));

        Assert.AreEqual("system for user, user for user, system for user", string.Join(", ", Log));
    }

    [TestMethod]
    public void Values_of_validation_are_found_in_the_parent_context()
    {
        On("Create", "contact", PreValidation, call => call.Context.SharedVariables["a"] = 1);
        On("Create", "contact", PreOperation, call =>
        {
            Log.Add($"{call.Context.SharedVariables.Contains("a")} {call.Context.ParentContext.SharedVariables["a"]}");
            call.Context.SharedVariables["b"] = 2;
        });
        On("Create", "contact", PostOperation, call => Log.Add($"{call.Context.SharedVariables["b"]}"));

        CreateContact("Maas");

        Assert.AreEqual("False 1, 2", string.Join(", ", Log));
    }

    [TestMethod]
    public void The_tag_of_a_request_is_a_shared_variable()
    {
        On("Create", "contact", PreOperation, call => Log.Add((string)call.Context.SharedVariables["tag"]));

        Service.Execute(new OrganizationRequest("Create") { ["Target"] = new Entity("contact"), ["tag"] = "import" });

        Assert.AreEqual("import", Log.Single());
    }

    [TestMethod]
    public void Every_request_is_reported_with_its_depth_and_statements()
    {
        var seen = new List<RequestExecutedEventArgs>();
        Organization.RequestExecuted += (_, request) => seen.Add(request);
        On("Create", "contact", PreOperation, call => call.Service(null).Create(new Entity("account")));

        CreateContact("Maas");

        Assert.AreEqual("Create account 2, Create contact 1", string.Join(", ", seen.Select(item => $"{item.RequestName} {item.TableName} {item.Depth}")));
        Assert.IsGreaterThan(seen[0].StatementCount, seen[1].StatementCount);
        Assert.IsTrue(seen[1].Succeeded);
    }

    private string Name(Guid id, Guid user) => id == user ? "user" : id == Organization.SystemUserId ? "system" : id.ToString();
}
