using Telephony.Ami.Events;

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
            "Cdr ChallengeSent LocalOptimizationBegin LocalOptimizationEnd RTCPSent SuccessfulAuth TestEvent",
            string.Join(' ', unknown));
    }
}
