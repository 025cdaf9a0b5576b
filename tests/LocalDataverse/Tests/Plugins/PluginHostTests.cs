using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Plugins;

/// <summary>An organization of the fixture's solution, whose plug-in DLL is this test's own.</summary>
[TestClass]
public sealed class PluginHostTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open(TelephonySolution.Options() with
    {
        SolutionFolder = Path.Combine(TelephonySolution.RepositoryRoot, "tests", "LocalDataverse", "Tests", "Fixture", "Solution"),
        PluginAssemblyPaths = [typeof(PluginHostTests).Assembly.Location],
    });

    private IOrganizationService Service => _organization.ServiceFor(_organization.SystemUserId);

    [TestMethod]
    public void A_custom_apis_plug_in_is_its_main_operation()
    {
        var response = Service.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "ho ", ["Times"] = 2 });

        Assert.AreEqual("ho ho  at stage 30", response["Echo"]);
    }

    [TestMethod]
    public void One_instance_serves_every_call()
    {
        Service.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "a" });

        Assert.AreEqual(2, Service.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "b" })["Count"]);
    }

    [TestMethod]
    public void A_custom_api_without_a_plug_in_answers_defaults()
    {
        var response = Service.Execute(new OrganizationRequest("test_Silent"));

        Assert.IsFalse((bool)response["Flag"]);
        Assert.IsNull(response["Text"]);
    }

    [TestMethod]
    public void A_parameter_that_is_missing_is_named() => StringAssert.Contains(FaultOf(new OrganizationRequest("test_Echo")).Message, "'Text'");

    [TestMethod]
    public void A_parameter_that_is_unknown_is_named() =>
        StringAssert.Contains(FaultOf(new OrganizationRequest("test_Echo") { ["Text"] = "a", ["Txet"] = "b" }).Message, "'Txet'");

    [TestMethod]
    public void A_parameter_of_the_wrong_type_is_named() =>
        StringAssert.Contains(FaultOf(new OrganizationRequest("test_Echo") { ["Text"] = "a", ["Times"] = "2" }).Message, "'Times'");

    [TestMethod]
    public void A_refusal_keeps_its_words_across_the_load_context() =>
        Assert.AreEqual("Times must not be negative.", FaultOf(new OrganizationRequest("test_Echo") { ["Text"] = "a", ["Times"] = -1 }).Message);

    [TestMethod]
    public void Steps_run_around_a_custom_api()
    {
        Register("test_Echo", "none", 20, call => call.Context.InputParameters["Text"] = "changed");
        Register("test_Echo", "none", 40, call => call.Context.OutputParameters["Echo"] += "!");

        Assert.AreEqual("changed at stage 30!", Service.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "a" })["Echo"]);
    }

    [TestMethod]
    public void A_step_of_the_solution_runs_with_its_configuration_and_image()
    {
        var id = Service.Create(new Entity("contact") { ["lastname"] = "Maas" });

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        Assert.AreEqual("stamped by configuration, was Maas", Service.Retrieve("contact", id, new ColumnSet("description"))["description"]);
    }

    [TestMethod]
    public void A_plug_in_dll_that_is_not_built_is_named()
    {
        using var organization = LocalOrganization.Open(TelephonySolution.Options() with { PluginAssemblyPaths = ["/nowhere/Telephony.Plugins.dll"] });
        var service = organization.ServiceFor(organization.SystemUserId);

        var exception = Assert.ThrowsExactly<FileNotFoundException>(() => service.Create(new Entity("contact") { ["lastname"] = "Maas", ["telephone1"] = "1" }));

        StringAssert.Contains(exception.Message, "/nowhere/Telephony.Plugins.dll is not there; build it first");
    }

    [TestMethod]
    public void The_shipped_dll_holds_every_class_that_the_solution_names()
    {
        using var organization = TelephonySolution.Open();

        var missing = organization.Schema.PluginTypes.Where(type => !organization.HasPluginClass(type.TypeName)).Select(type => type.TypeName);

        Assert.AreEqual("", string.Join(", ", missing));
    }

    public void Dispose() => _organization.Dispose();

    private OrganizationServiceFault FaultOf(OrganizationRequest request) =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => Service.Execute(request)).Detail;

    private void Register(string message, string table, int stage, Action<Pipeline.PluginCall> action) => _organization.AddStep(new StepRegistration
    {
        PluginType = typeof(Pipeline.ActionPlugin),
        Configuration = Pipeline.ActionPlugin.Keep(action),
        Message = message,
        Table = table,
        Stage = stage,
    });
}
