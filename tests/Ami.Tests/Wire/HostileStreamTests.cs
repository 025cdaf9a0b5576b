using System.Buffers;
using System.Text;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Wire;

/// <summary>Whatever comes, the reader neither throws anything but its own error nor stops, and understands the next good packet.</summary>
[TestClass]
public sealed class HostileStreamTests
{
    private const int Rounds = 400;
    private static readonly byte[] GoodPacket = "\r\n\r\nEvent: Hangup\r\nChannel: PJSIP/good-00000001\r\nCause: 16\r\n\r\n"u8.ToArray();

    [TestMethod]
    public void Random_bytes_do_no_harm()
    {
        var random = new Random(20260302);
        for (var round = 0; round < Rounds; round++)
        {
            var noise = new byte[random.Next(1, 3000)];
            random.NextBytes(noise);
            AssertGoodPacketIsUnderstoodAfter(noise);
        }
    }

    [TestMethod]
    public void Truncated_and_spliced_recordings_do_no_harm()
    {
        var random = new Random(20260303);
        byte[][] streams = [.. new[] { "consult-transfer-ami", "restart-midcall", "agent-states" }.Select(Recordings.Bytes)];
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = (streams[random.Next(streams.Length)], streams[random.Next(streams.Length)]);
            var cut = random.Next(first.Length);
            var from = random.Next(second.Length - 2000);
            AssertGoodPacketIsUnderstoodAfter([.. first[Math.Max(0, cut - 2000)..cut], .. second[from..(from + random.Next(2000))]]);
        }
    }

    [TestMethod]
    public void Flipped_bytes_in_a_recording_do_no_harm()
    {
        var random = new Random(20260304);
        var stream = Recordings.Bytes("inbound-freepbx-local-members")[8000..20_000];
        for (var round = 0; round < Rounds / 4; round++)
        {
            var damaged = stream.ToArray();
            for (var flips = 0; flips < 50; flips++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            AssertGoodPacketIsUnderstoodAfter(damaged);
        }
    }

    [TestMethod]
    public void Every_event_with_every_field_missing_is_still_read()
    {
        var parser = new AmiEventParser();
        var names = Recordings.All.SelectMany(facts => Recordings.Events(facts.Name)).Select(item => item.Name).Distinct();
        foreach (var name in names)
        {
            var parsed = parser.Parse(new AmiPacket(Encoding.UTF8.GetBytes($"Event: {name}\r\n")));
            Assert.AreEqual(name, parsed.Name);
        }
    }

    private static void AssertGoodPacketIsUnderstoodAfter(byte[] noise)
    {
        var reader = new AmiPacketReader();
        var parser = new AmiEventParser();
        var sequence = PieceSequence.Of([.. ((byte[])[.. noise, .. GoodPacket]).Chunk(700)]);
        AmiEvent? last = null;
        while (reader.TryRead(ref sequence, out var packet))
        {
            last = parser.ParseWithActionId(packet);
        }

        Assert.IsTrue(sequence.IsEmpty);
        Assert.AreEqual("PJSIP/good-00000001", (last as HangupEvent)?.Channel.Channel, Convert.ToHexString(noise));
    }
}
