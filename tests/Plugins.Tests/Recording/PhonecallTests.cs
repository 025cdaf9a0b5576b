using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Telephony.TestKit;
using CallDirection = Telephony.Domain.Calls.CallDirection;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>The phonecall activity of a call.</summary>
[TestClass]
public sealed class PhonecallTests
{
    private const int Completed = 1;
    private const int Canceled = 2;
    private const string Number = "+493023125111";

    [TestMethod]
    public void A_caller_who_gives_up_before_any_phone_rings_gets_a_phonecall_of_who_records_it()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var queue = org.System.Create(new Entity(Queue.TableName) { [Queue.Name] = "Support" });

        var answer = org.Record(new CallScript("lost").From(Number).Through("Support").Waits(0).Releases(30, ReleaseReason.Abandoned).Ends(30));

        Assert.IsEmpty(answer.Pops);
        var phoneCall = Single(org);
        Assert.AreEqual((anna, queue, org.Connector), (PartyOf(phoneCall, PhoneCall.From), PartyOf(phoneCall, PhoneCall.To), phoneCall.GetAttributeValue<EntityReference>(PhoneCall.OwnerId).Id));
        Assert.AreEqual((anna, false, Completed), (
            phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id, phoneCall.GetAttributeValue<bool>(PhoneCall.DirectionCode), StateOf(phoneCall)));
        Assert.AreEqual(phoneCall.Id, org.Call("lost").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
        Assert.AreEqual("MissedCall", org.Call("lost").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    [DataRow("Support", "Support inbound call with Anna Example")]
    [DataRow("", "inbound call with Anna Example")]
    public void The_subject_of_the_sample_data_reads_well_with_a_queue_and_without(string queue, string subject)
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var sample = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("pac", "Local", "SampleData", "02-telephony.json"))).RootElement.EnumerateArray()
            .Select(row => row.GetProperty("values")).Single(values => values.GetProperty(DialerKvTable.Name).GetString() == "Phonecall Subject");
        org.Setting("Phonecall Subject", sample.GetProperty(DialerKvTable.Value).GetString()!);

        org.Record(new CallScript("call").From(Number).Through(queue).Rings(0));

        Assert.AreEqual(subject, Single(org).GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    [DataRow("main~1~2", ReleaseReason.Abandoned, 1)]
    [DataRow("main~1~2~1999", ReleaseReason.Abandoned, 0)]
    [DataRow("main~1~2", ReleaseReason.NoAnswer, 0)]
    public void A_caller_who_gives_up_while_only_phones_of_nobody_known_ring_gets_one_phonecall(string key, ReleaseReason reason, int phoneCalls)
    {
        using var org = new TelephonyOrg();

        org.Record(new CallScript(key).From(Number).Rings(0, "1999").Releases(20, reason).Ends(20));

        Assert.HasCount(phoneCalls, org.All(PhoneCall.TableName));
    }

    [TestMethod]
    [DataRow(ReleaseReason.NoAnswer, CallDirection.Inbound, "MissedCall")]
    [DataRow(ReleaseReason.Abandoned, CallDirection.Inbound, "MissedCall")]
    [DataRow(ReleaseReason.Declined, CallDirection.Inbound, "Deflect")]
    [DataRow(ReleaseReason.Declined, CallDirection.CcOutbound, "Reject")]
    [DataRow(ReleaseReason.Transferred, CallDirection.Inbound, "Queued")]
    [DataRow(ReleaseReason.Busy, CallDirection.Outbound, "Busy")]
    [DataRow(ReleaseReason.Failed, CallDirection.Clicktocall, "EoD")]
    [DataRow(ReleaseReason.NoAnswer, CallDirection.Outbound, "noanswer")]
    public void Missed_deflected_rejected_and_failed_calls_have_a_completed_phonecall_and_their_system_outcome(ReleaseReason reason, CallDirection direction, string outcome)
    {
        using var org = new TelephonyOrg();

        org.Record(new CallScript("call", direction).From(Number).Rings(0).Releases(20, reason).Ends(20));

        Assert.AreEqual(Completed, StateOf(Single(org)));
        Assert.AreEqual(outcome, org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual(outcome, org.All(DialerCallResult.TableName).Single().GetAttributeValue<string>(DialerCallResult.Result));
    }

    [TestMethod]
    public void The_phonecall_of_an_agent_who_rang_in_vain_because_a_colleague_answered_is_canceled()
    {
        using var org = new TelephonyOrg();

        org.Record(
            new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65).Ends(85),
            new CallScript("call:1002").From(Number).Rings(0, "1002").Releases(5, ReleaseReason.AnsweredElsewhere).Ends(5));

        Assert.AreEqual(Canceled, StateOf(org.Row(PhoneCall.TableName, org.Call("call:1002").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id)));
        Assert.AreEqual(Completed, StateOf(org.Row(PhoneCall.TableName, org.Call("call").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id)));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_transferred_call_keeps_its_first_caller_number_name_queue_and_record(bool inOneBatch)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var first = new CallScript("first").From(Number).Through("Support", "1234").Rings(0).Talks(5);
        var second = new CallScript("first:1002", CallDirection.Transfer).From("1001", "Alice Agent").With(common => common with { TransferredFrom = "first" }).Rings(30, "1002").Talks(35);
        if (!inOneBatch)
        {
            org.Record(first);
        }

        org.Record(first, second);

        var call = org.Call("first:1002");
        Assert.AreEqual((Number, "Anna Example", "Support"), (
            call.GetAttributeValue<string>(DialerCall.PhoneNumber), call.GetAttributeValue<string>(DialerCall.To), call.GetAttributeValue<string>(DialerCall.QueueName)));
        var phoneCall = org.Row(PhoneCall.TableName, call.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
        Assert.AreEqual((anna, org.Bob, anna), (PartyOf(phoneCall, PhoneCall.From), PartyOf(phoneCall, PhoneCall.To), phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id));
        Assert.AreEqual(Number, phoneCall.GetAttributeValue<string>(PhoneCall.PhoneNumber));
    }

    [TestMethod]
    public void An_order_is_what_the_phonecall_regards_and_its_customer_takes_part()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "salesorder");
        org.Setting("incomingLookup_salesorder", SalesOrder.BillTo_Telephone, "1", "phone");
        var anna = org.Contact("Anna", "Example", "");
        var order = org.System.Create(new Entity(SalesOrder.TableName)
        {
            [SalesOrder.Name] = "Roof tiles",
            [SalesOrder.BillTo_Telephone] = Number,
            [SalesOrder.CustomerId] = new EntityReference(Contact.TableName, anna),
        });

        org.Record(new CallScript("call").From(Number).Rings(0));

        var phoneCall = Single(org);
        Assert.AreEqual((order, anna), (phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id, PartyOf(phoneCall, PhoneCall.From)));
    }

    [TestMethod]
    public void There_is_one_phonecall_per_call_and_agent_also_when_the_agent_is_rung_again()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var script = new CallScript("call").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer).Ends(20);
        org.Record(script);

        var again = org.Record(script.Rings(40));

        Assert.AreEqual("form", again.Pops.Single().Decision.Kind, "What popped before pops again.");
        org.Record(script.Talks(45).Releases(60).Ends(80));
        Single(org);
    }

    [TestMethod]
    public void The_contact_centres_agent_and_the_recording_are_kept_and_no_other_kind_of_address()
    {
        using var org = new TelephonyOrg();
        var script = new CallScript("call").From(Number).With(common => common with { CcAgentId = "agent-7", RecordingUrl = "javascript:alert(1)" }).Rings(0);
        org.Record(script);
        Assert.IsNull(org.Call("call").GetAttributeValue<string>(DialerCall.RecordingUrl));

        org.Record(script.With(common => common with { RecordingUrl = "https://recordings.example/1.wav", CcAgentId = "" }).Talks(5));

        Assert.AreEqual(("agent-7", "https://recordings.example/1.wav"), (org.Call("call").GetAttributeValue<string>(DialerCall.CcAgentId), org.Call("call").GetAttributeValue<string>(DialerCall.RecordingUrl)));
    }

    [TestMethod]
    [DataRow("Support", 45)]
    [DataRow("support", 45)]
    [DataRow("Sales", 20)]
    [DataRow("", 20)]
    public void The_wrap_time_of_the_dataverse_queue_wins_over_the_setting(string queueName, int seconds)
    {
        using var org = new TelephonyOrg();
        var queue = org.System.Create(new Entity(Queue.TableName) { [Queue.Name] = "Support" });
        org.System.Create(new Entity(Queue.TableName) { [Queue.Name] = "Sales" });
        org.System.Create(new Entity(DialerQueueSettings.TableName) { [DialerQueueSettings.QueueId] = new EntityReference(Queue.TableName, queue), [DialerQueueSettings.WrapSeconds] = 45 });

        Assert.AreEqual(seconds, org.Record(new CallScript("call").From(Number).Through(queueName).Rings(0).Talks(5)).Calls.Single().WrapSeconds);
    }

    private static Entity Single(TelephonyOrg org) => org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);

    private static int StateOf(Entity phoneCall) => phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value;

    private static Guid PartyOf(Entity phoneCall, string column) =>
        phoneCall.GetAttributeValue<EntityCollection>(column).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id;
}
