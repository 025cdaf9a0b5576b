namespace Telephony.Connector.Calls;

/// <summary>What the rows of a snapshot say only between the lines.</summary>
internal static class Snapshots
{
    /// <summary>
    /// The facts that the channel began with, as far as a row shows them. A channel that was called runs <c>AppDial</c>, <c>AppDial2</c> or
    /// <c>AppQueue</c>; any other began by calling. The name may carry a prefix by now, so it does not count as the first one.
    /// </summary>
    public static ChannelFacts FirstFactsOf(ChannelListed row) => row.Channel with
    {
        State = row.Application.StartsWith("App", StringComparison.Ordinal) ? 0 : 4,
        CallerName = "",
        Extension = row.DialledNumber.Length > 0 ? row.DialledNumber : row.Channel.Extension,
    };

    /// <summary>Joins each channel that is still being called to the one that calls it.</summary>
    public static void InferDials(CallGraph graph)
    {
        foreach (var target in graph.Channels.Where(IsBeingCalled).ToList())
        {
            var source = target.Row!.Application == "AppDial2" ? null : SourceOf(graph, target);
            graph.BeginDial(source, target);
        }
    }

    /// <summary>Gives the agents' lines outside to the agents for whom a queue dialled them.</summary>
    public static void InferStandIns(CallGraph graph, QueueMembers members)
    {
        foreach (var half in graph.Channels.Where(channel => channel is { Kind: ChannelKind.Local, Row.Application: "AppQueue" }).ToList())
        {
            if (members.ExtensionOfLocal(half.Name) is { Length: > 0 } extension)
            {
                graph.GiveTo(half, extension);
            }
        }
    }

    /// <summary>Fills what the row knows of the caller's way.</summary>
    public static void Describe(TrackedCall call, ChannelListed row)
    {
        call.Queue = call.Queue.Length == 0 ? row.Queue : call.Queue;
        call.Dnis = call.Dnis.Length == 0 && call.Initiator.Length == 0 ? row.DialledNumber : call.Dnis;
    }

    /// <summary>Hands the call's number and name to its legs.</summary>
    public static void RefreshLegs(CallGraph graph, TrackedCall call)
    {
        foreach (var leg in call.Legs.Values)
        {
            if (leg.Channels.Select(graph.Find).FirstOrDefault(channel => channel is not null) is { } channel)
            {
                LegOrigin.Refresh(leg, channel);
            }
        }
    }

    private static bool IsBeingCalled(GraphChannel channel) =>
        channel is { IsDialled: false, Bridge: null, IsUp: false, Row: { } row }
        && row.Application.StartsWith("App", StringComparison.Ordinal);

    private static GraphChannel? SourceOf(CallGraph graph, GraphChannel target)
    {
        var application = target.Row!.Application["App".Length..];
        var candidates = graph.Channels
            .Where(channel => channel != target && channel.Row?.Application == application && channel.Latest.Linkedid == target.Latest.Linkedid)
            .ToList();
        var endpoint = ChannelNames.EndpointOf(target.Name);
        return candidates.Find(channel => channel.Row!.ApplicationData.Contains(endpoint, StringComparison.Ordinal))
            ?? candidates.FirstOrDefault()
            ?? graph.Find(target.Latest.Linkedid);
    }
}
