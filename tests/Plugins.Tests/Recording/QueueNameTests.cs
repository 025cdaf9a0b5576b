using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>From the queue's name before the caller's name to the DNIS of the call.</summary>
[TestClass]
public sealed class QueueNameTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void The_queue_name_is_parsed_into_the_DNIS_and_the_prefix_is_stripped_from_the_name()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "My Test Queue", [DialerDnis.Label] = "My Test Queue" });

        var row = Ring(org, "D:My Test Queue:Anna Example");

        Assert.AreEqual(("My Test Queue", "Anna Example"), (Text(row, DialerCall.Dnis), Text(row, DialerCall.To)));
        Assert.IsNotNull(row.GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    public void A_queue_name_without_a_matching_DNIS_definition_is_still_saved_and_letter_case_counts()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Help" });

        var row = Ring(org, "D:support:Anna");

        Assert.AreEqual("support", Text(row, DialerCall.Dnis));
        Assert.IsNull(row.GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    public void Another_DNIS_RegEx_finds_the_queue_name_elsewhere()
    {
        using var org = new TelephonyOrg();
        org.Setting("DNIS RegEx", @"\[(.+?)\]");

        var row = Ring(org, "Anna [Sales]");

        Assert.AreEqual(("Sales", "Anna"), (Text(row, DialerCall.Dnis), Text(row, DialerCall.To)));
    }

    [TestMethod]
    public void The_placeholder_dnis_stands_for_the_queue_in_the_phonecall_description()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Helpdesk" });
        org.Setting("Phonecall Description", "called <<dnis>>");

        Ring(org, "D:Support:Anna");

        Assert.AreEqual("called Helpdesk", Text(org.All(PhoneCall.TableName).Single(), PhoneCall.Description));
    }

    private static Entity Ring(TelephonyOrg org, string callerName)
    {
        var call = new CallScript("main:1:1").From(Number, callerName).Rings(0);
        org.Record(call);
        return org.Call("main:1:1");
    }

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}
