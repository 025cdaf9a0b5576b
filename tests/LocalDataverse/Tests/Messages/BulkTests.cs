using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

/// <summary>Messages on several rows: https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations.</summary>
[TestClass]
public sealed class BulkTests : PipelineTest
{
    private static readonly ImageSchema Both = new("Row", 2, ["lastname"]);

    [TestMethod]
    public void Rows_are_created_in_order_and_their_ids_come_back()
    {
        var ids = CreateContacts("Maas", "Berg");

        CollectionAssert.AreEqual(new[] { "Maas", "Berg" }, ids.Select(id => Read("contact", id, "lastname")["lastname"]).ToArray());
    }

    [TestMethod]
    public void Rows_are_updated_each_with_its_own_columns()
    {
        var ids = CreateContacts("Maas", "Berg");

        Send("UpdateMultiple", new Entity("contact", ids[0]) { ["firstname"] = "Eva" }, new Entity("contact") { ["contactid"] = ids[1], ["lastname"] = "Tal" });

        Assert.AreEqual("Eva Maas", Read("contact", ids[0], "fullname")["fullname"]);
        Assert.AreEqual("Tal", Read("contact", ids[1], "fullname")["fullname"]);
    }

    [TestMethod]
    public void Rows_are_updated_or_created_by_their_key()
    {
        var known = Service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "main~1" });

        var response = Send(
            "UpsertMultiple",
            new Entity("cts_dialercall", "cts_callkey", "main~1") { ["cts_subject"] = "a" },
            new Entity("cts_dialercall", "cts_callkey", "main~2") { ["cts_subject"] = "b" });

        var results = (UpsertResponse[])response["Results"];
        CollectionAssert.AreEqual(new[] { false, true }, results.Select(result => result.RecordCreated).ToArray());
        Assert.AreEqual(known, results[0].Target.Id);
        Assert.AreEqual("b", Read("cts_dialercall", results[1].Target.Id, "cts_subject")["cts_subject"]);
    }

    [TestMethod]
    [DataRow("CreateMultiple")]
    [DataRow("UpsertMultiple")]
    public void Where_one_row_fails_none_is_written(string message)
    {
        var taken = CreateContact("Maas");

        Assert.AreEqual(
            ErrorCodes.TextTooLong,
            CodeOf(() => Send(message, new Entity("contact", taken) { ["firstname"] = "Eva" }.WithoutIdFor(message), Contact("Berg"), Contact(new string('x', 51)))));

        Assert.IsFalse(Read("contact", taken, "firstname").Contains("firstname"));
        Assert.HasCount(1, Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void Where_one_update_fails_none_is_done()
    {
        var ids = CreateContacts("Maas", "Berg");

        Assert.AreEqual(
            ErrorCodes.ObjectDoesNotExist,
            CodeOf(() => Send("UpdateMultiple", new Entity("contact", ids[0]) { ["lastname"] = "Tal" }, new Entity("contact", Guid.NewGuid()) { ["lastname"] = "Tal" })));

        Assert.AreEqual("Maas", Read("contact", ids[0], "lastname")["lastname"]);
    }

    [TestMethod]
    public void The_steps_of_each_row_run_and_those_of_all_run_once()
    {
        foreach (var stage in new[] { PreValidation, PreOperation, PostOperation })
        {
            On("Create", "contact", stage, call => Log.Add($"{stage} {call.Target["lastname"]}"));
            On("CreateMultiple", "contact", stage, call => Log.Add($"{stage} {Names(call)}"));
        }

        CreateContacts("Maas", "Berg");

        Assert.AreEqual(
            "10 Maas, 10 Berg, 10 [Maas Berg], 20 Maas, 20 Berg, 20 [Maas Berg], 40 Maas, 40 Berg, 40 [Maas Berg]", string.Join(", ", Log));
    }

    [TestMethod]
    public void A_message_on_one_row_is_one_on_several_too()
    {
        On("CreateMultiple", "contact", PreOperation, call => Log.Add($"{call.Context.MessageName} {Names(call)}"));
        On("UpdateMultiple", "contact", PreOperation, call => Log.Add($"{call.Context.MessageName} {Names(call)}"));

        var id = CreateContact("Maas");
        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        CollectionAssert.AreEqual(new[] { "CreateMultiple [Maas]", "UpdateMultiple [Berg]" }, Log);
    }

    [TestMethod]
    public void What_a_step_of_either_message_changes_is_written()
    {
        On("Create", "contact", PreOperation, call => call.Target["firstname"] = "Eva");
        On("CreateMultiple", "contact", PreOperation, call => Targets(call).ForEach(row => row["lastname"] = row["lastname"] + " " + row["firstname"]));

        var several = CreateContacts("Maas", "Berg");
        var one = CreateContact("Tal");

        CollectionAssert.AreEqual(
            new[] { "Maas Eva", "Berg Eva", "Tal Eva" }, several.Append(one).Select(id => Read("contact", id, "lastname")["lastname"]).ToArray());
    }

    [TestMethod]
    public void The_rows_before_and_after_come_in_the_order_of_the_targets()
    {
        var ids = CreateContacts("Maas", "Berg");
        On("UpdateMultiple", "contact", PostOperation, call => Log.AddRange(Names(call.Context.PreEntityImagesCollection).Concat(Names(call.Context.PostEntityImagesCollection))), images: [Both]);
        On("UpdateMultiple", "contact", PostOperation, call => Log.Add($"{call.Context.PreEntityImages.Count} {call.Context.PreEntityImagesCollection.Length}"));

        Send("UpdateMultiple", new Entity("contact", ids[0]) { ["lastname"] = "Tal" }, new Entity("contact", ids[1]) { ["lastname"] = "See" });

        Assert.AreEqual("Maas Berg Tal See 0 2", string.Join(" ", Log));
    }

    [TestMethod]
    public void The_new_ids_are_known_to_the_steps_after_it()
    {
        On("CreateMultiple", "contact", PostOperation, call => Log.AddRange(((Guid[])call.Context.OutputParameters["Ids"]).Select(id => id.ToString())));

        var ids = CreateContacts("Maas", "Berg");

        CollectionAssert.AreEqual(ids.Select(id => id.ToString()).ToArray(), Log);
    }

    [TestMethod]
    public void A_step_that_waits_for_columns_runs_when_any_row_has_one()
    {
        var ids = CreateContacts("Maas", "Berg");
        On("UpdateMultiple", "contact", PostOperation, call => Log.Add(Targets(call).Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), filter: ["telephone1"]);

        Send("UpdateMultiple", new Entity("contact", ids[0]) { ["lastname"] = "Tal" });
        Send("UpdateMultiple", new Entity("contact", ids[0]) { ["lastname"] = "Tal" }, new Entity("contact", ids[1]) { ["telephone1"] = "1" });

        CollectionAssert.AreEqual(new[] { "2" }, Log);
    }

    [TestMethod]
    public void An_asynchronous_step_gets_one_job_for_all_rows()
    {
        On("CreateMultiple", "contact", PostOperation, call => Log.Add(Names(call)), isAsynchronous: true);

        CreateContacts("Maas", "Berg");

        CollectionAssert.AreEqual(new[] { "[Maas Berg]" }, Log);
    }

    [TestMethod]
    public void A_step_that_refuses_refuses_all()
    {
        On("CreateMultiple", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        Assert.AreEqual("No.", FaultOf(() => CreateContacts("Maas", "Berg")).Message);

        Assert.IsEmpty(Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void A_user_needs_the_right_to_each_row()
    {
        var agent = Organization.ServiceFor(Organization.AddUser("Bob", "Agent", "Telephony Agent"));

        Assert.AreEqual(ErrorCodes.PrivilegeDenied, CodeOf(() => agent.Execute(Request("CreateMultiple", new Entity("cts_dialerdnis") { ["cts_name"] = "x" }))));
    }

    [TestMethod]
    public void A_version_that_is_asked_for_is_asked_of_each_row()
    {
        var ids = CreateContacts("Maas", "Berg");
        var request = Request("UpdateMultiple", new Entity("contact", ids[0]) { ["lastname"] = "Tal", RowVersion = "1" });
        request["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches;

        Assert.AreEqual(ErrorCodes.ConcurrencyVersionMismatch, CodeOf(() => Service.Execute(request)));
    }

    [TestMethod]
    [DataRow("CreateMultiple")]
    [DataRow("UpdateMultiple")]
    [DataRow("UpsertMultiple")]
    public void Rows_of_several_tables_and_no_rows_are_refused(string message)
    {
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Send(message, Contact("Maas"), new Entity("account"))));
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Send(message)));
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Service.Execute(new OrganizationRequest(message))));
    }

    [TestMethod]
    public void Rows_of_standard_tables_are_not_deleted_in_one_message() => StringAssert.Contains(
        FaultOf(() => Service.Execute(new OrganizationRequest("DeleteMultiple") { ["Targets"] = new EntityReferenceCollection([new EntityReference("contact", CreateContact("Maas"))]) })).Message,
        "DeleteMultiple has not yet been implemented.");

    private static Entity Contact(string lastName) => new("contact") { ["lastname"] = lastName };

    private static List<Entity> Targets(PluginCall call) => [.. ((EntityCollection)call.Context.InputParameters["Targets"]).Entities];

    private static string Names(PluginCall call) => $"[{string.Join(' ', Targets(call).Select(row => row["lastname"]))}]";

    private static IEnumerable<string> Names(EntityImageCollection[] images) => images.Where(image => image.Count > 0).Select(image => (string)image["Row"]["lastname"]);

    private static OrganizationRequest Request(string message, params Entity[] rows) =>
        new(message) { ["Targets"] = new EntityCollection([.. rows]) { EntityName = rows.Length > 0 ? rows[0].LogicalName : "contact" } };

    private OrganizationResponse Send(string message, params Entity[] rows) => Service.Execute(Request(message, rows));

    private Guid[] CreateContacts(params string[] lastNames) => (Guid[])Send("CreateMultiple", [.. lastNames.Select(Contact)])["Ids"];
}

/// <summary>Rows for messages that make new ones.</summary>
internal static class NewRows
{
    /// <summary>The same row as one of the message can be: CreateMultiple makes a new one.</summary>
    public static Entity WithoutIdFor(this Entity row, string message)
    {
        row.Id = message == "CreateMultiple" ? Guid.Empty : row.Id;
        return row;
    }
}
