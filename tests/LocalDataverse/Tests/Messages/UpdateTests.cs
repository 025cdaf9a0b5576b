using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class UpdateTests : OrganizationTest
{
    [TestMethod]
    public void Only_the_columns_given_change()
    {
        var id = CreateContact("Maas", ("telephone1", "1"), ("telephone2", "2"));

        Service.Update(new Entity("contact", id) { ["telephone1"] = "3" });

        var contact = Read("contact", id, "telephone1", "telephone2");
        Assert.AreEqual("3", contact["telephone1"]);
        Assert.AreEqual("2", contact["telephone2"]);
    }

    [TestMethod]
    public void Null_empties_a_column()
    {
        var id = CreateContact("Maas", ("telephone1", "1"));

        Service.Update(new Entity("contact", id) { ["telephone1"] = null });

        Assert.IsFalse(Read("contact", id, "telephone1").Contains("telephone1"));
    }

    [TestMethod]
    public void An_update_moves_the_time_of_change_and_not_that_of_creation()
    {
        var id = CreateContact("Maas");
        var created = Clock.GetUtcNow().UtcDateTime;
        Clock.Advance(TimeSpan.FromMinutes(5));

        Service.Update(new Entity("contact", id) { ["telephone1"] = "3", ["createdon"] = created.AddYears(-1) });

        var contact = Read("contact", id, "createdon", "modifiedon");
        Assert.AreEqual(created, contact["createdon"]);
        Assert.AreEqual(created.AddMinutes(5), contact["modifiedon"]);
    }

    [TestMethod]
    public void A_new_last_name_makes_a_new_full_name()
    {
        var id = CreateContact("Maas", ("firstname", "Eva"));

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        Assert.AreEqual("Eva Berg", Read("contact", id, "fullname")["fullname"]);
    }

    [TestMethod]
    public void A_row_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Service.Update(new Entity("contact", Guid.NewGuid()) { ["lastname"] = "x" })));

    [TestMethod]
    public void A_row_can_be_named_by_its_alternate_key()
    {
        var id = Service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "main~1" });

        Service.Update(new Entity("cts_dialercall", "cts_callkey", "main~1") { ["cts_subject"] = "x" });

        Assert.AreEqual("x", Read("cts_dialercall", id, "cts_subject")["cts_subject"]);
    }

    [TestMethod]
    public void A_key_that_no_row_has_is_refused() => Assert.AreEqual(
        ErrorCodes.RecordNotFoundByKey, CodeOf(() => Service.Update(new Entity("cts_dialercall", "cts_callkey", "none") { ["cts_subject"] = "x" })));

    [TestMethod]
    public void Columns_that_are_no_key_are_refused() => Assert.AreEqual(
        ErrorCodes.InvalidKeyColumns, CodeOf(() => Service.Update(new Entity("cts_dialercall", "cts_subject", "none") { ["cts_subject"] = "x" })));

    [TestMethod]
    public void A_new_state_brings_its_default_status()
    {
        var id = CreateContact("Maas");

        Service.Update(new Entity("contact", id) { ["statecode"] = new OptionSetValue(1) });

        Assert.AreEqual(new OptionSetValue(2), Read("contact", id, "statuscode")["statuscode"]);
    }

    [TestMethod]
    public void A_status_of_another_state_is_refused()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.InvalidStatus, CodeOf(() => Service.Update(new Entity("contact", id) { ["statuscode"] = new OptionSetValue(2) })));
    }

    [TestMethod]
    public void The_owner_brings_the_owning_user()
    {
        var id = CreateContact("Maas");
        var user = Organization.AddUser("Bob", "Agent", "Telephony Agent");

        Service.Update(new Entity("contact", id) { ["ownerid"] = new EntityReference("systemuser", user) });

        Assert.AreEqual(new EntityReference("systemuser", user), Read("contact", id, "owninguser")["owninguser"]);
    }

    [TestMethod]
    public void Every_update_gives_the_row_a_higher_version()
    {
        var id = CreateContact("Maas");
        var before = Read("contact", id, "versionnumber").GetAttributeValue<long>("versionnumber");

        Service.Update(new Entity("contact", id) { ["telephone1"] = "3" });

        Assert.IsGreaterThan(before, Read("contact", id, "versionnumber").GetAttributeValue<long>("versionnumber"));
    }

    [TestMethod]
    public void A_matching_row_version_lets_the_update_through()
    {
        var id = CreateContact("Maas");
        var version = Read("contact", id, "versionnumber").RowVersion;

        UpdateIfVersion(id, version);

        Assert.AreEqual("Berg", Read("contact", id, "lastname")["lastname"]);
    }

    [TestMethod]
    public void A_row_version_that_has_passed_is_refused()
    {
        var id = CreateContact("Maas");
        var version = Read("contact", id, "versionnumber").RowVersion;
        Service.Update(new Entity("contact", id) { ["telephone1"] = "3" });

        Assert.AreEqual(ErrorCodes.ConcurrencyVersionMismatch, CodeOf(() => UpdateIfVersion(id, version)));
    }

    [TestMethod]
    public void A_version_check_without_a_version_is_refused()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.ConcurrencyVersionNotProvided, CodeOf(() => UpdateIfVersion(id, null)));
    }

    private void UpdateIfVersion(Guid id, string? version) => Service.Execute(new UpdateRequest
    {
        Target = new Entity("contact", id) { ["lastname"] = "Berg", RowVersion = version },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}
