using System.Globalization;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>The simulator's manager interface, seen by this project's own client.</summary>
[TestClass]
public sealed class ManagerInterfaceTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task The_client_logs_in_with_and_without_challenge(bool useChallenge)
    {
        await using var scene = await SimulatorScene.StartAsync();

        await using var connection = await ConnectAsync(scene, options => options with { UseChallenge = useChallenge });

        Assert.AreEqual("2026-03-02", (await connection.SendAsync(new CoreStatusAction()))["CoreStartupDate"]);
    }

    [TestMethod]
    public async Task A_wrong_secret_is_refused()
    {
        await using var scene = await SimulatorScene.StartAsync();

        var error = await Assert.ThrowsExactlyAsync<AmiConnectException>(() => ConnectAsync(scene, options => options with { Secret = "wrong" }));

        Assert.AreEqual(AmiDisconnectReason.AuthenticationFailed, error.Reason);
    }

    [TestMethod]
    public async Task A_snapshot_shows_the_calls_that_there_are()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        scene.Pbx.PlaceCall("+49303", "Dritte", "5678");
        scene.Pbx.HangUpPhone("1002");
        await using var connection = await ConnectAsync(scene);

        var status = await connection.SendListAsync(new StatusAction(AllVariables: true));
        var queues = await connection.SendListAsync(new QueueStatusAction());
        var bridges = await connection.SendListAsync(new BridgeListAction());
        var devices = await connection.SendListAsync(new DeviceStateListAction());

        var customer = status.RowsOf<StatusEvent>().First(row => row.Channel.Endpoint == "PJSIP/trunk");
        Assert.AreEqual(("1234", "Queue"), (customer.Dnid, customer.Application));
        CollectionAssert.Contains(customer.Variables.ToArray(), new AmiVariable("QUEUENAME", "support"));
        Assert.AreEqual(customer.BridgeId, bridges.RowsOf<BridgeListItemEvent>().Single().Bridge.BridgeUniqueid);
        var waiting = queues.RowsOf<QueueEntryEvent>().Single();
        Assert.AreEqual(("sales", "D:Sales:Dritte"), (waiting.Queue, waiting.CallerIdName));
        Assert.AreEqual(2, queues.RowsOf<QueueMemberEvent>().Single(row => row.Member is { Queue: "support", MemberName: "Alice Agent" }).Member.Status);
        Assert.AreEqual("INUSE", devices.RowsOf<DeviceStateChangeEvent>().Single(row => row.Device == "PJSIP/1001").State);
        Assert.HasCount(3, (await connection.SendListAsync(new PJSIPShowContactsAction())).Rows);
    }

    [TestMethod]
    public async Task A_list_that_asterisk_refuses_because_it_is_empty_is_an_empty_list()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with { Phones = [], Queues = [] });
        await using var connection = await ConnectAsync(scene);

        Assert.IsEmpty((await connection.SendListAsync(new PJSIPShowContactsAction())).Rows);
        Assert.IsEmpty((await connection.SendListAsync(new ConfbridgeListRoomsAction())).Rows);
    }

    [TestMethod]
    public async Task The_channel_map_follows_bridges_and_local_pairs()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        await using var connection = await ConnectAsync(scene);
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        await connection.SendAsync(new AtxferAction(phone, "1002", "from-internal"));
        scene.Pbx.AnswerPhone("1002");

        var map = await connection.SendListAsync(new CoreShowChannelMapAction(phone));

        Assert.IsTrue(map.RowsOf<CoreShowChannelMapChannelEvent>().Any(row => row.ConnectedChannel.StartsWith("PJSIP/1002-", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Filtered_events_do_not_come()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await using var connection = await ConnectAsync(scene, options => options with { ExcludedAtServer = ["Newchannel", "QueueCallerJoin"] });

        scene.CallSupport();
        await connection.SendAsync(new PingAction());

        var names = Drain(connection).Select(item => item.Name).ToList();
        CollectionAssert.Contains(names, "DialBegin");
        CollectionAssert.DoesNotContain(names, "Newchannel");
        CollectionAssert.DoesNotContain(names, "QueueCallerJoin");
    }

    [TestMethod]
    public async Task The_list_of_commands_has_those_that_the_user_may_send()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with { FurtherUsers = [new("viewer", "view-secret", Write: ["reporting"])] });
        using var viewer = await ManagerClient.LoginAsync(scene.Pbx.Port, "viewer", "view-secret");

        var all = await scene.Client.AskAsync("ListCommands");
        var few = await viewer.AskAsync("ListCommands");

        Assert.AreEqual("(Priv: call)", all["Hangup"]);
        Assert.AreEqual("(Priv: system,reporting)", few["CoreStatus"]);
        Assert.IsNull(few.Get("Hangup"));
    }

    [TestMethod]
    public async Task The_clock_and_the_state_of_a_custom_device_are_asked_and_set_without_a_channel()
    {
        await using var scene = await SimulatorScene.StartAsync();

        var time = await scene.Client.AskAsync("Getvar", "Variable: EPOCH");
        await scene.Client.AskAsync("Setvar", "Variable: DEVICE_STATE(Custom:lamp)", "Value: INUSE");
        await scene.Client.SettleAsync();

        Assert.AreEqual(scene.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), time["Value"]);
        Assert.AreEqual("INUSE", scene.Client.Events.Single(next => next["Device"] == "Custom:lamp")["State"]);
    }

    [TestMethod]
    public async Task Users_get_and_do_what_their_rights_say()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with
        {
            FurtherUsers = [new SimulatedUser("small", "small-secret", Read: ["agent"], Write: ["agent"])],
        });
        await using var connection = await ConnectAsync(scene, options => options with { Username = "small", Secret = "small-secret" });

        scene.CallSupport();
        await connection.SendAsync(new QueuePauseAction("PJSIP/1002", Paused: true));
        var refused = await Assert.ThrowsExactlyAsync<AmiActionRefusedException>(() => connection.SendAsync(new HangupAction("x")));

        Assert.AreEqual("Permission denied", refused.Reply);
        var names = Drain(connection).Select(item => item.Name).Where(name => name != "FullyBooted").ToList();
        CollectionAssert.Contains(names, "QueueCallerJoin");
        CollectionAssert.DoesNotContain(names, "Newchannel");
    }

    [TestMethod]
    public async Task Members_come_and_go()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await using var connection = await ConnectAsync(scene);

        await connection.SendAsync(new QueueAddAction("sales", "PJSIP/1003", "Carla Agent"));
        var again = await Assert.ThrowsExactlyAsync<AmiActionRefusedException>(() => connection.SendAsync(new QueueAddAction("sales", "PJSIP/1003")));
        await connection.SendAsync(new QueueRemoveAction("sales", "PJSIP/1003"));
        var gone = await Assert.ThrowsExactlyAsync<AmiActionRefusedException>(() => connection.SendAsync(new QueueRemoveAction("sales", "PJSIP/1003")));

        Assert.AreEqual("Unable to add interface: Already there", again.Reply);
        Assert.AreEqual("Unable to remove interface: Not there", gone.Reply);
        var told = Drain(connection).Select(item => item.Name).Where(name => name.StartsWith("QueueMember", StringComparison.Ordinal));
        Assert.AreEqual("QueueMemberAdded QueueMemberRemoved", string.Join(' ', told));
    }

    [TestMethod]
    public async Task Without_its_manager_interface_calls_go_on_and_it_comes_back_on_the_same_port()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await using var before = await ConnectAsync(scene);
        var port = scene.Pbx.Port;
        scene.CallSupport();

        await scene.Pbx.StopAsync();
        Assert.AreEqual(AmiDisconnectReason.LineDropped, (await Eventually.Completes(before.Closed)).Reason);
        var refused = await Assert.ThrowsExactlyAsync<AmiConnectException>(() => ConnectAsync(scene));
        Assert.AreEqual(AmiDisconnectReason.Refused, refused.Reason);
        scene.Pbx.AnswerPhone("1001");
        await scene.Pbx.RestartAsync();

        Assert.AreEqual(port, scene.Pbx.Port);
        await using var after = await ConnectAsync(scene);
        Assert.HasCount(1, (await after.SendListAsync(new BridgeListAction())).Rows);
    }

    [TestMethod]
    public async Task An_unknown_action_is_refused_and_the_session_goes_on()
    {
        await using var scene = await SimulatorScene.StartAsync();

        var answer = await scene.Client.AskAsync("NoSuchAction");

        StringAssert.StartsWith(answer["Message"], "Invalid/unknown command");
        Assert.AreEqual("Pong", (await scene.Client.AskAsync("Ping"))["Ping"]);
    }

    [TestMethod]
    public async Task A_callers_name_cannot_smuggle_in_lines()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.Pbx.PlaceCall("1", "Eve\r\nEvent: Shutdown\r\n\r\n", "1234");

        Assert.DoesNotContain("Shutdown", await scene.NamesAsync());
    }

    [TestMethod]
    public async Task Custom_events_reach_all_clients()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await using var connection = await ConnectAsync(scene);

        await connection.SendAsync(new UserEventAction("Greeting", [new("Text", "Grüße")]));

        var told = (await scene.EventsAsync()).Single(item => item["Event"] == "UserEvent");
        Assert.AreEqual(("Greeting", "Grüße"), (told["UserEvent"], told["Text"]));
    }

    private static Task<AmiConnection> ConnectAsync(SimulatorScene scene, Func<AmiOptions, AmiOptions>? change = null)
    {
        var options = new AmiOptions { Host = "127.0.0.1", Port = scene.Pbx.Port, Username = "connector", Secret = "sim-secret" };
        return Eventually.Completes(AmiConnection.ConnectAsync(
            change is null ? options : change(options), new CapturedLog().For<AmiConnection>(), CancellationToken.None));
    }

    private static List<AmiEvent> Drain(AmiConnection connection)
    {
        var events = new List<AmiEvent>();
        while (connection.Events.TryRead(out var item))
        {
            events.Add(item);
        }

        return events;
    }
}
