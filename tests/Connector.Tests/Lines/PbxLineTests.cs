using Telephony.Ami.Actions;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Lines;

[TestClass]
public sealed class PbxLineTests
{
    private readonly PbxStatus _status = new(new ConnectorOptions(), new HubOutbound(), new FakeClock());

    [TestMethod]
    public void A_line_that_is_lost_says_why_and_one_that_the_connector_closes_as_it_stops_says_nothing()
    {
        var line = new PbxLine(_status);

        line.Close("The telephone system was stopped.");
        line.Close();

        Assert.AreEqual((false, "The telephone system was stopped."), (_status.Message.PbxConnected, _status.Message.Reason));
    }

    [TestMethod]
    public async Task Without_a_line_an_action_is_refused_in_words_and_whoever_waits_for_a_change_is_told()
    {
        var line = new PbxLine(_status);
        var change = line.WaitChangeAsync();

        await Assert.ThrowsExactlyAsync<PbxAwayException>(() => line.SendAsync(new PingAction(), CancellationToken.None));
        Assert.IsFalse(change.IsCompleted);
        line.Close();

        Assert.IsTrue(change.IsCompleted);
    }
}
