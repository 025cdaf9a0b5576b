using System.Text;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Events;

[TestClass]
public sealed class AmiEventParserTests
{
    [TestMethod]
    public void A_channel_is_read_anew_when_any_of_its_lines_has_changed()
    {
        var parser = new AmiEventParser();
        var (before, after) = (ChannelLines("4", "Anna", "1234"), ChannelLines("6", "D:Support:Anna", "1234"));

        var first = (NewstateEvent)Parse(parser, "Event: Newstate\r\n" + before);
        var same = (HoldEvent)Parse(parser, "Event: Hold\r\n" + before + "MusicClass: jazz\r\n");
        var changed = (NewstateEvent)Parse(parser, "Event: Newstate\r\n" + after);
        var called = (DialEndEvent)Parse(parser, "Event: DialEnd\r\n" + before + after.Replace("\r\n", "\r\nDest")[..^4].Insert(0, "Dest") + "DialStatus: ANSWER\r\n");

        Assert.AreSame(first.Channel, same.Channel);
        Assert.AreEqual("jazz", same.MusicClass);
        Assert.AreEqual((ChannelState.Up, "D:Support:Anna"), (changed.Channel.ChannelState, changed.Channel.CallerIdName));
        Assert.AreEqual((ChannelState.Ring, ChannelState.Up), (called.Channel!.ChannelState, called.DestChannel.ChannelState));
        Assert.AreEqual("ANSWER", called.DialStatus);
    }

    private static string ChannelLines(string state, string name, string exten) =>
        $"Channel: PJSIP/trunk-00000001\r\nChannelState: {state}\r\nCallerIDNum: 1\r\nCallerIDName: {name}\r\nConnectedLineNum: <unknown>\r\n"
        + $"ConnectedLineName: \r\nContext: c\r\nExten: {exten}\r\nPriority: 1\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\n";

    private static AmiEvent Parse(AmiEventParser parser, string text) => parser.Parse(new AmiPacket(Encoding.UTF8.GetBytes(text)));

    [TestMethod]
    [DataRow("D:\\\"Sales\\\":O\\'Neill\\? \\\\ back", "D:\"Sales\":O'Neill? \\ back")]
    [DataRow("\\\\\\\\n", "\\\\n")]
    [DataRow("\\a\\b\\f\\n\\r\\t\\v", "\a\b\f\n\r\t\v")]
    [DataRow("what is none: \\x \\", "what is none: \\x \\")]
    [DataRow("\\\"Zoë 😀\\\"", "\"Zoë 😀\"")]
    public void The_escapes_that_Asterisk_writes_into_names_are_undone_once(string written, string name)
    {
        var called = (DialEndEvent)Parse(
            "Event: DialEnd", "Channel: PJSIP/trunk-00000001", $"CallerIDName: {written}", $"ConnectedLineName: {written}", "Uniqueid: 1.1",
            "DestChannel: PJSIP/1001-00000002", $"DestCallerIDName: {written}", "DestUniqueid: 1.2");
        var set = (VarSetEvent)Parse("Event: VarSet", "Channel: PJSIP/trunk-00000001", "Uniqueid: 1.1", "Variable: X", $"Value: {written}");

        Assert.AreEqual((name, name, name), (called.Channel!.CallerIdName, called.Channel.ConnectedLineName, called.DestChannel.CallerIdName));
        Assert.AreEqual(name, set.Value);
    }

    [TestMethod]
    public void What_Asterisk_writes_without_escapes_is_left_as_it_is()
    {
        const string Odd = @"a\"" \\ \n";
        var state = (NewstateEvent)Parse("Event: Newstate", "Channel: PJSIP/trunk-00000001", $"CallerIDNum: {Odd}", "Uniqueid: 1.1", $"ChanVariable: X={Odd}");
        var entry = (QueueEntryEvent)Parse("Event: QueueEntry", $"Queue: {Odd}", $"CallerIDName: {Odd}");
        var member = (QueueMemberStatusEvent)Parse("Event: QueueMemberStatus", $"Queue: {Odd}", $"MemberName: {Odd}");

        Assert.AreEqual((Odd, Odd), (state.Channel.CallerIdNum, state.Channel.Variables.Single().Value));
        Assert.AreEqual((Odd, Odd), (entry.Queue, entry.CallerIdName));
        Assert.AreEqual((Odd, Odd), (member.Member.Queue, member.Member.MemberName));
    }

    [TestMethod]
    public void A_recorded_name_reads_as_the_dialplan_set_it() => Assert.AreEqual(
        "D:Support:D:Sales:\"<script>\"\\, {\"a\":1} 'x'; DROP Robert; Jones 😀",
        Recordings.Events("queue-hostile-name").OfType<QueueCallerJoinEvent>().Single().Channel.CallerIdName);

    [TestMethod]
    public void A_dial_of_an_originated_call_has_no_caller()
    {
        var begin = (DialBeginEvent)Parse("Event: DialBegin", "DestChannel: PJSIP/1001-0000002f", "DestUniqueid: own-1", "DialString: 1001");

        Assert.IsNull(begin.Channel);
        Assert.AreEqual(("PJSIP/1001-0000002f", "own-1", "1001"), (begin.DestChannel.Channel, begin.DestChannel.Uniqueid, begin.DialString));
    }

    [TestMethod]
    public void Fields_are_found_in_any_order_and_spelling()
    {
        var hangup = (HangupEvent)Parse("Event: Hangup", "Cause: 17", "TechCause: 486", "LINKEDID: 2", "UniqueID: 1", "channel: PJSIP/1001-00000001");

        Assert.AreEqual((17, "486", "1", "2"), (hangup.Cause, hangup.TechCause, hangup.Channel.Uniqueid, hangup.Channel.Linkedid));
        Assert.AreEqual("PJSIP/1001", hangup.Channel.Endpoint);
    }

    [TestMethod]
    [DataRow("<unknown>")]
    [DataRow("unknown")]
    [DataRow("")]
    public void Unknown_numbers_are_empty(string number)
    {
        var state = (NewstateEvent)Parse("Event: Newstate", "Channel: c", $"CallerIDNum: {number}", $"CallerIDName: {number}");

        Assert.AreEqual(("", ""), (state.Channel.CallerIdNum, state.Channel.CallerIdName));
    }

    [TestMethod]
    public void Names_may_hold_colons_and_any_letters()
    {
        var state = (NewstateEvent)Parse("Event: Newstate", "Channel: c", "CallerIDName: D:Support:Jörg: Müller & Söhne 😀");

        Assert.AreEqual("D:Support:Jörg: Müller & Söhne 😀", state.Channel.CallerIdName);
    }

    [TestMethod]
    public void Timestamps_and_channel_variables_are_read_when_they_are_there()
    {
        var events = Recordings.Events("c2d-answered.timestamps-channelvars");
        var hangup = events.OfType<HangupEvent>().First();

        Assert.IsTrue(events.OfType<NewchannelEvent>().All(item => item.Timestamp > 1_790_000_000));
        Assert.AreEqual("lab-1795260441798-1001", hangup.Channel.Variables.Single(variable => variable.Name == "CONNECTOR_CALL").Value);
        Assert.IsNull(Recordings.Events("c2d-answered").OfType<HangupEvent>().First().Timestamp);
    }

    [TestMethod]
    public void The_outcome_of_an_originate_keeps_its_action_id()
    {
        var outcome = Recordings.Events("c2d-answered.timestamps-channelvars").OfType<OriginateResponseEvent>().Single();

        Assert.AreEqual(("Originate-11", true, 4, "lab-1795260441798-1001"), (outcome.ActionId, outcome.Succeeded, outcome.Reason, outcome.Uniqueid));
    }

    [TestMethod]
    public void An_attended_transfer_names_all_its_parties()
    {
        var transfer = Recordings.Events("consult-transfer-ami").OfType<AttendedTransferEvent>().Single();

        Assert.AreEqual("PJSIP/1001-00000063", transfer.OrigTransfererChannel.Channel);
        Assert.AreEqual("PJSIP/trunk-00000062", transfer.TransfereeChannel?.Channel);
        Assert.IsTrue(transfer.TransferTargetChannel?.IsLocal);
        Assert.AreEqual(transfer.OrigBridge?.BridgeUniqueid, transfer.DestBridgeUniqueid);
        Assert.AreEqual(("Success", "Bridge", false), (transfer.Result, transfer.DestType, transfer.IsExternal));
    }

    [TestMethod]
    public void A_swap_names_the_channel_whose_place_is_taken()
    {
        var enters = Recordings.Events("consult-transfer-ami").OfType<BridgeEnterEvent>().ToList();

        Assert.AreEqual("1795260263.179", enters.Single(enter => enter.SwapUniqueid is not null).SwapUniqueid);
    }

    [TestMethod]
    public void Members_are_read_from_events_and_from_rows()
    {
        var paused = Recordings.Events("agent-states").OfType<QueueMemberPauseEvent>().First().Member;
        var row = Recordings.Events("agent-states").OfType<QueueMemberEvent>().First().Member;

        Assert.AreEqual(("sales", "Carla Agent", "PJSIP/1003", true, "lunch"), (paused.Queue, paused.MemberName, paused.Interface, paused.Paused, paused.PausedReason));
        Assert.AreEqual(("support", "Alice Agent", "PJSIP/1001", 1), (row.Queue, row.MemberName, row.Interface, row.Status));
    }

    [TestMethod]
    public void A_channel_row_has_its_dialled_number_and_variables()
    {
        var row = Recordings.Events("restart-midcall").OfType<StatusEvent>().First(status => status.Application == "Queue");

        Assert.AreEqual(("5678", "Queue", "Status-4"), (row.Dnid, row.Application, row.ActionId));
        CollectionAssert.Contains(row.Variables.ToArray(), new AmiVariable("QUEUENAME", "sales"));
    }

    [TestMethod]
    public void An_unknown_event_keeps_its_name_and_all_its_lines()
    {
        var unknown = (UnknownEvent)Parse("Event: Brandnew", "A: 1", "A: 2", "Empty: ");

        Assert.AreEqual("Brandnew", unknown.Name);
        CollectionAssert.AreEqual(new[] { "1", "2" }, unknown.Fields.GetAll("a").ToArray());
        Assert.AreEqual("", unknown.Fields.Get("Empty"));
    }

    [TestMethod]
    public void The_same_text_is_the_same_string()
    {
        var parser = new AmiEventParser();
        var packet = new AmiPacket("Event: DeviceStateChange\r\nDevice: PJSIP/1001\r\nState: INUSE\r\n"u8);

        var (first, second) = ((DeviceStateChangeEvent)parser.Parse(packet), (DeviceStateChangeEvent)parser.Parse(packet));

        Assert.AreSame(first.Device, second.Device);
    }

    private static AmiEvent Parse(params string[] lines) =>
        new AmiEventParser().Parse(new AmiPacket(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")));
}
