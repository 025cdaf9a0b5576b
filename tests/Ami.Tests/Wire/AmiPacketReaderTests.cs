using System.Buffers;
using System.Text;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Wire;

[TestClass]
public sealed class AmiPacketReaderTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(64)]
    public void Packets_are_the_same_however_the_stream_is_cut(int pieceSize)
    {
        var bytes = Recordings.Bytes("inbound-agent-ends")[..20_000];

        var whole = Recordings.ReadInPieces(bytes, bytes.Length);
        var cut = Recordings.ReadInPieces(bytes, pieceSize);

        Assert.IsGreaterThan(50, whole.Count);
        CollectionAssert.AreEqual(whole, cut);
    }

    [TestMethod]
    public void A_block_across_segments_is_put_together()
    {
        var sequence = PieceSequence.Of([.. Encoding.UTF8.GetBytes("Event: A\r\nName: Jörg\r\n\r\nEvent: B\r\n\r\n").Chunk(3)]);
        var reader = new AmiPacketReader();

        Assert.IsTrue(reader.TryRead(ref sequence, out var packet));
        Assert.AreEqual("Jörg", packet.Get("name"u8));
        Assert.IsTrue(reader.TryRead(ref sequence, out packet));
        Assert.AreEqual("B", packet.Name);
        Assert.IsTrue(sequence.IsEmpty);
    }

    [TestMethod]
    [DataRow("\r\n\r\n")]
    [DataRow("\n\n")]
    [DataRow("\n\r\n")]
    public void The_end_of_a_block_is_found_wherever_it_is_cut(string end)
    {
        var bytes = Encoding.UTF8.GetBytes("Asterisk Call Manager/11.0.0\r\nEvent: A\r\nX: 1" + end + "Event: B\r\nX: 2\r\n\r\n");
        for (var first = 1; first < bytes.Length; first++)
        {
            for (var second = first + 1; second < bytes.Length; second++)
            {
                var reader = new AmiPacketReader(requireBanner: true);
                var seen = new List<string>();
                byte[] rest = [];
                foreach (var piece in (byte[][])[bytes[..first], bytes[first..second], bytes[second..]])
                {
                    var sequence = PieceSequence.Of([rest, piece]);
                    while (reader.TryRead(ref sequence, out var packet))
                    {
                        seen.Add($"{packet.Name} {packet.Get("X"u8)}");
                    }

                    rest = sequence.ToArray();
                }

                CollectionAssert.AreEqual(new[] { "Asterisk Call Manager/11.0.0 ", "A 1", "B 2" }, seen, $"cut at {first} and {second}");
            }
        }
    }

    [TestMethod]
    public void The_banner_is_a_packet_without_an_empty_line()
    {
        var packets = Read("Asterisk Call Manager/11.0.0\r\nResponse: Success\r\nMessage: Hi\r\n\r\n");

        CollectionAssert.AreEqual(new[] { "Banner Asterisk Call Manager/11.0.0", "Response Success" }, packets);
    }

    [TestMethod]
    public void Bare_line_feeds_end_lines_and_blocks_too()
    {
        var packets = Read("Event: A\nX: 1\n\nEvent: B\r\nX: 1\n\r\nEvent: C\nX: 1\r\n\n");

        CollectionAssert.AreEqual(new[] { "Event A", "Event B", "Event C" }, packets);
    }

    [TestMethod]
    public void Empty_blocks_are_skipped()
    {
        var packets = Read("\r\n\r\nEvent: A\r\n\r\n\r\n\r\n\r\nEvent: B\r\n\r\n\r\n");

        CollectionAssert.AreEqual(new[] { "Event A", "Event B" }, packets);
    }

    [TestMethod]
    public void A_packet_larger_than_allowed_is_refused_with_the_limit_in_the_error()
    {
        var endless = Encoding.ASCII.GetBytes("Event: A\r\nX: " + new string('x', 200));

        var error = Assert.ThrowsExactly<AmiProtocolException>(() => TryReadOne(endless, new AmiPacketReader(maxPacketBytes: 100)));

        StringAssert.Contains(error.Message, "100 bytes");
        Assert.DoesNotContain("xxx", error.Message);
    }

    [TestMethod]
    public void A_greeting_that_is_no_banner_is_refused_on_a_connection()
    {
        var greeting = "SSH-2.0-OpenSSH_9.9\r\n"u8.ToArray();

        var error = Assert.ThrowsExactly<AmiProtocolException>(() => TryReadOne(greeting, new AmiPacketReader(requireBanner: true)));

        StringAssert.Contains(error.Message, "banner");
    }

    [TestMethod]
    public void Only_the_first_blank_after_the_colon_is_taken_off_a_value()
    {
        var sequence = new ReadOnlySequence<byte>("Event: A\r\nOutput:   indented\r\nBare:x\r\nEmpty:\r\nNoColon\r\n\r\n"u8.ToArray());
        new AmiPacketReader().TryRead(ref sequence, out var packet);
        var fields = packet.ToFields();

        Assert.AreEqual("  indented", fields["output"]);
        Assert.AreEqual("x", fields["Bare"]);
        Assert.AreEqual("", fields.Get("Empty"));
        Assert.AreEqual("", fields.Get("NoColon"));
        Assert.IsNull(fields.Get("Missing"));
    }

    private static List<string> Read(string text)
    {
        var reader = new AmiPacketReader();
        var sequence = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text));
        var packets = new List<string>();
        while (reader.TryRead(ref sequence, out var packet))
        {
            packets.Add($"{packet.Kind} {packet.Name}");
        }

        return packets;
    }

    private static bool TryReadOne(byte[] bytes, AmiPacketReader reader)
    {
        var sequence = new ReadOnlySequence<byte>(bytes);
        return reader.TryRead(ref sequence, out _);
    }
}
