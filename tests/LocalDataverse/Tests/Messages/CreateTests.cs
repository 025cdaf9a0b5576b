using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class CreateTests : OrganizationTest
{
    [TestMethod]
    public void A_created_row_reads_back_with_its_id()
    {
        var id = CreateContact("Maas", ("firstname", "Eva"), ("telephone1", "+49 30 1234"));

        var contact = Read("contact", id, "lastname", "telephone1");

        Assert.AreEqual(id, contact.Id);
        Assert.AreEqual("Maas", contact["lastname"]);
        Assert.AreEqual("+49 30 1234", contact["telephone1"]);
        Assert.AreEqual(id, contact["contactid"]);
    }

    [TestMethod]
    public void A_user_who_is_made_without_a_business_unit_is_in_the_makers()
    {
        var id = Service.Create(new Entity("systemuser") { ["lastname"] = "Maas" });

        Assert.AreEqual(Organization.RootBusinessUnitId, Read("systemuser", id, "businessunitid").GetAttributeValue<EntityReference>("businessunitid").Id);
    }

    [TestMethod]
    public void The_caller_may_choose_the_id()
    {
        var id = Guid.NewGuid();

        Assert.AreEqual(id, Service.Create(new Entity("contact", id) { ["lastname"] = "Maas" }));
    }

    [TestMethod]
    public void An_id_that_is_taken_is_refused()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.DuplicateRecord, CodeOf(() => Service.Create(new Entity("contact", id))));
    }

    [TestMethod]
    public void The_platform_adds_owner_times_and_state()
    {
        var contact = Service.Retrieve("contact", CreateContact("Maas"), new ColumnSet(true));

        Assert.AreEqual(new EntityReference("systemuser", Organization.SystemUserId), contact["ownerid"]);
        Assert.AreEqual(new EntityReference("systemuser", Organization.SystemUserId), contact["createdby"]);
        Assert.AreEqual(Clock.GetUtcNow().UtcDateTime, contact["createdon"]);
        Assert.AreEqual(Clock.GetUtcNow().UtcDateTime, contact["modifiedon"]);
        Assert.AreEqual(new OptionSetValue(0), contact["statecode"]);
        Assert.AreEqual(new OptionSetValue(1), contact["statuscode"]);
        Assert.AreEqual(new EntityReference("businessunit", Organization.RootBusinessUnitId), contact["owningbusinessunit"]);
    }

    [TestMethod]
    public void First_and_last_name_make_the_full_name()
    {
        var id = CreateContact("Maas", ("firstname", "Eva"));

        Assert.AreEqual("Eva Maas", Read("contact", id, "fullname")["fullname"]);
    }

    [TestMethod]
    public void A_yes_no_column_starts_with_its_default()
    {
        var id = Service.Create(new Entity("cts_phoneindex") { ["cts_phonekey"] = "1" });

        Assert.AreEqual(true, Read("cts_phoneindex", id, "cts_active")["cts_active"]);
    }

    [TestMethod]
    public void Empty_text_is_kept_as_nothing()
    {
        var id = CreateContact("Maas", ("telephone1", ""));

        Assert.IsFalse(Read("contact", id, "telephone1").Contains("telephone1"));
    }

    [TestMethod]
    public void Fractions_of_a_second_are_not_kept()
    {
        var time = new DateTime(2026, 3, 2, 9, 0, 1, 750, DateTimeKind.Utc);
        var id = Service.Create(new Entity("cts_dialercall") { ["cts_startedon"] = time });

        Assert.AreEqual(time.AddMilliseconds(-750), Read("cts_dialercall", id, "cts_startedon")["cts_startedon"]);
    }

    [TestMethod]
    public void A_table_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.TableNotFound, CodeOf(() => Service.Create(new Entity("nothing"))));

    [TestMethod]
    public void A_column_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.ColumnNotFound, CodeOf(() => CreateContact("Maas", ("nothing", "x"))));

    [TestMethod]
    public void Text_longer_than_its_column_is_refused() =>
        Assert.AreEqual(ErrorCodes.TextTooLong, CodeOf(() => CreateContact(new string('x', 5000))));

    [TestMethod]
    public void An_option_that_a_choice_lacks_is_refused() => Assert.AreEqual(
        ErrorCodes.InvalidOption, CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_state"] = new OptionSetValue(1) })));

    [TestMethod]
    public void A_value_of_the_wrong_type_is_refused() => Assert.AreEqual(
        ErrorCodes.InvalidArgument, CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_state"] = 787000000 })));

    [TestMethod]
    public void A_whole_number_outside_its_limits_is_refused() => Assert.AreEqual(
        ErrorCodes.WholeNumberOutOfRange, CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_calls"] = -1 })));

    [TestMethod]
    public void A_lookup_to_a_row_that_is_not_there_is_refused() => Assert.AreEqual(
        ErrorCodes.ObjectDoesNotExist,
        CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_agentid"] = new EntityReference("systemuser", Guid.NewGuid()) })));

    [TestMethod]
    public void A_lookup_to_a_table_that_it_cannot_name_is_refused() => Assert.AreEqual(
        ErrorCodes.InvalidArgument,
        CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_agentid"] = new EntityReference("contact", CreateContact("Maas")) })));

    [TestMethod]
    public void A_second_row_with_the_same_alternate_key_is_refused()
    {
        Service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "main:1" });

        Assert.AreEqual(ErrorCodes.DuplicateKey, CodeOf(() => Service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "MAIN:1" })));
    }

    [TestMethod]
    public void Rows_without_a_value_in_the_key_do_not_collide()
    {
        Service.Create(new Entity("cts_dialercall"));

        Assert.AreNotEqual(Guid.Empty, Service.Create(new Entity("cts_dialercall")));
    }
}
