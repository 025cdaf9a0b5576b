using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using CallDirection = Telephony.Domain.Calls.CallDirection;
using DialerCallStatus = Telephony.Contracts.Generated.Choices.DialerCallStatus;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>Attempts over retries: cts_attempt, cts_iscallback, cts_nextcallid.</summary>
[TestClass]
public sealed class AttemptTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    [DataRow(CallDirection.Outbound)]
    [DataRow(CallDirection.Clicktocall)]
    [DataRow(CallDirection.CcOutbound)]
    public void An_outgoing_call_to_a_number_with_an_open_retry_is_its_next_attempt_and_closes_the_earlier_row(CallDirection direction)
    {
        using var org = Retrying();
        org.Record(Unanswered("first", 0));

        var receipt = org.Record(new CallScript("second", direction).From("030 23125111").Dials(1800)).Calls.Single();

        Assert.AreEqual((2, true), (receipt.Attempt, receipt.IsCallback));
        Assert.AreEqual((2, true), Attempt(org, "second"));
        Assert.AreEqual((1, false), Attempt(org, "first"));
        var first = org.Call("first");
        Assert.AreEqual((int)DialerCallStatus.Closed, first.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.IsNull(first.GetAttributeValue<DateTime?>(DialerCall.RetryOn));
        Assert.AreEqual(org.Call("second").Id, first.GetAttributeValue<EntityReference>(DialerCall.NextCallId).Id);
    }

    [TestMethod]
    public void The_last_of_MaxAttempts_closes_the_call_and_no_retry_follows()
    {
        using var org = Retrying();

        org.Record(Unanswered("first", 0));
        org.Record(Unanswered("second", 1800));
        org.Record(Unanswered("third", 3600));

        Assert.AreEqual((3, true), Attempt(org, "third"));
        Assert.IsEmpty(org.All(DialerCall.TableName).Where(row => row.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value != (int)DialerCallStatus.Closed));
        Assert.IsTrue(org.All(DialerCall.TableName).All(row => row.GetAttributeValue<int>(DialerCall.Calls) == 1 && row.GetAttributeValue<int>(DialerCall.NoAnswers) == 1));
    }

    [TestMethod]
    public void A_retry_is_continued_once_however_often_the_batch_is_sent()
    {
        using var org = Retrying();
        org.Record(Unanswered("first", 0));
        var second = new CallScript("second", CallDirection.Outbound).From(Number).Dials(1800);

        org.Record(second);
        org.Record(second, new CallScript("third", CallDirection.Outbound).From(Number).Dials(1900, "1001"));

        Assert.AreEqual((2, true), Attempt(org, "second"));
        Assert.AreEqual((1, false), Attempt(org, "third"));
    }

    [TestMethod]
    public void Another_agents_call_an_inbound_call_and_another_number_continue_no_retry()
    {
        using var org = Retrying();
        org.Record(Unanswered("first", 0));

        org.Record(
            new CallScript("bob", CallDirection.Outbound).From(Number).Dials(1800, "1002"),
            new CallScript("in").From(Number).Rings(1800),
            new CallScript("other", CallDirection.Outbound).From("+493023125112").Dials(1800));

        foreach (var key in new[] { "bob", "in", "other" })
        {
            Assert.AreEqual((1, false), Attempt(org, key), key);
        }

        Assert.AreEqual((int)DialerCallStatus.Retry, org.Call("first").GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
    }

    [TestMethod]
    public void A_caller_who_gave_up_in_the_queue_may_be_called_back_by_any_agent()
    {
        using var org = new TelephonyOrg();
        org.Outcome("MissedCall", row => row[DialerCallOutcome.RetryMinutes] = 5);
        org.Record(new CallScript("lost").From(Number).Through("Support").Waits(0).Releases(30, ReleaseReason.Abandoned).Ends(30));

        org.Record(new CallScript("back", CallDirection.Clicktocall).From(Number).Dials(300, "1002"));

        Assert.AreEqual((2, true), Attempt(org, "back"));
        Assert.AreEqual(org.Call("back").Id, org.Call("lost").GetAttributeValue<EntityReference>(DialerCall.NextCallId).Id);
    }

    private static TelephonyOrg Retrying()
    {
        var org = new TelephonyOrg();
        org.Outcome("noanswer", row =>
        {
            row[DialerCallOutcome.RetryMinutes] = 30;
            row[DialerCallOutcome.MaxAttempts] = 3;
        });
        return org;
    }

    private static CallScript Unanswered(string key, int second) =>
        new CallScript(key, CallDirection.Outbound).From(Number).Dials(second).Releases(second + 22, ReleaseReason.NoAnswer).Ends(second + 22);

    private static (int, bool) Attempt(TelephonyOrg org, string key)
    {
        var row = org.Call(key);
        return (row.GetAttributeValue<int>(DialerCall.Attempt), row.GetAttributeValue<bool>(DialerCall.IsCallback));
    }
}
