using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Documented;

/// <summary>The columns that the product's description promises for calls, events and results, after one call.</summary>
[TestClass]
public sealed class DocumentedCallLogTests
{
    private const string Number = "+4930111222";
    private const string Key = "main:1:1.0";

    [TestMethod]
    public void A_call_says_which_agent_had_it_in_which_direction_with_whom_and_about_what()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Setting("Phonecall Subject", "<<direction>> call with DNIS <<dnis>>");

        org.Record(Answered());

        var call = org.Call(Key);
        Assert.AreEqual(org.Alice, call.GetAttributeValue<EntityReference>(DialerCall.AgentId).Id);
        Assert.AreEqual((int)CallDirection.Inbound, call.GetAttributeValue<OptionSetValue>(DialerCall.Direction).Value);
        Assert.AreEqual(Number, call.GetAttributeValue<string>(DialerCall.PhoneNumber));
        Assert.AreEqual("Anna Example", call.GetAttributeValue<string>(DialerCall.To));
        Assert.AreEqual("inbound call with DNIS DEV", call.GetAttributeValue<string>(DialerCall.Subject));
        Assert.AreEqual(org.All(PhoneCall.TableName).Single().Id, call.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
    }

    [TestMethod]
    public void A_call_keeps_its_dnis_and_queue_for_statistics()
    {
        using var org = new TelephonyOrg();

        org.Record(Answered());

        Assert.AreEqual("DEV", org.Call(Key).GetAttributeValue<string>(DialerCall.Dnis));
        Assert.AreEqual("DEV", org.Call(Key).GetAttributeValue<string>(DialerCall.QueueName));
    }

    [TestMethod]
    public void An_event_says_direction_duration_name_number_and_call()
    {
        using var org = new TelephonyOrg();

        org.Record(Answered());

        var talk = org.All(DialerCallEvent.TableName).Single(row => row.GetAttributeValue<string>(DialerCallEvent.Name) == "talk");
        Assert.AreEqual((int)CallDirection.Inbound, talk.GetAttributeValue<OptionSetValue>(DialerCallEvent.Direction).Value);
        Assert.AreEqual(5, talk.GetAttributeValue<int>(DialerCallEvent.Duration));
        Assert.AreEqual(Number, talk.GetAttributeValue<string>(DialerCallEvent.PhoneNumber));
        Assert.AreEqual(org.Call(Key).Id, talk.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId).Id);
    }

    [TestMethod]
    public void A_result_says_agent_call_direction_number_outcome_and_subject()
    {
        using var org = new TelephonyOrg();
        org.Setting("Phonecall Subject", "Campaign of spring");

        org.Record(new CallScript(Key).From(Number).Through("DEV").Rings(0).Releases(10, Domain.Calls.ReleaseReason.NoAnswer).Ends(10));

        var result = org.All(DialerCallResult.TableName).Single();
        Assert.AreEqual(org.Alice, result.GetAttributeValue<EntityReference>(DialerCallResult.AgentId).Id);
        Assert.AreEqual(org.Call(Key).Id, result.GetAttributeValue<EntityReference>(DialerCallResult.DialerCallId).Id);
        Assert.AreEqual((int)CallDirection.Inbound, result.GetAttributeValue<OptionSetValue>(DialerCallResult.Direction).Value);
        Assert.AreEqual((Number, "MissedCall", "Campaign of spring"), (
            result.GetAttributeValue<string>(DialerCallResult.PhoneNumber), result.GetAttributeValue<string>(DialerCallResult.Result),
            result.GetAttributeValue<string>(DialerCallResult.Subject)));
    }

    [TestMethod]
    public void The_dnis_placeholder_is_filled_in_description_and_note()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Setting("Phonecall Description", "Came through <<dnis>>");
        org.Setting("Other Party Note", "Called us through <<dnis>>");

        org.Record(Answered());

        Assert.AreEqual("Came through DEV", org.All(PhoneCall.TableName).Single().GetAttributeValue<string>(PhoneCall.Description));
        Assert.AreEqual("Called us through DEV", org.All(Annotation.TableName).Single().GetAttributeValue<string>(Annotation.NoteText));
    }

    [TestMethod]
    public void Description_and_subject_are_blank_where_agents_write_them_themselves()
    {
        using var org = new TelephonyOrg();
        org.Setting("Phonecall Description", "");
        org.Setting("Phonecall Subject", "");

        org.Record(Answered());

        var phoneCall = org.All(PhoneCall.TableName).Single();
        Assert.AreEqual("", phoneCall.GetAttributeValue<string>(PhoneCall.Description) ?? "");
        Assert.AreEqual("", phoneCall.GetAttributeValue<string>(PhoneCall.Subject) ?? "");
    }

    [TestMethod]
    public void A_queues_name_with_blanks_stays_whole()
    {
        using var org = new TelephonyOrg();

        org.Record(new CallScript(Key).From(Number, "070989887889").Through("My Test Queue").Rings(0));

        Assert.AreEqual("My Test Queue", org.Call(Key).GetAttributeValue<string>(DialerCall.Dnis));
        Assert.AreEqual("070989887889", org.Call(Key).GetAttributeValue<string>(DialerCall.To));
    }

    private static CallScript Answered() => new CallScript(Key).From(Number).Through("DEV").Rings(0).Talks(5).Releases(65).Ends(85);
}
