using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Registration;

/// <summary>Steps as rows, as the Plug-in Registration Tool writes them.</summary>
[TestClass]
public sealed class StepRowTests : IDisposable
{
    private const string Steps = "sdkmessageprocessingstep";
    private const string Indexer = "Telephony.Plugins.Steps.IndexPhonesOnSave";

    // Refuses every row without a setting's name: whoever runs it on another table sees that it ran.
    private const string Refuser = "Telephony.Plugins.Steps.ValidateSettingOnSave";

    private readonly string _folder = Directory.CreateTempSubdirectory("localorg").FullName;
    private LocalOrganization _organization;

    public StepRowTests() => _organization = Open();

    private IOrganizationService Service => _organization.ServiceFor(_organization.SystemUserId);

    [TestMethod]
    public void The_solutions_steps_are_rows_with_class_message_and_table()
    {
        var query = new QueryExpression(Steps) { ColumnSet = new ColumnSet("filteringattributes", "stage") };
        query.AddLink("plugintype", "eventhandler", "plugintypeid").LinkCriteria.AddCondition("typename", ConditionOperator.Equal, Indexer);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Update");
        query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid").LinkCriteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, "contact");

        var step = Service.RetrieveMultiple(query).Entities.Single();

        Assert.AreEqual(40, step.GetAttributeValue<OptionSetValue>("stage").Value);
        StringAssert.Contains(step.GetAttributeValue<string>("filteringattributes"), "telephone1");
    }

    [TestMethod]
    public void A_step_that_is_created_as_a_row_runs_from_then_on()
    {
        Assert.IsFalse(RunsOnCreate());

        Service.Create(Step("Create", "cts_dialercall"));

        Assert.IsTrue(RunsOnCreate());
    }

    [TestMethod]
    public void A_step_may_wait_for_messages_on_several_rows_and_for_merges()
    {
        foreach (var (message, table) in new[] { ("CreateMultiple", "cts_dialercall"), ("UpdateMultiple", "cts_dialercall"), ("Merge", "contact") })
        {
            Assert.AreNotEqual(Guid.Empty, Service.Create(Step(message, table)), message);
        }
    }

    [TestMethod]
    public void No_step_waits_for_UpsertMultiple_which_raises_other_events()
    {
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Create(Step("UpsertMultiple", "cts_dialercall")));

        Assert.AreEqual(ErrorCodes.StepNotAllowed, fault.Detail.ErrorCode);
    }

    [TestMethod]
    public void Only_tables_that_can_be_merged_have_the_message()
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("primaryobjecttypecode") };
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Merge");

        var tables = Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("primaryobjecttypecode")).Order();

        Assert.AreEqual("account contact lead", string.Join(' ', tables));
    }

    [TestMethod]
    public void A_step_row_still_runs_after_a_restart()
    {
        Service.Create(Step("Create", "cts_dialercall"));

        _organization.Dispose();
        _organization = Open();

        Assert.IsTrue(RunsOnCreate());
    }

    [TestMethod]
    public void A_disabled_step_does_not_run_and_runs_again_when_enabled()
    {
        var id = Service.Create(Step("Create", "cts_dialercall"));

        Service.Update(new Entity(Steps, id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.IsFalse(RunsOnCreate());

        Service.Update(new Entity(Steps, id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Assert.IsTrue(RunsOnCreate());
    }

    [TestMethod]
    public void A_deleted_step_runs_no_more()
    {
        var id = Service.Create(Step("Create", "cts_dialercall"));

        Service.Delete(Steps, id);

        Assert.IsFalse(RunsOnCreate());
    }

    [TestMethod]
    public void A_step_of_a_transaction_that_is_rolled_back_never_runs()
    {
        var request = new Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest
        {
            Requests =
            [
                new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = Step("Create", "cts_dialercall") },
                new Microsoft.Xrm.Sdk.Messages.DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) },
            ],
        };

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Execute(request));

        Assert.IsFalse(RunsOnCreate());
    }

    [TestMethod]
    public void Filtering_columns_can_be_changed()
    {
        var row = Step("Update", "cts_dialercall");
        row["filteringattributes"] = "cts_subject";
        var id = Service.Create(row);
        var call = Service.Create(new Entity("cts_dialercall") { ["cts_phonenumber"] = "+493023125111", ["cts_to"] = "Anna" });

        Assert.IsFalse(Runs(() => Service.Update(new Entity("cts_dialercall", call) { ["cts_to"] = "Bea" })));

        Service.Update(new Entity(Steps, id) { ["filteringattributes"] = "cts_subject,cts_to" });
        Assert.IsTrue(Runs(() => Service.Update(new Entity("cts_dialercall", call) { ["cts_to"] = "Cleo" })));
    }

    [TestMethod]
    [DataRow("eventhandler")]
    [DataRow("sdkmessageid")]
    [DataRow("stage")]
    public void A_step_without_what_it_needs_is_refused(string column)
    {
        var row = Step("Create", "cts_dialercall");
        row.Attributes.Remove(column);
        row.Attributes.Remove("plugintypeid");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Create(row));

        StringAssert.Contains(fault.Message, column);
    }

    [TestMethod]
    public void A_step_on_the_registration_tables_themselves_is_refused()
    {
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Create(Step("Create", Steps)));

        Assert.AreEqual(ErrorCodes.StepNotAllowed, fault.Detail.ErrorCode);
    }

    [TestMethod]
    public void An_image_of_before_is_refused_for_Create_and_given_for_Update()
    {
        var create = Service.Create(Step("Create", "cts_dialercall"));
        var update = Service.Create(Step("Update", "cts_dialercall"));

        var several = Service.Create(Step("CreateMultiple", "cts_dialercall"));

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Create(Image(create)));
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Create(Image(several)));

        Assert.AreNotEqual(Guid.Empty, Service.Create(Image(update)));
    }

    public void Dispose()
    {
        _organization.Dispose();
        Directory.Delete(_folder, true);
    }

    private static Entity Image(Guid step) => new("sdkmessageprocessingstepimage")
    {
        ["name"] = "Before",
        ["entityalias"] = "Before",
        ["imagetype"] = new OptionSetValue(0),
        ["messagepropertyname"] = "Target",
        ["sdkmessageprocessingstepid"] = new EntityReference(Steps, step),
    };

    private LocalOrganization Open() => TelephonySolution.Open(Path.Combine(_folder, "rows.db"));

    private Entity Step(string message, string table)
    {
        var messageId = Find("sdkmessage", ("name", message));
        return new Entity(Steps)
        {
            ["name"] = $"A test: {message} of {table}",
            ["eventhandler"] = new EntityReference("plugintype", Find("plugintype", ("typename", Refuser))),
            ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", Find("sdkmessagefilter", ("sdkmessageid", messageId), ("primaryobjecttypecode", table))),
            ["stage"] = new OptionSetValue(40),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["supporteddeployment"] = new OptionSetValue(0),
        };
    }

    private Guid Find(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table);
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return Service.RetrieveMultiple(query).Entities.Single().Id;
    }

    private bool RunsOnCreate() => Runs(() => Service.Create(new Entity("cts_dialercall")));

    private static bool Runs(Action request)
    {
        try
        {
            request();
            return false;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains("A setting needs a name", StringComparison.Ordinal))
        {
            return true;
        }
    }
}
