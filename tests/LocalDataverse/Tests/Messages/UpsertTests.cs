using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class UpsertTests : OrganizationTest
{
    [TestMethod]
    public void A_key_that_no_row_has_makes_one()
    {
        var response = Upsert("first");

        Assert.IsTrue(response.RecordCreated);
        Assert.AreEqual("main~1", Read("cts_dialercall", response.Target.Id, "cts_callkey")["cts_callkey"]);
    }

    [TestMethod]
    public void A_key_that_a_row_has_changes_it()
    {
        var id = Upsert("first").Target.Id;

        var response = Upsert("second");

        Assert.IsFalse(response.RecordCreated);
        Assert.AreEqual(id, response.Target.Id);
        Assert.AreEqual("second", Read("cts_dialercall", id, "cts_subject")["cts_subject"]);
    }

    [TestMethod]
    public void An_id_that_no_row_has_makes_one()
    {
        var id = Guid.NewGuid();

        var response = (UpsertResponse)Service.Execute(new UpsertRequest { Target = new Entity("contact", id) { ["lastname"] = "Maas" } });

        Assert.IsTrue(response.RecordCreated);
        Assert.AreEqual("Maas", Read("contact", id, "lastname")["lastname"]);
    }

    [TestMethod]
    public void The_callers_row_is_left_as_it_was()
    {
        var target = new Entity("cts_dialercall", "cts_callkey", "main~1");

        Service.Execute(new UpsertRequest { Target = target });

        Assert.AreEqual(Guid.Empty, target.Id);
        Assert.HasCount(1, target.KeyAttributes);
    }

    private UpsertResponse Upsert(string subject) => (UpsertResponse)Service.Execute(new UpsertRequest
    {
        Target = new Entity("cts_dialercall", "cts_callkey", "main~1") { ["cts_subject"] = subject },
    });
}
