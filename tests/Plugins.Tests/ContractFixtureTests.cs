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
        const string Events = """
            {"pbx":"main","events":[{"key":"bad"},{"key":"a#1","callKey":"a","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00.000Z","direction":"inbound","phoneNumber":"+493023125111","extension":"1001"}]}
            """;

        var answer = org.Execute(RecordCallEvents.Name, org.Connector, (RecordCallEvents.Request.Events, Events));

        Assert.AreEqual(Fixtures.Members(Fixtures.Read("CallReceipt")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Calls])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("PopOrder")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Pops])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("RefusedEvent")), Fixtures.Members(Fixtures.First((string)answer.Results[RecordCallEvents.Response.Refused])));
    }
}
