using System.Text;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests;

[TestClass]
public sealed class LocalOrganizationTests : OrganizationTest
{
    [TestMethod]
    public void Many_threads_may_ask_at_once()
    {
        Parallel.For(0, 200, number => Organization.ServiceFor(Organization.SystemUserId).Create(new Entity("cts_dialercall")
        {
            ["cts_callkey"] = "main:" + number,
        }));

        Assert.HasCount(200, Service.RetrieveMultiple(new QueryExpression("cts_dialercall")).Entities);
    }

    [TestMethod]
    public void Organizations_share_no_rows()
    {
        using var other = TelephonySolution.Open(clock: Clock);

        CreateContact("Maas");

        Assert.IsEmpty(other.ServiceFor(other.SystemUserId).RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_web_resource_is_read_from_the_first_folder_that_has_it()
    {
        var folder = Directory.CreateTempSubdirectory("webresources").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "cts_", "js"));
        File.WriteAllText(Path.Combine(folder, "cts_", "js", "DynamicsTelephony.js"), "var a;");
        using var organization = LocalOrganization.Open(TelephonySolution.Options() with { WebResourceFolders = [folder] });

        var content = organization.ReadWebResource("cts_/js/DynamicsTelephony.js", out var contentType);

        Assert.AreEqual("var a;", Encoding.UTF8.GetString(content!));
        Assert.AreEqual("text/javascript; charset=utf-8", contentType);
        Directory.Delete(folder, true);
    }

    [TestMethod]
    public void Only_web_resources_of_the_solution_are_read() =>
        Assert.IsNull(Organization.ReadWebResource("../../Telephony.sln", out _));

    [TestMethod]
    public void A_role_that_is_not_there_is_named() =>
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Organization.AddUser("Bob", "Agent", "Nobody")).Message, "'Nobody'");

    [TestMethod]
    public void An_environment_variable_that_is_not_there_is_named() =>
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Organization.SetEnvironmentVariable("cts_Nothing", "x")).Message, "'cts_Nothing'");

    [TestMethod]
    public void The_system_has_a_user_a_business_unit_and_the_solutions_roles()
    {
        Assert.AreEqual("SYSTEM", Read("systemuser", Organization.SystemUserId, "fullname")["fullname"]);
        Assert.AreEqual(OrganizationNames.Friendly, Read("businessunit", Organization.RootBusinessUnitId, "name")["name"]);
        var roles = Service.RetrieveMultiple(new QueryExpression("role") { ColumnSet = new ColumnSet("name") }).Entities.Select(role => (string)role["name"]).ToArray();
        CollectionAssert.IsSubsetOf(new[] { "System Administrator", "Telephony Agent", "Telephony Connector" }, roles);
    }
}
