using System.Buffers;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Events;

[TestClass]
public sealed class RecordedStreamTests
{
    public static IEnumerable<object[]> Streams => Recordings.All.Select(facts => new object[] { facts.Name });

    [TestMethod]
    [DynamicData(nameof(Streams))]
    public void Every_event_of_a_stream_is_read(string name)
    {
        var facts = Recordings.All.Single(one => one.Name == name);

        Assert.HasCount(facts.Bytes, Recordings.Bytes(name));
        Assert.HasCount(facts.Events, Recordings.Events(name));
    }

    [TestMethod]
    public void Channels_of_all_streams_have_their_names_states_and_ids()
    {
        var channels = Recordings.All.SelectMany(facts => Recordings.Events(facts.Name)).OfType<NewchannelEvent>().Select(e => e.Channel).ToList();

        Assert.IsGreaterThan(100, channels.Count);
        Assert.IsTrue(channels.All(channel => channel.Channel.Contains('/') && channel.Uniqueid != "" && channel.Linkedid != ""));
        Assert.IsTrue(channels.All(channel => channel.ChannelState is ChannelState.Down or ChannelState.Ring));
    }

    [TestMethod]
    public void Only_events_without_a_record_are_unknown()
    {
        var unknown = Recordings.All.SelectMany(facts => Recordings.Events(facts.Name)).OfType<UnknownEvent>()
            .Select(e => e.Name).Where(name => !name.EndsWith("Complete", StringComparison.Ordinal)).Distinct().Order();

        Assert.AreEqual(
            "AgentLogin AgentLogoff Cdr ChallengeSent LocalOptimizationBegin LocalOptimizationEnd MixMonitorStart ParkedCallGiveUp ParkedCallTimeOut RTCPSent Reload SuccessfulAuth TestEvent",
            string.Join(' ', unknown));
    }

    [TestMethod]
    public void Reading_an_event_takes_less_than_200_bytes_of_memory_on_average()
    {
        byte[][] streams = [.. Recordings.All.Select(facts => Recordings.Bytes(facts.Name))];
        var parser = new AmiEventParser();
        Parse(streams, parser);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var events = Parse(streams, parser);

        Assert.IsLessThan(200, (GC.GetAllocatedBytesForCurrentThread() - before) / events);
    }

    private static int Parse(byte[][] streams, AmiEventParser parser)
    {
        var events = 0;
        foreach (var stream in streams)
        {
            var reader = new AmiPacketReader();
            var rest = new ReadOnlySequence<byte>(stream);
            while (reader.TryRead(ref rest, out var packet))
            {
                events += packet.Kind == AmiPacketKind.Event && parser.Parse(packet) is not null ? 1 : 0;
            }
        }

        return events;
    }
}
