using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class PlatformFunctionTests : OrganizationTest
{
    [TestMethod]
    public void Who_am_I_answers_the_caller()
    {
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");

        var response = Organization.ServiceFor(user).Execute(new OrganizationRequest("WhoAmI"));

        Assert.AreEqual(user, response["UserId"]);
        Assert.AreEqual(Organization.RootBusinessUnitId, response["BusinessUnitId"]);
        Assert.AreEqual(Organization.OrganizationId, response["OrganizationId"]);
    }

    [TestMethod]
    public void The_organization_names_itself() =>
        Assert.AreEqual(OrganizationNames.Unique, Service.Execute(new OrganizationRequest("RetrieveCurrentOrganization"))["UniqueName"]);

    [TestMethod]
    public void A_message_that_is_not_emulated_says_its_name()
    {
        var exception = Assert.ThrowsExactly<NotEmulatedException>(() => Service.Execute(new OrganizationRequest("Route")));

        Assert.AreEqual("the message Route", exception.What);
    }

    [TestMethod]
    public void An_environment_variable_has_its_default_until_it_is_set()
    {
        using var organization = LocalOrganization.Open(TelephonySolution.Options() with
        {
            CustomizationFolders = [Path.Combine(TelephonySolution.RepositoryRoot, "tests", "LocalDataverse", "Tests", "Fixture", "Variables")],
        });
        object Read() => organization.ServiceFor(organization.SystemUserId)
            .Execute(new OrganizationRequest("RetrieveEnvironmentVariableValue") { ["DefinitionSchemaName"] = "test_Minutes" })["Value"];

        var before = Read();
        organization.SetEnvironmentVariable("test_Minutes", "30");
        organization.SetEnvironmentVariable("test_Minutes", "45");

        Assert.AreEqual("15", before);
        Assert.AreEqual("45", Read());
    }
}
