using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Steps;

[TestClass]
public sealed class ValidatePagesTests
{
    [TestMethod]
    [DataRow("https://org.example//WebResources/cts_dtAssociatedPhonecall")]
    [DataRow("/WebResources/cts_dtAssociatedPhonecall")]
    [DataRow("")]
    public void A_script_page_of_the_web_is_saved(string page)
    {
        using var org = new TelephonyOrg();

        org.System.Create(Dnis(page));

        Assert.HasCount(1, org.All(DialerDnis.TableName));
    }

    [TestMethod]
    [DataRow("javascript:alert(1)")]
    [DataRow("java\tscript:alert(1)")]
    [DataRow("//evil.example/x")]
    public void A_script_page_that_could_run_script_is_refused(string page)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.System.Create(Dnis(page)));

        StringAssert.StartsWith(fault.Message, "Script URL cannot be");
    }

    [TestMethod]
    public void A_queue_and_a_changed_definition_are_checked_too()
    {
        using var org = new TelephonyOrg();
        var dnis = org.System.Create(Dnis("/WebResources/a"));

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Update(new Entity(DialerDnis.TableName, dnis) { [DialerDnis.ScriptUrl] = "data:text/html,x" }));
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Create(new Entity(DialerQueueSettings.TableName) { [DialerQueueSettings.ScriptUrl] = "vbscript:x" }));
    }

    [TestMethod]
    public void A_lookup_filter_that_cannot_be_read_is_refused()
    {
        using var org = new TelephonyOrg();
        var row = Dnis("");
        row[DialerDnis.LookupFilter] = "brand";

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.System.Create(row));
    }

    [TestMethod]
    public void A_lookup_filter_over_a_column_that_is_not_there_is_refused_by_name()
    {
        using var org = new TelephonyOrg();
        var row = Dnis("");
        row[DialerDnis.LookupFilter] = "{\"entity\":\"contact\",\"attribute\":\"new_nothing\",\"type\":\"string\"}";

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.System.Create(row));

        StringAssert.Contains(fault.Message, "Lookup Filter names the column \"new_nothing\", which the table contact does not have.");
    }

    private static Entity Dnis(string page) => new(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Support", [DialerDnis.ScriptUrl] = page };
}
