using System.Buffers;
using System.Text;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;
using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>
/// Whatever comes, the tracker neither throws nor grows without end, and after the next snapshot it understands the next good call as if
/// nothing had been. Every round can be repeated from its seed.
/// </summary>
[TestClass]
public sealed class HostileStreamsTests
{
    private const int Rounds = 150;
    private static readonly string[] Names = [.. Traces.All.Select(item => (string)item[0])];
    private static readonly List<PbxFact> GoodCall = [.. Traces.Open("inbound-agent-ends").ReadFacts()];
    private static readonly string GoodStory = StoryOf(new CallTracker(new CallTrackerOptions()), GoodCall);

    [TestMethod]
    public void Cut_and_spliced_recordings_do_no_harm()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var facts = Enumerable.Range(0, 6).SelectMany(_ => PieceOf(RandomName(random), random));
            AssertGoodCallIsUnderstoodAfter(facts, seed);
        }
    }

    [TestMethod]
    public void Recordings_with_missing_doubled_and_displaced_events_do_no_harm()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var facts = Traces.Open(RandomName(random)).ReadFacts().ToList();
            for (var i = 0; i < facts.Count; i += random.Next(1, 20))
            {
                Damage(facts, i, random);
            }

            AssertGoodCallIsUnderstoodAfter(facts, seed);
        }
    }

    [TestMethod]
    public void Recordings_with_random_bytes_do_no_harm()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var bytes = File.ReadAllBytes(Traces.PathOf(RandomName(random)));
            for (var flips = 0; flips < 200; flips++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            AssertGoodCallIsUnderstoodAfter(FactsOf(bytes), seed);
        }
    }

    [TestMethod]
    public void Random_facts_about_few_channels_do_no_harm()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            AssertGoodCallIsUnderstoodAfter(Enumerable.Range(0, 400).Select(i => RandomFacts.Next(random, DateTimeOffset.UnixEpoch.AddMilliseconds(i * random.Next(100)))), seed);
        }
    }

    [TestMethod]
    public void An_event_without_a_channel_is_no_fact()
    {
        var parser = new AmiEventParser();
        foreach (var name in new[] { "Newchannel", "Newstate", "Hangup", "BridgeEnter", "BridgeLeave", "DialBegin", "QueueCallerJoin", "Status", "OriginateResponse" })
        {
            var parsed = parser.Parse(new AmiPacket(Encoding.ASCII.GetBytes($"Event: {name}\r\nResponse: Failure\r\n")));

            Assert.IsNull(FactReader.Read(parsed, DateTimeOffset.UnixEpoch), name);
        }
    }

    private static void AssertGoodCallIsUnderstoodAfter(IEnumerable<PbxFact> facts, int seed)
    {
        var tracker = new CallTracker(new CallTrackerOptions());
        var channels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            tracker.Apply(fact);
            channels.UnionWith(RandomFacts.ChannelsOf(fact));
        }

        Assert.IsLessThanOrEqualTo(channels.Count, tracker.Calls.Count, $"seed {seed}: more calls than channels");
        Assert.IsTrue(tracker.Calls.SelectMany(call => call.Members).All(new HashSet<string>(StringComparer.Ordinal).Add), $"seed {seed}: a channel in two calls");
        // The first one may still count rows that came without an end.
        tracker.Apply(new ListCompleted(DateTimeOffset.UnixEpoch.AddHours(1)));
        tracker.Apply(new ListCompleted(DateTimeOffset.UnixEpoch.AddHours(1)));
        Assert.IsEmpty(tracker.Calls, $"seed {seed}");
        Assert.IsNull(tracker.NextDeadline, $"seed {seed}");
        Assert.AreEqual(GoodStory, StoryOf(tracker, GoodCall), $"seed {seed}");
    }

    private static string StoryOf(CallTracker tracker, IEnumerable<PbxFact> facts)
    {
        var writer = new TimelineWriter(DateTimeOffset.UnixEpoch);
        foreach (var fact in facts)
        {
            writer.Add(tracker.Apply(Renamed(fact)));
        }

        writer.Add(tracker.Advance(DateTimeOffset.UnixEpoch.AddHours(3)));
        return writer.ToJson(null).ToJsonString();
    }

    // Channel ids never come again, so the good call has ids of its own; and it is later.
    private static PbxFact Renamed(PbxFact fact) => RandomFacts.WithIds(fact, id => "good-" + id) with { At = fact.At.AddHours(2) };

    private static string RandomName(Random random) => Names[random.Next(Names.Length)];

    private static IEnumerable<PbxFact> PieceOf(string name, Random random)
    {
        var facts = Traces.Open(name).ReadFacts().ToList();
        var from = random.Next(facts.Count);
        return facts.Skip(from).Take(random.Next(facts.Count - from));
    }

    private static void Damage(List<PbxFact> facts, int i, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                facts.RemoveAt(i);
                break;
            case 1:
                facts.Insert(i, facts[i]);
                break;
            default:
                var other = random.Next(facts.Count);
                (facts[i], facts[other]) = (facts[other], facts[i]);
                break;
        }
    }

    private static List<PbxFact> FactsOf(byte[] bytes)
    {
        var reader = new AmiPacketReader();
        var parser = new AmiEventParser();
        var rest = new ReadOnlySequence<byte>(bytes);
        var facts = new List<PbxFact>();
        while (reader.TryRead(ref rest, out var packet))
        {
            if (FactReader.Read(parser.Parse(packet), DateTimeOffset.UnixEpoch.AddSeconds(facts.Count)) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }
}
