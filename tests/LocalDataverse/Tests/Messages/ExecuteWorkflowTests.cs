using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class ExecuteWorkflowTests : OrganizationTest
{
    [TestMethod]
    public void A_workflow_leaves_a_job_on_its_row_that_stays_ready()
    {
        var workflow = Service.Create(new Entity("workflow") { ["name"] = "Thank the caller", ["primaryentity"] = "contact" });
        var contact = CreateContact("Maas");

        var response = Start(workflow, contact);

        var job = Organization.SystemJobs.Single();
        Assert.AreEqual(job.Id, response["Id"]);
        Assert.AreEqual("Thank the caller", job.Name);
        Assert.AreEqual(workflow, job.WorkflowId);
        Assert.AreEqual(contact, job.RegardingId);
        Assert.AreEqual(0, job.StateCode);
    }

    [TestMethod]
    public void A_workflow_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Start(Guid.NewGuid(), CreateContact("Maas"))));

    [TestMethod]
    public void A_row_of_another_table_is_refused()
    {
        var workflow = Service.Create(new Entity("workflow") { ["name"] = "x", ["primaryentity"] = "account" });

        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Start(workflow, CreateContact("Maas"))));
    }

    private OrganizationResponse Start(Guid workflow, Guid row) =>
        Service.Execute(new OrganizationRequest("ExecuteWorkflow") { ["WorkflowId"] = workflow, ["EntityId"] = row });
}
