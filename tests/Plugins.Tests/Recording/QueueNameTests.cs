using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>From the queue that the connector names to the DNIS of the call. Whoever calls chooses their own name, and no queue with it.</summary>
[TestClass]
public sealed class QueueNameTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void The_queue_that_the_connector_names_is_the_DNIS_of_the_call()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "My Test Queue", [DialerDnis.Label] = "My Test Queue" });

        var row = Ring(org, "My Test Queue", "Anna Example");

        Assert.AreEqual(("My Test Queue", "My Test Queue", "Anna Example"), (Text(row, DialerCall.Dnis), Text(row, DialerCall.QueueName), Text(row, DialerCall.To)));
        Assert.IsNotNull(row.GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    [DataRow("Support", "D:Sales:Anna")]
    [DataRow("Support", "Bad D:Sales: guy")]
    [DataRow("", "D:Sales:Anna")]
    public void A_caller_chooses_no_queue_by_the_own_name(string queue, string name)
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Sales", [DialerDnis.Label] = "Sales", [DialerDnis.CrmUrl] = "https://sales.example" });
        org.Rule("01", "dnis=Sales=>/WebResources/sales.html");
        org.Rule("02", "queueName=Sales=>/WebResources/sales.html");

        var pop = org.Record(new CallScript("call").From(Number, name).Through(queue).Rings(0)).Pops.Single();

        var row = org.Call("call");
        Assert.AreEqual((queue, queue, name), (Text(row, DialerCall.Dnis), Text(row, DialerCall.QueueName), Text(row, DialerCall.To)));
        Assert.IsNull(row.GetAttributeValue<EntityReference>(DialerCall.DnisId));
        Assert.AreEqual(("new", ""), (pop.Decision.Kind, pop.Organization));
    }

    [TestMethod]
    public void A_queue_name_without_a_matching_DNIS_definition_is_still_saved_and_letter_case_counts()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Help" });

        var row = Ring(org, "support", "Anna");

        Assert.AreEqual("support", Text(row, DialerCall.Dnis));
        Assert.IsNull(row.GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    [DataRow("D:Support:D:Sales:Anna", "Support", "D:Sales:Anna", null)]
    [DataRow("Anna [Sales]", "Sales", "Anna", @"\[(.+?)\]")]
    [DataRow("Q=Brand X;:Anna", "Brand X", "Anna", "Q=(.+?);:")]
    [DataRow("Bad D:Sales: guy", "", "Bad D:Sales: guy", null)]
    public void A_trial_takes_the_name_that_the_PBX_shows_apart_as_the_connector_does(string shown, string queue, string name, string? pattern)
    {
        using var org = new TelephonyOrg();
        if (pattern is not null)
        {
            org.Setting("DNIS RegEx", pattern);
        }

        var decision = org.Resolve(org.Alice, Number, (Api.Request.CallerName, shown));

        StringAssert.Contains(decision.Data, $"&dnis={queue}&dnisName={queue}&");
        StringAssert.Contains(decision.Data, $"&fullName={name}&");
    }

    [TestMethod]
    public void A_question_about_a_real_call_says_that_its_name_is_the_callers_own()
    {
        using var org = new TelephonyOrg();

        var decision = org.Resolve(org.Alice, Number, (Api.Request.CallerName, "D:Sales:Anna"), (Api.Request.CallerNameIsPlain, true));

        StringAssert.Contains(decision.Data, "&dnis=&");
        StringAssert.Contains(decision.Data, "&fullName=D:Sales:Anna&");
    }

    [TestMethod]
    public void A_users_own_DNIS_RegEx_changes_no_trial_since_it_changes_no_call()
    {
        using var org = new TelephonyOrg();
        org.Setting("DNIS RegEx", "Q=(.+?);:", scope: $"{org.Alice:D}");

        StringAssert.Contains(org.Resolve(org.Alice, Number, (Api.Request.CallerName, "D:Support:Anna")).Data, "&dnis=Support&");
    }

    [TestMethod]
    public void The_placeholder_dnis_stands_for_the_queue_in_the_phonecall_description()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Helpdesk" });
        org.Setting("Phonecall Description", "called <<dnis>>");

        Ring(org, "Support", "Anna");

        Assert.AreEqual("called Helpdesk", Text(org.All(PhoneCall.TableName).Single(), PhoneCall.Description));
    }

    private static Entity Ring(TelephonyOrg org, string queue, string callerName)
    {
        org.Record(new CallScript("main:1:1").From(Number, callerName).Through(queue).Rings(0));
        return org.Call("main:1:1");
    }

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}
