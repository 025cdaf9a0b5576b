using LocalDataverse.WebApi.OData;

namespace LocalDataverse.Tests.WebApi.OData;

[TestClass]
public class ResourcePathTests
{
    private static readonly Guid SomeId = new("0c8b6b1a-2c4e-4a55-9d2f-0b6f5d9a1c11");

    [TestMethod]
    public void A_row_is_named_by_its_id()
    {
        var segments = ResourcePath.Parse($"contacts({SomeId})/parentcustomerid_account/$ref");

        Assert.AreEqual("contacts", segments[0].Name);
        Assert.AreEqual(new ResourceArgument(null, SomeId), segments[0].Arguments![0]);
        Assert.AreEqual("parentcustomerid_account", segments[1].Name);
        Assert.IsNull(segments[1].Arguments);
        Assert.AreEqual("$ref", segments[2].Name);
    }

    [TestMethod]
    public void A_row_is_named_by_an_alternate_key_of_several_parts()
    {
        var segments = ResourcePath.Parse($"cts_phoneindexes(cts_phonekey='4511223344',cts_table='contact',_cts_id_value={SomeId})");

        Assert.AreEqual(new ResourceArgument("cts_phonekey", "4511223344"), segments[0].Arguments![0]);
        Assert.AreEqual(new ResourceArgument("cts_table", "contact"), segments[0].Arguments![1]);
        Assert.AreEqual(new ResourceArgument("_cts_id_value", SomeId), segments[0].Arguments![2]);
    }

    [TestMethod]
    public void A_key_may_hold_slashes_colons_and_quotes()
    {
        var segments = ResourcePath.Parse("cts_dialercalls(cts_callkey='main%3A17%2F%2800%29%3A1.2%27%27x')/cts_name");

        Assert.AreEqual("main:17/(00):1.2'x", segments[0].Arguments![0].Value);
        Assert.AreEqual("cts_name", segments[1].Name);
    }

    [TestMethod]
    public void A_function_takes_its_parameters_from_aliases()
    {
        var aliases = new Dictionary<string, string> { ["p"] = "Microsoft.Dynamics.CRM.EndpointAccessType'Default'" };

        var segments = ResourcePath.Parse("RetrieveCurrentOrganization(AccessType=@p)", aliases);

        Assert.AreEqual(new EnumLiteral("Microsoft.Dynamics.CRM.EndpointAccessType", "Default"), segments[0].Arguments![0].Value);
    }

    [TestMethod]
    public void Empty_parentheses_are_no_key()
    {
        var segments = ResourcePath.Parse("WhoAmI()");

        Assert.HasCount(0, segments[0].Arguments!);
    }

    [TestMethod]
    [DataRow("contacts(")]
    [DataRow("contacts(a b)")]
    [DataRow("contacts(name='x)")]
    [DataRow("contacts(1)x")]
    public void A_broken_key_is_refused(string path) =>
        Assert.ThrowsExactly<ODataSyntaxException>(() => ResourcePath.Parse(path));
}
