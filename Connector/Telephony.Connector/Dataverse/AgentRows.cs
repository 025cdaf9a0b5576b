using Telephony.Connector.Calls;
using Telephony.Domain.Agents;

namespace Telephony.Connector.Dataverse;

/// <summary>What cannot be right in the rows of agents; the directory and the doctor say the same.</summary>
internal static class AgentRows
{
    /// <summary>The name in a row that no phone can have, fit for a log; null where both can.</summary>
    public static string? UnfitNameOf(DialerAgent agent)
    {
        var unfit = !PbxText.IsExtension(agent.Extension) ? agent.Extension
            : agent.Endpoint.Length > 0 && !PbxText.IsExtension(agent.Endpoint) ? agent.Endpoint
            : null;
        return unfit is null ? null : PbxText.Clean(unfit, PbxText.LongestExtension);
    }

    /// <summary>Rows that share an extension or a phone, letter case aside, by the name that they share.</summary>
    public static IReadOnlyList<(string Phone, IReadOnlyList<DialerAgent> Rows)> TwiceIn(IReadOnlyList<DialerAgent> agents)
    {
        var byExtension = agents.GroupBy(agent => agent.Extension, StringComparer.OrdinalIgnoreCase);
        var byPhone = agents.GroupBy(agent => PhoneNames.PhoneOf(agent.Extension, agent.Endpoint), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. byExtension.Concat(byPhone).Where(group => group.Count() > 1).GroupBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(groups => (groups.Key, (IReadOnlyList<DialerAgent>)[.. groups.SelectMany(group => group).Distinct()])),
        ];
    }
}
