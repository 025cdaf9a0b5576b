using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Facts that no PBX would tell in this order, and ways to look at any fact.</summary>
internal static class RandomFacts
{
    private static readonly string[] ChannelNames =
    [
        "PJSIP/1001-00000001", "PJSIP/1001-00000002", "PJSIP/1002-00000003", "PJSIP/1003-00000004", "PJSIP/trunk-00000005", "PJSIP/trunk-00000006",
        "Local/1002@from-queue-00000007;1", "Local/1002@from-queue-00000007;2", "CBAnn/600-00000008;2", "PJSIP/1002-00000003<ZOMBIE>", "Surrogate/x", "",
    ];

    /// <summary>Any fact about one of a few channels and bridges.</summary>
    public static PbxFact Next(Random random, DateTimeOffset at) => random.Next(20) switch
    {
        < 3 => new ChannelAppeared(at, Channel(random)),
        < 6 => new ChannelChanged(at, Channel(random)),
        6 => new ChannelEnded(at, Channel(random), random.Next(130), ""),
        7 => new HangupAsked(at, Id(random)),
        8 => new DialBegan(at, random.Next(3) == 0 ? null : Channel(random), Channel(random)) { DialString = random.Next(3) == 0 ? "Local/1002@from-queue/n" : "1002" },
        9 => new DialProgressed(at, Id(random), "RINGING"),
        10 => new DialEnded(at, Id(random), random.Next(2) == 0 ? "ANSWER" : "CANCEL"),
        11 or 12 => new BridgeEntered(at, "b" + random.Next(3), Channel(random)) { Room = random.Next(6) == 0 ? "600" : "" },
        13 => new BridgeLeft(at, "b" + random.Next(3), Channel(random)),
        14 => new HoldChanged(at, Id(random), random.Next(2) == 0),
        15 => random.Next(2) == 0 ? new QueueJoined(at, Channel(random), "support") : new QueueAbandoned(at, Id(random)),
        16 => new AgentRangOut(at, Id(random)),
        17 when random.Next(3) == 0 => new QueueMemberSeen(at, "Bob Agent", "Local/1002@from-queue/n", random.Next(2) == 0 ? "PJSIP/1002" : ""),
        17 => new TransferMade(at, [Id(random), Id(random)]) { HeirUniqueid = random.Next(2) == 0 ? Id(random) : "" },
        18 => random.Next(2) == 0 ? new OriginateEnded(at, Id(random), "PJSIP/1001", "123", Succeeded: false) : new ClickToDialBegan(at, $"cts-dial-{random.Next()}", "1001", "123"),
        _ => random.Next(8) == 0 ? new ListCompleted(at) : new ChannelListed(at, Channel(random), random.Next(2) == 0 ? "" : "b1") { Application = "AppDial" },
    };

    /// <summary>The channels that a fact names.</summary>
    public static IEnumerable<string> ChannelsOf(PbxFact fact)
    {
        var ids = new List<string>();
        WithIds(fact, id =>
        {
            ids.Add(id);
            return id;
        });
        return ids;
    }

    /// <summary>The same fact about channels with other ids.</summary>
    public static PbxFact WithIds(PbxFact fact, Func<string, string> change)
    {
        return fact switch
        {
            ChannelAppeared f => f with { Channel = Of(f.Channel) },
            ChannelChanged f => f with { Channel = Of(f.Channel) },
            ChannelEnded f => f with { Channel = Of(f.Channel) },
            ChannelListed f => f with { Channel = Of(f.Channel) },
            HangupAsked f => f with { Uniqueid = change(f.Uniqueid) },
            DialBegan f => f with { Source = f.Source is null ? null : Of(f.Source), Target = Of(f.Target) },
            DialProgressed f => f with { TargetUniqueid = change(f.TargetUniqueid) },
            DialEnded f => f with { TargetUniqueid = change(f.TargetUniqueid) },
            BridgeEntered f => f with { Channel = Of(f.Channel) },
            BridgeLeft f => f with { Channel = Of(f.Channel) },
            HoldChanged f => f with { Uniqueid = change(f.Uniqueid) },
            QueueJoined f => f with { Channel = Of(f.Channel) },
            QueueAbandoned f => f with { Uniqueid = change(f.Uniqueid) },
            AgentRangOut f => f with { Uniqueid = change(f.Uniqueid) },
            TransferMade f => f with { TransfererUniqueids = [.. f.TransfererUniqueids.Select(change)], HeirUniqueid = f.HeirUniqueid.Length > 0 ? change(f.HeirUniqueid) : "" },
            OriginateEnded f => f with { Uniqueid = change(f.Uniqueid) },
            ClickToDialBegan f => f with { Uniqueid = change(f.Uniqueid) },
            _ => fact,
        };

        ChannelFacts Of(ChannelFacts channel) => channel with { Uniqueid = change(channel.Uniqueid), Linkedid = change(channel.Linkedid) };
    }

    // An id always has the same name, but for the few that a masquerade renames.
    private static ChannelFacts Channel(Random random)
    {
        var number = random.Next(ChannelNames.Length * 2);
        var name = ChannelNames[(random.Next(20) == 0 ? random.Next(ChannelNames.Length) : number) % ChannelNames.Length];
        return new ChannelFacts("r." + number, name, random.Next(-1, 7)) { CallerNumber = "0301", CallerName = "D:Support:X", Extension = "1234", Linkedid = "r.1" };
    }

    private static string Id(Random random) => "r." + random.Next(ChannelNames.Length * 2);
}
