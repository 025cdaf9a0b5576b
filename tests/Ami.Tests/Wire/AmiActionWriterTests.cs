using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Telephony.Ami.Actions;
using Telephony.Ami.Wire;
using Telephony.Testing;

namespace Telephony.Ami.Tests.Wire;

[TestClass]
public sealed class AmiActionWriterTests
{
    [TestMethod]
    public void What_is_written_is_read_back_unchanged()
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>()
            .Select(value => value.Get)
            .Where(value => value.Length < 300 && value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0 && IsUnicode(value));
        var fields = Gen.ListOf(text).Select(values => values.Take(20).ToArray());

        Prop.ForAll(fields.ToArbitrary(), values =>
        {
            var writer = new AmiActionWriter("Test", "Test-1");
            foreach (var value in values)
            {
                writer.Field("Value", value);
            }

            var sequence = new ReadOnlySequence<byte>(writer.Finish());
            Assert.IsTrue(new AmiPacketReader().TryRead(ref sequence, out var packet));
            Assert.IsTrue(sequence.IsEmpty);
            CollectionAssert.AreEqual(values, packet.ToFields().GetAll("Value").ToArray());
        }).Holds();
    }

    [TestMethod]
    [DataRow("1\r\nAction: Command")]
    [DataRow("1\nX: y")]
    [DataRow("1\0")]
    public void A_value_with_a_line_end_is_refused_without_being_shown(string hostile)
    {
        var originate = new OriginateAction { Channel = "PJSIP/1001", Context = "click-to-dial", Exten = hostile };

        var error = Assert.ThrowsExactly<ArgumentException>(() => originate.ToBytes("Originate-1"));

        StringAssert.Contains(error.Message, "field Exten of the action Originate");
        Assert.DoesNotContain("Command", error.Message);
    }

    [TestMethod]
    public void A_line_longer_than_asterisk_reads_is_refused()
    {
        var action = new SetvarAction("X", new string('ü', 600));

        var error = Assert.ThrowsExactly<ArgumentException>(() => action.ToBytes("Setvar-1"));

        StringAssert.Contains(error.Message, "1023 bytes");
    }

    [TestMethod]
    public void An_originate_has_all_its_lines()
    {
        var originate = new OriginateAction
        {
            Channel = "PJSIP/1001",
            Context = "click-to-dial",
            Exten = "0301234567",
            CallerId = "\"Jörg\" <0301234567>",
            TimeoutMs = 15000,
            ChannelId = "own-1",
            Variables = [new("__CONNECTOR_CALL", "own-1"), new("B", "2")],
        };

        var expected = "Action: Originate|ActionID: id|Channel: PJSIP/1001|Context: click-to-dial|Exten: 0301234567|Priority: 1"
            + "|CallerID: \"Jörg\" <0301234567>|Timeout: 15000|Async: true|ChannelId: own-1|Variable: __CONNECTOR_CALL=own-1|Variable: B=2||";
        Assert.AreEqual(expected, Encoding.UTF8.GetString(originate.ToBytes("id").Span).Replace("\r\n", "|", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Fields_without_a_value_are_left_out()
    {
        var text = Encoding.UTF8.GetString(new QueuePauseAction("PJSIP/1001", Paused: false).ToBytes("id").Span);

        Assert.AreEqual("Action: QueuePause\r\nActionID: id\r\nInterface: PJSIP/1001\r\nPaused: false\r\n\r\n", text);
    }

    private static bool IsUnicode(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) == value;
}
