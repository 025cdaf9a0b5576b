using System.Text;
using Telephony.Ami.Actions;

namespace Telephony.Ami.Tests;

/// <summary>What every public action sends, as one line: its fields in the order of the wire, joined with slashes.</summary>
[TestClass]
public sealed class ActionLinesTests
{
    private static readonly (AmiAction Action, string Lines)[] All =
    [
        (new AtxferAction("PJSIP/1001-1", "1002", "internal"), "Channel: PJSIP/1001-1 / Exten: 1002 / Context: internal"),
        (new BlindTransferAction("PJSIP/1001-1", "internal", "1002"), "Channel: PJSIP/1001-1 / Context: internal / Exten: 1002"),
        (new BridgeAction("PJSIP/1001-1", "PJSIP/1002-1", "Both"), "Channel1: PJSIP/1001-1 / Channel2: PJSIP/1002-1 / Tone: Both"),
        (new BridgeInfoAction("8a44"), "BridgeUniqueid: 8a44"),
        (new BridgeListAction("holding"), "BridgeType: holding"),
        (new CancelAtxferAction("PJSIP/1001-1"), "Channel: PJSIP/1001-1"),
        (new CommandAction("core show version"), "Command: core show version"),
        (new ConfbridgeListAction("601"), "Conference: 601"),
        (new ConfbridgeListRoomsAction(), ""),
        (new CoreSettingsAction(), ""),
        (new CoreShowChannelMapAction("PJSIP/1001-1"), "Channel: PJSIP/1001-1"),
        (new CoreShowChannelsAction(), ""),
        (new CoreStatusAction(), ""),
        (new DeviceStateListAction(), ""),
        (new EventsAction("call,agent"), "EventMask: call,agent"),
        (FilterAction.Excluding("VarSet", "Newexten"), "Operation: Add / Filter: !^Event: (VarSet|Newexten)[[:space:]]"),
        (new GetvarAction("CHANNEL(state)", "PJSIP/1001-1"), "Variable: CHANNEL(state) / Channel: PJSIP/1001-1"),
        (new HangupAction("PJSIP/1001-1", 16), "Channel: PJSIP/1001-1 / Cause: 16"),
        (new LogoffAction(), ""),
        (new MuteAudioAction("PJSIP/1001-1", "in", Muted: true), "Channel: PJSIP/1001-1 / Direction: in / State: on"),
        (new OriginateAction { Channel = "PJSIP/1001", Context = "out", Exten = "5678", CallerId = "\"Dial\" <5678>", TimeoutMs = 20000, ChannelId = "dial-1", Variables = [new("A", "1")] },
            "Channel: PJSIP/1001 / Context: out / Exten: 5678 / Priority: 1 / CallerID: \"Dial\" <5678> / Timeout: 20000 / Async: true / ChannelId: dial-1 / Variable: A=1"),
        (new ParkAction("PJSIP/trunk-1", "PJSIP/1001-1", "PJSIP/1001-1", 45000, "default"),
            "Channel: PJSIP/trunk-1 / TimeoutChannel: PJSIP/1001-1 / AnnounceChannel: PJSIP/1001-1 / Timeout: 45000 / Parkinglot: default"),
        (new PJSIPNotifyAction("PJSIP/1001-1", [new("Event", "talk")]), "Channel: PJSIP/1001-1 / Variable: Event=talk"),
        (new PJSIPShowContactsAction(), ""),
        (new PingAction(), ""),
        (new PlayDTMFAction("PJSIP/1001-1", "5", 200, Receive: true), "Channel: PJSIP/1001-1 / Digit: 5 / Duration: 200 / Receive: true"),
        (new QueueAddAction("support", "Local/1001@agents", "Alice", "PJSIP/1001", 2, Paused: true),
            "Queue: support / Interface: Local/1001@agents / MemberName: Alice / StateInterface: PJSIP/1001 / Penalty: 2 / Paused: true"),
        (new QueuePauseAction("PJSIP/1001", Paused: true, "support", "Lunch"), "Interface: PJSIP/1001 / Paused: true / Queue: support / Reason: Lunch"),
        (new QueuePenaltyAction("PJSIP/1001", 3, "support"), "Interface: PJSIP/1001 / Penalty: 3 / Queue: support"),
        (new QueueRemoveAction("support", "PJSIP/1001"), "Queue: support / Interface: PJSIP/1001"),
        (new QueueStatusAction("support", "PJSIP/1001"), "Queue: support / Member: PJSIP/1001"),
        (new QueueSummaryAction("support"), "Queue: support"),
        (new RedirectAction("PJSIP/1001-1", "internal", "1002", 1, "PJSIP/trunk-1", "internal", "1003", 2),
            "Channel: PJSIP/1001-1 / Context: internal / Exten: 1002 / Priority: 1 / ExtraChannel: PJSIP/trunk-1 / ExtraContext: internal / ExtraExten: 1003 / ExtraPriority: 2"),
        (new SetvarAction("A", "1", "PJSIP/1001-1"), "Variable: A / Value: 1 / Channel: PJSIP/1001-1"),
        (new StatusAction("PJSIP/1001-1", "A,B", AllVariables: false), "Channel: PJSIP/1001-1 / Variables: A,B / AllVariables: false"),
        (new UserEventAction("Lamp", [new("State", "on")]), "UserEvent: Lamp / State: on"),
    ];

    public static IEnumerable<object[]> Actions => All.Select(each => new object[] { each.Action, each.Lines });

    [TestMethod]
    [DynamicData(nameof(Actions))]
    public void An_action_sends_its_fields_in_their_order(AmiAction action, string lines)
    {
        var sent = Encoding.UTF8.GetString(action.ToBytes("id-1").Span);

        var expected = string.Concat(new[] { $"Action: {action.Name}", "ActionID: id-1" }.Concat(lines.Split(" / ", StringSplitOptions.RemoveEmptyEntries)).Select(line => line + "\r\n"));
        Assert.AreEqual(expected + "\r\n", sent);
    }

    [TestMethod]
    public void No_public_action_is_without_a_line_here()
    {
        var actions = typeof(AmiAction).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(AmiAction)));

        CollectionAssert.AreEquivalent(actions.Select(type => type.Name).ToList(), All.Select(each => each.Action.GetType().Name).ToList());
    }
}
