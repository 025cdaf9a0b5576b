using Telephony.Connector.Presence;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>A queue with thousands of members is reloaded while calls come and go.</summary>
[TestClass]
public sealed class QueueReloadTests
{
    private const int Members = 5000;

    [TestMethod]
    public async Task A_reload_of_a_queue_with_5000_members_loses_no_member_and_no_call()
    {
        using var log = new CapturedLog();
        using var file = new TemporaryDatabase();
        await using var organization = await FakeOrganization.StartAsync();
        string[] extensions = [.. Enumerable.Range(10_000, Members).Select(number => number.ToString())];
        organization.Agents.AddRange(extensions.Select(extension => (extension, Guid.NewGuid().ToString())));
        await using var pbx = await SimulatedPbx.StartAsync(new PbxSimulatorOptions
        {
            Username = FakeAsterisk.Username,
            Secret = FakeAsterisk.Secret,
            Phones = [new("1001", "Alice Agent"), new("1002", "Bob Agent")],
            Queues = [new("support", "1234", ["1001", "1002"]) { CallerNamePrefix = "D:Support:" }, new("large", "9000", [])],
        });
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, file, log);
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);

        var first = pbx.PlaceCall("+4930111222", "Anna Example", "1234");
        pbx.ReloadQueue("large", extensions);
        Assert.IsTrue(pbx.AnswerPhone("1001"));
        pbx.ReloadQueue("large", extensions);
        var second = pbx.PlaceCall("+4930333444", "Ben Example", "1234");
        pbx.HangUp(first.Id);
        pbx.ReloadQueue("large", extensions);
        pbx.HangUp(second.Id);

        await Eventually.IsTrue(() => organization.Recorded.Count(item => item.State == "idle") == 2);
        Assert.AreEqual("waiting incoming talk idle", StatesOf(organization, "+4930111222"));
        Assert.AreEqual("waiting incoming idle", StatesOf(organization, "+4930333444"));
        var presence = connector.Get<AgentPresence>();
        await Eventually.IsTrue(() => extensions.All(extension => presence.MemberNameOf(extension, "large") == "Agent " + extension));
        Assert.AreEqual(1, pbx.ManagerClients);
        Assert.IsFalse(log.Text.Contains("Overflow", StringComparison.Ordinal));
    }

    private static string StatesOf(FakeOrganization organization, string number) => string.Join(' ', organization.Recorded
        .Where(item => item.PhoneNumber == number && item.State != "end").OrderBy(item => item.Sequence).Select(item => item.State));
}
