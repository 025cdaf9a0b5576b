using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests;

/// <summary>The plug-in writes JSON by hand; the fixtures that C# and TypeScript share say how it has to look.</summary>
[TestClass]
public sealed class ContractFixtureTests
{
    [TestMethod]
    public void The_batch_of_the_fixture_is_recorded_whole()
    {
        using var org = new TelephonyOrg();

        var answer = org.RecordJson(Fixtures.Read("CallEventBatch"));

        Assert.HasCount(0, answer.Refused);
        Assert.HasCount(1, answer.Calls);
    }

    [TestMethod]
    public void Receipts_pops_and_refusals_have_exactly_the_members_of_their_fixtures()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", "+493023125111");
        org.Contact("Bert", "Example", "+493023125111");
        org.Setting("Shown Variables", "ACCOUNT=Account number");
        const string Events = """
            {"pbx":"main","events":[{"key":"bad"},{"key":"a#1","callKey":"a","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00.000Z","direction":"inbound","phoneNumber":"+493023125111","extension":"1001","variables":{"ACCOUNT":"4711"}}]}
            """;

        var answer = org.Execute(RecordCallEvents.Name, org.Connector, (RecordCallEvents.Request.Events, Events));

        Assert.AreEqual(Fixtures.Members(Fixtures.Read("CallReceipt")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Calls])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("PopOrder")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Pops])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("RefusedEvent")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Refused])));
    }

    [TestMethod]
    public void What_the_softphone_begins_with_has_exactly_the_members_of_its_fixture()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support" });
        org.Outcome("Sale");
        org.Setting("Not Ready Reasons", "Lunch");
        var queue = org.System.Create(new Entity(Queue.TableName) { [Queue.Name] = "Renewals" });
        org.System.Create(new Entity(DialerQueueSettings.TableName) { [DialerQueueSettings.QueueId] = new EntityReference(Queue.TableName, queue) });

        var answer = org.Execute(GetTelephonyContext.Name, org.Alice);

        Assert.AreEqual(BesideSettings(Fixtures.Read("TelephonyContext")), BesideSettings((string)answer.Results[GetTelephonyContext.Response.Json]));
    }

    [TestMethod]
    public void The_result_of_an_outcome_has_exactly_the_members_of_its_fixture()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(new CallScript("call").From("+493023125111").Through("Support").Rings(0).Talks(5).Releases(65));

        var answer = org.Execute(
            SetCallOutcome.Name, org.Alice, (SetCallOutcome.Request.CallId, org.Call("call").Id.ToString("D")), (SetCallOutcome.Request.Outcome, "Sale"));

        Assert.AreEqual(Fixtures.Members(Fixtures.Read("OutcomeResult")), Fixtures.Members((string)answer.Results[SetCallOutcome.Response.Result]));
    }

    // Settings are named by the administrators' list, not by the contract.
    private static string BesideSettings(string json) =>
        string.Join(' ', Fixtures.Members(json).Split(' ').Where(member => !member.StartsWith(".settings", StringComparison.Ordinal)));
}
