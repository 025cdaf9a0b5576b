using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Tests.Messages;

/// <summary>Which tables the lookups of activities and notes can name: those that are enabled for it.</summary>
[TestClass]
public sealed class LookupTargetTests : OrganizationTest
{
    [TestMethod]
    public void A_phonecall_regards_a_record_of_a_table_that_has_activities()
    {
        var contact = new EntityReference("contact", CreateContact("Example"));

        var call = Service.Create(new Entity("phonecall") { ["regardingobjectid"] = contact });

        Assert.AreEqual(contact, Read("phonecall", call, "regardingobjectid")["regardingobjectid"]);
    }

    [TestMethod]
    public void A_phonecall_that_regards_a_record_of_a_table_without_activities_is_refused()
    {
        var row = Unlinked();

        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Service.Create(new Entity("phonecall") { ["regardingobjectid"] = row })));
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Service.Create(new Entity("task") { ["regardingobjectid"] = row })));
    }

    [TestMethod]
    public void A_note_on_a_record_of_a_table_without_notes_is_refused()
    {
        var row = Unlinked();

        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Service.Create(new Entity("annotation") { ["objectid"] = row })));
    }

    [TestMethod]
    public void A_party_of_a_table_whose_records_take_part_in_no_activity_is_refused()
    {
        var party = new Entity("activityparty") { ["partyid"] = Unlinked() };

        Assert.AreEqual(
            ErrorCodes.InvalidArgument, CodeOf(() => Service.Create(new Entity("phonecall") { ["to"] = new EntityCollection([party]) { EntityName = "activityparty" } })));
    }

    [TestMethod]
    public void The_description_of_a_lookup_says_which_tables_it_can_name()
    {
        var answer = Service.Execute(new OrganizationRequest("RetrieveAttribute")
        {
            ["EntityLogicalName"] = "phonecall",
            ["LogicalName"] = "regardingobjectid",
            ["RetrieveAsIfPublished"] = false,
        });

        var targets = ((LookupAttributeMetadata)answer.Results["AttributeMetadata"]).Targets;
        CollectionAssert.IsSubsetOf(new[] { "account", "contact", "lead", "incident" }, targets);
        Assert.DoesNotContain("cts_dialerdnis", targets);
    }

    [TestMethod]
    public void A_description_that_is_not_asked_for_by_name_is_refused() =>
        Assert.AreEqual(ErrorCodes.InvalidArgument, CodeOf(() => Service.Execute(new OrganizationRequest("RetrieveAttribute") { ["EntityLogicalName"] = "phonecall" })));

    private EntityReference Unlinked() => new("cts_dialerdnis", Service.Create(new Entity("cts_dialerdnis") { ["cts_dnis"] = "1234" }));
}
