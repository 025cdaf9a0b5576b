using LocalDataverse.Schema;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Schema;

[TestClass]
public sealed class OrganizationSchemaTests
{
    private static readonly OrganizationSchema Schema = Read();

    [TestMethod]
    public void A_table_has_its_names_key_and_primary_columns()
    {
        var table = Schema.Table("cts_dialercall");

        Assert.AreEqual("cts_DialerCall", table.SchemaName);
        Assert.AreEqual("cts_dialercalls", table.SetName);
        Assert.AreEqual("cts_dialercallid", table.PrimaryId);
        Assert.AreEqual("cts_name", table.PrimaryName);
        Assert.AreEqual(Ownership.User, table.Ownership);
        CollectionAssert.AreEqual(new[] { "cts_callkey" }, table.Keys.Single().Columns.ToArray());
    }

    [TestMethod]
    public void A_global_choice_is_shared_by_its_columns()
    {
        var direction = Schema.Table("cts_dialercall").Column("cts_direction").Choice!;

        Assert.AreSame(Schema.GlobalChoices["cts_calldirection"], direction);
        Assert.AreEqual("Inbound", direction.Find(787000000)!.Label);
    }

    [TestMethod]
    public void A_lookup_names_its_tables_and_navigation_properties()
    {
        var agent = Schema.Table("cts_dialercall").Column("cts_agentid");
        var customer = Schema.Table("contact").Column("parentcustomerid");

        Assert.AreEqual("cts_AgentId", agent.NavigationProperties["systemuser"]);
        Assert.IsFalse(agent.IsPolymorphic);
        Assert.IsTrue(customer.IsPolymorphic);
        Assert.AreEqual("parentcustomerid_account", customer.NavigationProperties["account"]);
        Assert.AreEqual("_parentcustomerid_value", customer.WebApiName);
    }

    [TestMethod]
    public void Every_lookup_names_a_table_of_the_schema()
    {
        var lost = Schema.Tables.SelectMany(table => table.Columns.Where(column => column.IsLookup && column.Targets.Count == 0), (table, column) => $"{table}.{column.LogicalName}");

        Assert.AreEqual("", string.Join(", ", lost));
    }

    [TestMethod]
    public void States_know_their_default_status_and_statuses_their_state()
    {
        var table = Schema.Table("cts_dialercall");

        Assert.AreEqual(2, table.Column("statecode").Choice!.Find(1)!.DefaultStatus);
        Assert.AreEqual(1, table.Column("statuscode").Choice!.Find(2)!.State);
    }

    [TestMethod]
    public void Every_table_has_a_version_number() => Assert.IsTrue(Schema.Tables.All(table => table.HasColumn("versionnumber")));

    [TestMethod]
    public void Forms_views_roles_and_variables_are_read()
    {
        var table = Schema.Table("cts_dialercall");

        Assert.IsTrue(table.Forms.Any(form => form.Type == "main" && form.FormXml.StartsWith("<form", StringComparison.Ordinal)));
        Assert.IsTrue(table.Views.Any(view => view.IsDefault && view.FetchXml.StartsWith("<fetch", StringComparison.Ordinal) && view.LayoutXml.StartsWith("<grid", StringComparison.Ordinal)));
        Assert.AreEqual(PrivilegeLevel.Global, Schema.Roles.Single(role => role.Name == "Telephony Agent").Privileges["PRVREADCONTACT"]);
        Assert.IsFalse(Schema.EnvironmentVariables.Single(variable => variable.SchemaName == "cts_HubUrl").IsSecret);
        Assert.IsNotEmpty(Schema.SiteMaps.Single().Areas[0].Groups[0].SubAreas);
        Assert.IsTrue(Schema.WebResources.Any(resource => resource.Name == "cts_/js/DynamicsTelephony.js" && resource.Type == 3));
        CollectionAssert.Contains(Schema.Controls.ToArray(), "cts_Telephony.Softphone");
    }

    [TestMethod]
    public void A_custom_api_has_its_parameters_and_plug_in()
    {
        Assert.IsTrue(Schema.TryGetCustomApi("cts_ResolveCall", out var api));
        Assert.AreEqual(CustomApiType.Text, api.Parameters.Single(parameter => parameter.Name == "PhoneNumber").Type);
        Assert.IsTrue(api.Parameters.Single(parameter => parameter.Name == "Explain").IsOptional);
        Assert.AreEqual("Telephony.Plugins.CustomApis.ResolveCall", Schema.PluginTypes.Single(type => type.Id == api.PluginTypeId).TypeName);
    }

    [TestMethod]
    public void A_step_has_its_message_stage_columns_and_images()
    {
        var step = Schema.Steps.Single(step => step.Table == "cts_dialerkvtable" && step.Message == "Update" && step.Stage == 20);

        Assert.AreEqual("Telephony.Plugins.Steps.ValidateSettingOnSave", step.TypeName);
        Assert.AreEqual("Before", step.Images.Single().Alias);
        Assert.IsTrue(step.Images.Single().IsPre);
    }

    [TestMethod]
    public void A_folder_that_is_not_there_is_named()
    {
        var exception = Assert.ThrowsExactly<SchemaException>(() => OrganizationSchema.Read("/nowhere/src", "/nowhere/system"));

        StringAssert.Contains(exception.Message, "/nowhere/system");
    }

    private static OrganizationSchema Read()
    {
        var options = TelephonySolution.Options();
        return OrganizationSchema.Read(options.SolutionFolder, options.SystemTablesFolder);
    }
}
