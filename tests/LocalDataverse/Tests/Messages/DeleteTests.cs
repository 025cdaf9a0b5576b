using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class DeleteTests : OrganizationTest
{
    [TestMethod]
    public void A_deleted_row_is_gone()
    {
        var id = CreateContact("Maas");

        Service.Delete("contact", id);

        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Read("contact", id, "lastname")));
    }

    [TestMethod]
    public void A_row_that_is_not_there_is_refused() =>
        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Service.Delete("contact", Guid.NewGuid())));

    [TestMethod]
    public void What_hangs_on_a_row_goes_with_it()
    {
        var call = Service.Create(new Entity("cts_dialercall"));
        var happening = Service.Create(new Entity("cts_dialercallevent") { ["cts_dialercallid"] = new EntityReference("cts_dialercall", call) });

        Service.Delete("cts_dialercall", call);

        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Read("cts_dialercallevent", happening, "cts_name")));
    }

    [TestMethod]
    public void A_lookup_to_a_deleted_row_is_emptied()
    {
        var dnis = Service.Create(new Entity("cts_dialerdnis") { ["cts_dnis"] = "Support" });
        var call = Service.Create(new Entity("cts_dialercall") { ["cts_dnisid"] = new EntityReference("cts_dialerdnis", dnis) });

        Service.Delete("cts_dialerdnis", dnis);

        Assert.IsFalse(Read("cts_dialercall", call, "cts_dnisid").Contains("cts_dnisid"));
    }

    [TestMethod]
    public void The_parties_of_a_phone_call_go_with_it()
    {
        var party = new Entity("activityparty") { ["partyid"] = new EntityReference("contact", CreateContact("Maas")) };
        var call = Service.Create(new Entity("phonecall") { ["to"] = new EntityCollection([party]) });

        Service.Delete("phonecall", call);

        Assert.IsEmpty(Service.RetrieveMultiple(new QueryExpression("activityparty")).Entities);
    }

    [TestMethod]
    public void A_row_version_that_has_passed_is_refused()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.ConcurrencyVersionMismatch, CodeOf(() => Service.Execute(new DeleteRequest
        {
            Target = new EntityReference("contact", id) { RowVersion = "1" },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        })));
    }
}
