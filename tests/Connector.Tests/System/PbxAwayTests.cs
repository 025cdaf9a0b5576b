using Telephony.Connector.Tests.Dataverse;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

[TestClass]
public sealed class PbxAwayTests : ConnectorTest
{
    private const string Key = "main~20260302080000~1.1";

    [TestMethod]
    public async Task A_call_that_was_put_on_hold_meanwhile_is_held_after_the_line_came_back()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var connections = 0;
        await using var pbx = FakeAsterisk.Start(client => Interlocked.Increment(ref connections) == 1
            ? ServeAsync(client, dropOnPing: true, held: false)
            : ServeAsync(client, dropOnPing: false, held: true));

        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Desk.Find(Key)?.State == CallState.Hold);

        Assert.AreEqual(("1001", "+4930111222", "Anna Example", "1234", "support"), Known(connector.Desk.Find(Key)!));
        Assert.IsGreaterThan(1, connections);
    }

    [TestMethod]
    public async Task A_call_that_is_gone_after_the_line_came_back_is_closed_in_Dataverse()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var connections = 0;
        var drop = new TaskCompletionSource();
        await using var pbx = FakeAsterisk.Start(client => Interlocked.Increment(ref connections) == 1
            ? ServeUntilAsync(client, drop.Task)
            : ServeEmptyAsync(client));
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Desk.Find(Key)?.State == CallState.Talk);

        drop.SetResult();
        await Eventually.IsTrue(() => connector.Desk.Find(Key) is { State: CallState.Idle, WrapEndsOn: not null });
        connector.Desk.EndWrap(Key);
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "end"));

        var idle = organization.Recorded.Single(item => item.State == "idle");
        Assert.AreEqual(("unknown", true), (idle.Reason, idle.Inferred));
        Assert.Contains("No line to Asterisk", Log.Text);
    }

    private static (string Extension, string Number, string Name, string Dnis, string Queue) Known(Connector.Live.CallRow row) =>
        (row.Extension, row.Number, row.Name, row.Dnis, row.QueueDn);

    private static async Task ServeEmptyAsync(FakeAsteriskClient client)
    {
        await client.AcceptLoginAsync();
        await client.ServeAsync();
    }

    private static async Task ServeUntilAsync(FakeAsteriskClient client, Task drop)
    {
        _ = drop.ContinueWith(_ => client.Drop(), TaskScheduler.Default);
        await ServeAsync(client, dropOnPing: false, held: false);
    }

    private static async Task ServeAsync(FakeAsteriskClient client, bool dropOnPing, bool held)
    {
        await client.AcceptLoginAsync();
        await client.ServeAsync(async action =>
        {
            switch (action.Name)
            {
                case "Status":
                    await client.SendListAsync(action, "StatusComplete", Caller, Phone);
                    return true;
                case "Getvar":
                    await client.ReplyAsync(action, "Variable: CHANNEL(rtp,hold,audio)", $"Value: {(held ? 1 : 0)}");
                    return true;
                case "Ping" when dropOnPing:
                    client.Drop();
                    return true;
                default:
                    return false;
            }
        });
    }

    private static string[] Caller => Row("PJSIP/trunk-00000001", "1.1", "+4930111222", "D:Support:Anna Example", "Queue", "support,t,,,300", "1234");

    private static string[] Phone => Row("PJSIP/1001-00000002", "1.2", "1001", "Alice Agent", "AppQueue", "(Outgoing Line)", "");

    private static string[] Row(string channel, string id, string number, string name, string application, string data, string dnid) =>
    [
        "Event: Status", "Privilege: Call", $"Channel: {channel}", "ChannelState: 6", "ChannelStateDesc: Up", $"CallerIDNum: {number}", $"CallerIDName: {name}",
        "ConnectedLineNum: <unknown>", "ConnectedLineName: <unknown>", "Language: en", "AccountCode: ", "Context: c", "Exten: s", "Priority: 1", $"Uniqueid: {id}",
        "Linkedid: 1.1", "Type: PJSIP", $"DNID: {dnid}", "EffectiveConnectedLineNum: <unknown>", "EffectiveConnectedLineName: <unknown>", "TimeToHangup: 0",
        "BridgeID: b1", $"Application: {application}", $"Data: {data}", "Seconds: 5", "Variable: QUEUENAME=support",
    ];
}
