using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Telephony.Testing;
using Api = Telephony.Contracts.Generated.CustomApis.RecordCallEvents;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class RecordCallEventsBatchTests
{
    [TestMethod]
    public void A_batch_of_forty_calls_asks_no_more_often_than_one_of_one_call()
    {
        using var org = new TelephonyOrg();
        foreach (var number in Enumerable.Range(0, 41))
        {
            org.Contact("Caller", $"{number}", NumberOf(number));
        }

        var one = QueriesOf(org, () => org.Record(Ringing(40)));
        var forty = QueriesOf(org, () => org.Record([.. Enumerable.Range(0, 40).Select(Ringing)]));

        Assert.IsLessThanOrEqualTo(one, forty);
        Assert.IsLessThan(12, one);
    }

    [TestMethod]
    public void Twenty_callbacks_consultations_and_calls_of_another_organization_ask_no_more_often_than_one_of_each()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Brand", [DialerDnis.CrmUrl] = "https://brand.example" });
        org.Outcome("noanswer", row => row[DialerCallOutcome.RetryMinutes] = 5);
        org.Record(new CallScript("talk").From(NumberOf(0)).Rings(0).Talks(5));
        org.Record([.. Enumerable.Range(100, 21).Select(number => Dialled("first", number).Releases(30, ReleaseReason.NoAnswer).Ends(30))]);

        var one = QueriesOf(org, () => org.Record(Dialled("again", 120), Consulting(20), Elsewhere(20)));
        var twenty = QueriesOf(org, () => org.Record([.. Enumerable.Range(0, 20).SelectMany(number => new[] { Dialled("again", 100 + number), Consulting(number), Elsewhere(number) })]));

        Assert.AreEqual(one, twenty);
        Assert.IsLessThan(18, one);
        Assert.HasCount(21, org.All(DialerCall.TableName).Where(row => row.GetAttributeValue<int>(DialerCall.Attempt) == 2));
    }

    [TestMethod]
    public void An_agent_cannot_write_the_call_log()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Execute(Api.Name, org.Alice, (Api.Request.Events, """{"pbx":"main","events":[]}""")));

        Assert.Contains("prvCreatects_ConnectorLease", fault.Message);
    }

    [TestMethod]
    public void A_pop_for_every_one_of_two_hundred_rules_is_the_first_that_is_true()
    {
        using var org = new TelephonyOrg();
        org.Org.LoadRows(DialerKvTable.TableName, Enumerable.Range(0, 200).Select(number => new Entity(DialerKvTable.TableName, Guid.NewGuid())
        {
            [DialerKvTable.Name] = "customURL_Rule",
            [DialerKvTable.Key] = $"{number:000}",
            [DialerKvTable.Value] = $"dnis={number}=>/WebResources/{number}.html",
            [DialerKvTable.Scope] = "global",
            [DialerKvTable.StateCode] = new OptionSetValue(0),
        }));

        var decision = org.Record(new CallScript("call").From("+493023125111").Through("", "150").Rings(0)).Pops.Single().Decision;

        Assert.AreEqual(("url", "150"), (decision.Kind, decision.Rule));
    }

    [TestMethod]
    public void However_events_are_shuffled_repeated_and_cut_into_batches_the_counters_come_out_the_same()
    {
        var all = new CallScript("call").From("+493023125111").Through("Support").Waits(0).Rings(2).Talks(5).Holds(10).Talks(20).Releases(65).Ends(85).Events;
        var told = from twice in Gen.Shuffle(all.Concat(all).ToArray()) from size in Gen.Choose(1, 5) select (twice, size);
        using var org = new TelephonyOrg();
        var number = 0;

        Prop.ForAll(told.ToArbitrary(), story =>
        {
            var key = $"call{number++}";
            foreach (var batch in story.twice.Select(message => Renamed(message, key)).Chunk(story.size))
            {
                org.Record(batch);
            }

            var call = org.Call(key);
            return (call.GetAttributeValue<int>(DialerCall.Calls), call.GetAttributeValue<int>(DialerCall.Connects), call.GetAttributeValue<int>(DialerCall.NoAnswers)) == (1, 1, 0)
                && call.GetAttributeValue<int>(DialerCall.LastSequence) == all.Count
                && org.All(DialerCallEvent.TableName).Count(row => row.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId).Id == call.Id) == all.Count
                && org.All(PhoneCall.TableName).Count == number;
        }).Holds(cases: 20);
    }

    [TestMethod]
    public void A_burst_of_missed_calls_counts_each_once()
    {
        using var org = new TelephonyOrg();
        var scripts = Enumerable.Range(0, 25).Select(number => Ringing(number).Releases(20, ReleaseReason.NoAnswer).Ends(20)).ToArray();

        org.Record(scripts);
        org.Record(scripts);

        Assert.HasCount(25, org.All(DialerCall.TableName));
        Assert.HasCount(25, org.All(DialerCallResult.TableName));
        Assert.HasCount(75, org.All(DialerCallEvent.TableName));
        Assert.HasCount(25, org.All(PhoneCall.TableName));
    }

    private static CallEventMessage Renamed(CallEventMessage message, string key) => message with { CallKey = key, Key = $"{key}#{message.Sequence}" };

    private static CallScript Ringing(int number) => new CallScript($"call{number}").From(NumberOf(number)).Through("Support").Rings(number);

    private static CallScript Dialled(string prefix, int number) => new CallScript($"{prefix}{number}", CallDirection.Outbound).From(NumberOf(number)).Dials(0);

    private static CallScript Consulting(int number) => new CallScript($"consultation{number}").From("1001").Rings(0, "1002");

    private static CallScript Elsewhere(int number) => new CallScript($"elsewhere{number}").From(NumberOf(number)).Through("Brand").Rings(0);

    private static string NumberOf(int number) => $"+49302312{number:0000}";

    private static int QueriesOf(TelephonyOrg org, Action action)
    {
        var count = 0;
        void Count(object? sender, LocalDataverse.RequestExecutedEventArgs request) => count += request.RequestName is "RetrieveMultiple" or "Retrieve" ? 1 : 0;
        org.Org.RequestExecuted += Count;
        action();
        org.Org.RequestExecuted -= Count;
        return count;
    }
}
