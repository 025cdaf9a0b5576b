using System.Text.Json;
using System.Xml.Linq;

namespace LocalDataverse.Tests.WebApi.Definitions;

[TestClass]
public class DefinitionReaderTests
{
    private readonly RecordingService _service = new();

    [TestMethod]
    public void The_service_document_names_every_entity_set()
    {
        var body = Read("");

        Assert.AreEqual(RecordingService.Root + "$metadata", body.GetProperty("@odata.context").GetString());
        var sets = body.GetProperty("value").EnumerateArray().Select(item => item.GetProperty("url").GetString()).ToList();
        CollectionAssert.IsSubsetOf(new[] { "contacts", "cts_dialercalls", "cts_phoneindexes", "systemusers" }, sets);
    }

    [TestMethod]
    public void The_schema_document_shows_types_and_operations()
    {
        var response = _service.Send("GET", "$metadata");

        Assert.AreEqual("application/xml", response.ContentType);
        XNamespace edm = "http://docs.oasis-open.org/odata/ns/edm";
        var schema = XDocument.Parse(response.Body!).Descendants(edm + "Schema").Single();
        var call = schema.Elements(edm + "EntityType").Single(type => type.Attribute("Name")!.Value == "cts_dialercall");
        Assert.IsTrue(call.Elements(edm + "Property").Any(item => item.Attribute("Name")!.Value == "_cts_agentid_value" && item.Attribute("Type")!.Value == "Edm.Guid"));
        Assert.IsTrue(call.Elements(edm + "NavigationProperty").Any(item => item.Attribute("Name")!.Value == "cts_AgentId"));
        Assert.IsTrue(schema.Elements(edm + "Action").Any(item => item.Attribute("Name")!.Value == "cts_RecordCallEvents"));
        Assert.IsTrue(schema.Elements(edm + "Function").Any(item => item.Attribute("Name")!.Value == "WhoAmI"));
    }

    [TestMethod]
    public void A_table_is_found_by_its_logical_name()
    {
        var table = Read("EntityDefinitions(LogicalName='contact')?$select=EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute");

        Assert.AreEqual("contacts", table.GetProperty("EntitySetName").GetString());
        Assert.AreEqual("contactid", table.GetProperty("PrimaryIdAttribute").GetString());
        Assert.AreEqual("fullname", table.GetProperty("PrimaryNameAttribute").GetString());
        Assert.IsFalse(table.TryGetProperty("SchemaName", out _));
    }

    [TestMethod]
    public void Tables_are_filtered_by_name()
    {
        var body = Read("EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'account' or LogicalName eq 'contact'");

        Assert.AreEqual(2, body.GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public void Columns_are_expanded_and_filtered()
    {
        var table = Read("EntityDefinitions(LogicalName='contact')?$select=LogicalName&$expand=Attributes($select=LogicalName,AttributeType;$filter=LogicalName eq 'mobilephone')");

        var column = table.GetProperty("Attributes").EnumerateArray().Single();
        Assert.AreEqual("String", column.GetProperty("AttributeType").GetString());
    }

    [TestMethod]
    public void A_choice_shows_its_options()
    {
        var column = Read("EntityDefinitions(LogicalName='cts_dialercall')/Attributes(LogicalName='cts_direction')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet");

        var option = column.GetProperty("OptionSet").GetProperty("Options")[0];
        Assert.AreEqual(787000000, option.GetProperty("Value").GetInt32());
        Assert.IsFalse(string.IsNullOrEmpty(option.GetProperty("Label").GetProperty("UserLocalizedLabel").GetProperty("Label").GetString()));
    }

    [TestMethod]
    [DataRow("EntityDefinitions(LogicalName='nothing')", 404)]
    [DataRow("EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='nothing')", 404)]
    [DataRow("EntityDefinitions(LogicalName='contact')/Privileges", 501)]
    public void What_is_not_there_is_told(string address, int status) =>
        Assert.AreEqual(status, _service.Send("GET", address).Status);

    private JsonElement Read(string address)
    {
        var response = _service.Send("GET", address);
        Assert.AreEqual(200, response.Status, response.Body);
        return JsonDocument.Parse(response.Body!).RootElement;
    }
}
