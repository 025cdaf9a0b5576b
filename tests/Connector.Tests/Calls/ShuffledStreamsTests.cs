using System.Text.Json.Nodes;
using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

[TestClass]
public sealed class ShuffledStreamsTests
{
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(5);

    public static IEnumerable<object[]> All => Traces.All;

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Events_of_different_channels_may_change_places_without_changing_the_states(string name)
    {
        var straight = Traces.Open(name);
        var expected = StatesByAgent(straight.Play(name));

        for (var seed = 1; seed <= 20; seed++)
        {
            var session = Traces.Open(name);
            var facts = Shuffle([.. session.ReadFacts()], new Random(seed));

            Assert.AreEqual(expected, StatesByAgent(session.Play(facts, name)), $"seed {seed}");
        }
    }

    // Per agent the states in order; talk and held that lasted no time count once.
    private static string StatesByAgent(JsonObject timeline)
    {
        var lines = timeline["timeline"]!.AsArray().Where(line => line!["agent"] is not null)
            .GroupBy(line => line!["agent"]!.GetValue<string>())
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(' ', StatesByCall(group))}");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> StatesByCall(IEnumerable<JsonNode?> lines) => lines
        .GroupBy(line => line!["call"]!.GetValue<string>())
        .Select(call => string.Join(',', call.Select(line => line!["what"]!.GetValue<string>())))
        .Order(StringComparer.Ordinal)
        .Select(states => $"[{states}]");

    private static List<PbxFact> Shuffle(List<PbxFact> facts, Random random)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 1; i < facts.Count; i++)
            {
                var (first, second) = (facts[i - 1], facts[i]);
                if (second.At - first.At <= OneMoment && AreCommutable(first, second) && random.Next(2) == 0)
                {
                    (facts[i - 1], facts[i]) = (second with { At = first.At }, first with { At = second.At });
                }
            }
        }

        return facts;
    }

    private static bool AreCommutable(PbxFact first, PbxFact second) =>
        first is not (ChannelListed or ListCompleted or HoldListed or QueueMemberSeen)
        && second is not (ChannelListed or ListCompleted or HoldListed or QueueMemberSeen)
        && !ChannelsOf(first).Intersect(ChannelsOf(second)).Any();

    // The channels whose order a fact is bound to.
    private static IEnumerable<string> ChannelsOf(PbxFact fact) => fact switch
    {
        ChannelAppeared f => Bound(f.Channel),
        ChannelChanged f => Bound(f.Channel),
        ChannelEnded f => Bound(f.Channel),
        HangupAsked f => Bound(f.Uniqueid),
        DialBegan f => f.Source is null ? Bound(f.Target) : Bound(f.Source).Concat(Bound(f.Target)),
        DialProgressed f => Bound(f.TargetUniqueid),
        DialEnded f => Bound(f.TargetUniqueid),
        BridgeEntered f => Bound(f.Channel),
        BridgeLeft f => Bound(f.Channel),
        HoldChanged f => Bound(f.Uniqueid),
        QueueJoined f => Bound(f.Channel),
        QueueAbandoned f => Bound(f.Uniqueid),
        AgentRangOut f => Bound(f.Uniqueid),
        TransferMade f => f.TransfererUniqueids.Append(f.HeirUniqueid),
        OriginateEnded f => Bound(f.Uniqueid),
        _ => [],
    };

    private static string[] Bound(ChannelFacts channel) => Bound(channel.Uniqueid);

    private static string[] Bound(string uniqueid) => [uniqueid];
}
