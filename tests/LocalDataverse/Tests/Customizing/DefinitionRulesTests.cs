using System.ServiceModel;
using LocalDataverse.Errors;
using LocalDataverse.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Customizing;

/// <summary>What is refused of a customiser's changes, and to whom.</summary>
[TestClass]
public sealed class DefinitionRulesTests : IDisposable
{
    private const string FormXml = "<form><tabs /></form>";
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("localdataverse").FullName, "rows.db");
    private readonly LocalOrganization _organization;
    private readonly IOrganizationService _service;

    public DefinitionRulesTests()
    {
        _organization = Open();
        _service = _organization.ServiceFor(_organization.SystemUserId);
    }

    [TestMethod]
    [DataRow("webresource", "name")]
    [DataRow("webresource", "webresourcetype")]
    [DataRow("systemform", "objecttypecode")]
    [DataRow("systemform", "formxml")]
    [DataRow("savedquery", "returnedtypecode")]
    [DataRow("savedquery", "fetchxml")]
    public void A_definition_lacks_nothing_that_it_needs(string table, string column)
    {
        var row = Row(table);
        row.Attributes.Remove(column);

        StringAssert.Contains(RefusalOf(() => _service.Create(row)), $"'{column}'");
    }

    [TestMethod]
    [DataRow("script.js")]
    [DataRow("new_/js//script.js")]
    [DataRow("new_/js/my script.js")]
    public void A_web_resource_has_a_name_with_a_prefix_that_is_an_address(string name) =>
        StringAssert.Contains(RefusalOf(() => _service.Create(With(Row("webresource"), "name", name))), "Web resource names may only include");

    [TestMethod]
    public void Two_web_resources_have_two_names()
    {
        _service.Create(Row("webresource"));

        StringAssert.Contains(RefusalOf(() => _service.Create(Row("webresource"))), "duplicate key");
    }

    [TestMethod]
    public void The_content_of_a_web_resource_is_base64() =>
        StringAssert.Contains(RefusalOf(() => _service.Create(With(Row("webresource"), "content", "var a;"))), "Base64");

    [TestMethod]
    [DataRow("<form>", "not XML")]
    [DataRow("<!DOCTYPE form [<!ENTITY a \"b\">]><form>&a;</form>", "not XML")]
    [DataRow("<forms />", "'form' was expected")]
    [DataRow("""<form><formLibraries><Library name="new_/js/none.js" /></formLibraries></form>""", "The dependent component WebResource (Id=new_/js/none.js) does not exist.")]
    [DataRow("""<form><control datafieldname="new_none" /></form>""", "The dependent component Attribute (Id=new_none) does not exist.")]
    public void A_form_that_could_not_be_shown_is_refused_with_its_change(string formXml, string refusal) =>
        StringAssert.Contains(RefusalOf(() => _service.Update(With(new Entity("systemform", Form), "formxml", formXml))), refusal);

    [TestMethod]
    [DataRow("fetchxml", "<fetch>", "fetch")]
    [DataRow("fetchxml", """<fetch><entity name="account" /></fetch>""", "asks for 'account'")]
    [DataRow("layoutxml", "<row />", "'grid' was expected")]
    public void A_view_that_could_not_be_shown_is_refused(string column, string xml, string refusal) =>
        StringAssert.Contains(RefusalOf(() => _service.Create(With(Row("savedquery"), column, xml))), refusal);

    [TestMethod]
    public void A_form_of_a_table_that_is_not_there_is_refused() =>
        StringAssert.Contains(RefusalOf(() => _service.Create(With(Row("systemform"), "objecttypecode", "new_none"))), "new_none");

    [TestMethod]
    public void What_a_solution_brought_is_not_deleted() => StringAssert.Contains(RefusalOf(() => _service.Delete("systemform", Form)), "managed solution");

    [TestMethod]
    [DataRow("<importexportxml><webresources><webresource>x</webresource></webresources></importexportxml>", "'x' in ParameterXml is not an id")]
    [DataRow("<x />", "'importexportxml' was expected")]
    [DataRow("", "'ParameterXml' is missing")]
    public void What_is_to_be_published_is_said_readably(string xml, string refusal) =>
        StringAssert.Contains(RefusalOf(() => _service.Execute(new OrganizationRequest("PublishXml") { ["ParameterXml"] = xml })), refusal);

    [TestMethod]
    public void Every_form_and_view_that_comes_with_the_platform_could_be_written_as_it_is()
    {
        foreach (var form in All("systemform", "formxml"))
        {
            _service.Update(form);
        }

        foreach (var view in All("savedquery", "fetchxml", "layoutxml"))
        {
            _service.Update(view);
        }
    }

    [TestMethod]
    [DataRow("System Customizer", true)]
    [DataRow("System Administrator", true)]
    [DataRow("Basic User", false)]
    [DataRow("Harbour Master", false)]
    public void Customisers_and_administrators_write_and_publish_and_nobody_else(string role, bool succeeds)
    {
        var service = _organization.ServiceFor(_organization.AddUser("Cara", "Customizer", role));
        Action[] writes =
        [
            () => service.Create(Row("webresource")), () => service.Create(Row("systemform")), () => service.Create(Row("savedquery")),
            () => service.Update(new Entity("systemform", Form) { ["name"] = "Quay" }), () => service.Execute(new OrganizationRequest("PublishAllXml")),
        ];

        foreach (var write in writes)
        {
            if (succeeds)
            {
                write();
            }
            else
            {
                Assert.AreEqual(ErrorCodes.PrivilegeDenied, Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(write).Detail.ErrorCode);
            }
        }
    }

    [TestMethod]
    public void Everybody_with_a_role_of_users_reads_definitions()
    {
        var service = _organization.ServiceFor(_organization.AddUser("Ulla", "User", "Basic User"));

        Assert.IsNotEmpty(service.RetrieveMultiple(new QueryExpression("systemform")).Entities);
    }

    [TestMethod]
    public void What_was_published_and_what_waits_is_there_after_a_restart()
    {
        _service.Update(new Entity("systemform", Form) { ["name"] = "Quay" });
        _service.Execute(new OrganizationRequest("PublishAllXml"));
        _service.Update(new Entity("systemform", Form) { ["name"] = "Pier" });
        _service.Create(Row("savedquery"));
        _organization.Dispose();

        using var again = Open();

        var service = again.ServiceFor(again.SystemUserId);
        Assert.AreEqual("Quay", NameOfForm(service));
        Assert.Contains("All", again.ReadDefinitions().ViewsOf("harb_berth").Select(view => view.Name));
        service.Execute(new OrganizationRequest("PublishAllXml"));
        Assert.AreEqual("Pier", NameOfForm(service));
    }

    [TestMethod]
    public void A_change_that_is_undone_with_its_transaction_is_not_published()
    {
        var transaction = new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = new Entity("systemform", Form) { ["name"] = "Quay" } },
                new CreateRequest { Target = With(Row("webresource"), "name", "no prefix") },
            ],
        };
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => _service.Execute(transaction));

        _service.Execute(new OrganizationRequest("PublishAllXml"));

        Assert.AreEqual("Berth", NameOfForm(_service));
    }

    [TestMethod]
    [DataRow("systemform", false)]
    [DataRow("savedquery", false)]
    [DataRow("webresource", true)]
    public void Steps_can_be_registered_where_Dataverse_raises_events(string table, bool isAllowed)
    {
        var filter = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("iscustomprocessingstepallowed") };
        filter.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        filter.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Update");

        Assert.AreEqual(isAllowed, _service.RetrieveMultiple(filter).Entities.Single().GetAttributeValue<bool>("iscustomprocessingstepallowed"));
    }

    public void Dispose()
    {
        _organization.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private Guid Form => _organization.Schema.Table("harb_berth").Forms.Single().Id;

    private LocalOrganization Open() => LocalOrganization.Open(new LocalOrganizationOptions
    {
        SolutionFolder = ForeignSolution.Folder,
        PluginAssemblyPaths = [ForeignSolution.Plugins],
        DatabasePath = _file,
    });

    private string? NameOfForm(IOrganizationService service) =>
        service.Retrieve("systemform", Form, new ColumnSet("name")).GetAttributeValue<string>("name");

    private DataCollection<Entity> All(string table, params string[] columns) =>
        _service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities;

    private static Entity Row(string table) => table switch
    {
        "webresource" => new Entity(table) { ["name"] = "new_/js/tide.js", ["webresourcetype"] = new OptionSetValue(3), ["content"] = "dmFyIGE7" },
        "systemform" => new Entity(table) { ["name"] = "Second", ["objecttypecode"] = "harb_berth", ["type"] = new OptionSetValue(2), ["formxml"] = FormXml },
        _ => new Entity(table)
        {
            ["name"] = "All",
            ["returnedtypecode"] = "harb_berth",
            ["querytype"] = 0,
            ["fetchxml"] = """<fetch><entity name="harb_berth"><attribute name="harb_name" /></entity></fetch>""",
            ["layoutxml"] = "<grid />",
        },
    };

    private static Entity With(Entity row, string column, object value)
    {
        row[column] = value;
        return row;
    }

    private static string RefusalOf(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Detail.Message;
}
