using Telephony.Connector.Tests.Dataverse;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

[TestClass]
public sealed class RecordedCallTests : ConnectorTest
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(int.MaxValue)]
    public async Task A_recorded_call_reaches_Dataverse_in_order_whatever_the_size_of_the_pieces(int pieceBytes)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.WrapSeconds = 0;
        await using var pbx = RecordedPbx.Play("inbound-agent-ends", pieceBytes);
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);

        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "end"));

        var events = organization.Recorded.OrderBy(item => item.Sequence).ToList();
        CollectionAssert.AreEqual(new[] { "waiting", "incoming", "talk", "idle", "end" }, events.Select(item => item.State).ToList());
        Assert.IsTrue(events.All(item => item.CallKey == "main~20260302080000~1795259922.3"), events[0].CallKey);
        var incoming = events.Single(item => item.State == "incoming");
        Assert.AreEqual(
            ("+4930111222", "Anna Example", "1234", "Support", "support", "1001", "inbound"),
            (incoming.PhoneNumber, incoming.CallerName, incoming.Dnis, incoming.QueueName, incoming.QueueDn, incoming.Extension, incoming.Direction));
    }

    [TestMethod]
    public async Task A_wrong_secret_is_said_to_the_screens_and_in_no_log()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = FakeAsterisk.Start(client => client.AcceptLoginAsync());
        await using var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization, Database, Log, with: options => options with { Ami = options.Ami with { Secret = "wrong-secret-of-the-test" } });

        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxStatus>().Message.Reason.Contains("refused", StringComparison.Ordinal));

        await Eventually.IsTrue(() => Log.Text.Contains("AuthenticationFailed", StringComparison.Ordinal));
        Assert.DoesNotContain("wrong-secret-of-the-test", Log.Text);
        Assert.HasCount(1, pbx.Clients);
    }

    [TestMethod]
    public async Task No_number_stands_in_the_log_unless_a_setting_asks_for_it()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = RecordedPbx.Play("inbound-agent-ends", int.MaxValue);
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);

        await Eventually.IsTrue(() => Log.Text.Contains("Incoming", StringComparison.Ordinal));

        Assert.DoesNotContain("30111222", Log.Text);
        Assert.DoesNotContain("Anna", Log.Text);
    }
}
