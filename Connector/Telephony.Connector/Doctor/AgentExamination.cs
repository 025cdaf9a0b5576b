using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;

namespace Telephony.Connector.Doctor;

/// <summary>Compares the rows of agents with each other and with the endpoints of the PBX.</summary>
internal static class AgentExamination
{
    // The PBX may have a long list of endpoints; a person reads only this many.
    private const int MostNamed = 10;

    /// <summary>The findings about the rows, then about the phones.</summary>
    public static IEnumerable<Finding> Examine(ConnectorOptions options, IReadOnlyList<DialerAgent> agents, PbxExamination pbx)
    {
        if (agents.Count == 0)
        {
            yield return new Finding(Verdict.Wrong, "agents", $"no active row of cts_dialeruser has the PBX '{options.Pbx}' and an extension; add the agents");
            yield break;
        }

        yield return Rows(agents);
        yield return Phones(options.Calls, agents, pbx);
    }

    private static Finding Rows(IReadOnlyList<DialerAgent> agents)
    {
        var withoutUser = agents.Where(agent => agent.SystemUserId.Length == 0).Select(agent => agent.Extension).ToList();
        var unfit = agents.Select(AgentRows.UnfitNameOf).OfType<string>().ToList();
        var twice = AgentRows.TwiceIn(agents).Select(group => group.Phone).ToList();
        var shut = agents.Where(agent => agent is { IsTrusted: false, SystemUserId.Length: > 0 }).Select(agent => agent.Extension).ToList();
        return withoutUser.Count switch
        {
            _ when unfit.Count > 0 => new Finding(Verdict.Wrong, "agents", $"an extension and an endpoint have letters, digits, '.', '_' and '-' only; correct {Named(unfit)}"),
            _ when twice.Count > 0 => new Finding(
                Verdict.Wrong, "agents", $"two rows have the extension or phone {Named(twice)}, so neither may sign in; take it from one of them (columns Extension and Endpoint)"),
            _ when shut.Count == agents.Count => new Finding(
                Verdict.Wrong, "agents", "no agent's user is enabled as far as the application user can see; give it the role Telephony Connector, or enable the users"),
            > 0 => new Finding(Verdict.Wrong, "agents", $"no system user is chosen for the extensions {Named(withoutUser)}"),
            _ when shut.Count > 0 => new Finding(Verdict.Doubtful, "agents", $"{agents.Count} known; the users of {Named(shut)} are disabled: they can neither sign in nor give commands"),
            _ => new Finding(Verdict.Well, "agents", $"{agents.Count} known"),
        };
    }

    private static Finding Phones(CallSettings calls, IReadOnlyList<DialerAgent> agents, PbxExamination pbx)
    {
        if (pbx.Endpoints.Count == 0)
        {
            return new Finding(Verdict.Well, "agents' phones", "the PBX has reported no phones to compare them with");
        }

        var phones = calls.PhonesOf([.. agents.Select(agent => agent.Phone)]);
        var (byRows, byPattern) = (new ChannelNames(calls.AgentChannelPattern, () => phones), new ChannelNames(calls.AgentChannelPattern));
        var found = pbx.Endpoints.Select(endpoint => byRows.Classify(endpoint)).Where(endpoint => endpoint.Kind == ChannelKind.Agent).Select(endpoint => endpoint.Extension).ToHashSet(StringComparer.Ordinal);
        var nobodys = pbx.Endpoints.Where(endpoint => byRows.Classify(endpoint).Kind == ChannelKind.Customer).Order(StringComparer.Ordinal).ToList();
        var taken = nobodys.Where(endpoint => byPattern.Classify(endpoint).Kind == ChannelKind.Agent).ToList();
        var phoneless = agents.Where(agent => !found.Contains(agent.Extension)).Select(agent => agent.Extension).Order(StringComparer.Ordinal).ToList();
        var members = taken.Where(pbx.MemberEndpoints.Contains).Select(endpoint => byPattern.Classify(endpoint).Extension).ToList();
        var trunks = taken.Except(pbx.MemberEndpoints, StringComparer.Ordinal).ToList();
        string[] doubts =
        [
            .. phoneless.Count > 0 ? [$"no endpoint of the PBX is that of {Named(phoneless)}"] : Array.Empty<string>(),
            .. phoneless.Count > 0 && nobodys.Except(taken).ToList() is { Count: > 0 } others
                ? [$"if theirs are among {Named(others)}, write its name, without the technology, into the column Endpoint (cts_endpoint) of their rows"]
                : Array.Empty<string>(),
            .. members.Count > 0 ? [$"queue members without a row of cts_dialeruser, whose calls are logged for nobody: {Named(members)}"] : Array.Empty<string>(),
            .. trunks.Count > 0
                ? [$"Connector:Calls:AgentChannelPattern takes {Named(trunks)} for phones of agents and no row has them: they count as lines to the outside; give agents' phones a row"]
                : Array.Empty<string>(),
        ];
        return doubts.Length > 0
            ? new Finding(Verdict.Doubtful, "agents' phones", string.Join("; ", doubts))
            : new Finding(Verdict.Well, "agents' phones", "every agent has a phone at the PBX");
    }

    private static string Named(List<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(name => PbxText.Clean(name, PbxText.LongestName))) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
}
