using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class SystemJobTests : PipelineTest
{
    [TestMethod]
    public void An_asynchronous_step_runs_after_the_transaction_and_outside_it()
    {
        On("Create", "contact", PostOperation, call => Log.Add($"job {call.Context.Mode} {call.Context.IsInTransaction} {call.Context.OutputParameters.Contains("id")}"), isAsynchronous: true);
        On("Create", "contact", PostOperation, _ => Log.Add("step"), rank: 9);

        CreateContact("Maas");

        Assert.AreEqual("step, job 1 False True", string.Join(", ", Log));
        Assert.AreEqual((3, 30), State());
    }

    [TestMethod]
    public void Its_failure_is_kept_in_the_job_and_not_thrown()
    {
        On("Create", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("no"), isAsynchronous: true);

        var id = CreateContact("Maas");

        Assert.AreEqual("Maas", Read("contact", id, "lastname")["lastname"]);
        Assert.AreEqual((3, 31), State());
        Assert.AreEqual("no", Organization.SystemJobs.Single().Fault!.Message);
    }

    [TestMethod]
    public void A_job_that_asks_for_it_is_tried_four_times()
    {
        On("Create", "contact", PostOperation, _ =>
        {
            Log.Add("try");
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "later");
        }, isAsynchronous: true);

        CreateContact("Maas");

        Assert.HasCount(4, Log);
        Assert.AreEqual((3, 31), State());
    }

    [TestMethod]
    public void A_transaction_that_is_undone_leaves_no_jobs()
    {
        On("Create", "account", PostOperation, _ => Log.Add("job"), isAsynchronous: true);
        On("Create", "contact", PreOperation, call =>
        {
            call.Service(null).Create(new Entity("account"));
            throw new InvalidPluginExecutionException("no");
        });

        FaultOf(() => CreateContact("Maas"));

        Assert.IsEmpty(Log);
        Assert.IsEmpty(Organization.SystemJobs);
    }

    [TestMethod]
    public void Jobs_run_in_the_order_in_which_they_came_about()
    {
        On("Create", "account", PostOperation, _ => Log.Add("account"), isAsynchronous: true);
        On("Create", "contact", PostOperation, _ => Log.Add("contact"), isAsynchronous: true);
        On("Create", "contact", PreOperation, call => call.Service(null).Create(new Entity("account")));

        CreateContact("Maas");

        Assert.AreEqual("account, contact", string.Join(", ", Log));
    }

    private (int State, int Status) State()
    {
        var job = Organization.SystemJobs.Single();
        return (job.StateCode, job.StatusCode);
    }
}
