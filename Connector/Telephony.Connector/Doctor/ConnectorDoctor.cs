using System.Runtime.CompilerServices;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;

namespace Telephony.Connector.Doctor;

/// <summary>Examines the connector's surroundings: settings, PBX, Dataverse, agents, hub, clocks.</summary>
public static class ConnectorDoctor
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    /// <summary>Every finding as it is made.</summary>
    public static async IAsyncEnumerable<Finding> ExamineAsync(
        ConnectorOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = ConnectorOptionsFaults.Of(options, clock);
        foreach (var fault in faults)
        {
            yield return new Finding(Verdict.Wrong, "settings", fault);
        }

        if (faults.Count > 0)
        {
            yield break;
        }

        yield return new Finding(Verdict.Well, "settings", "all can be used");
        using var http = new DataverseHttp(options.Dataverse, new DataverseTokens(options.Dataverse), clock);
        var gateway = new DataverseGateway(http);
        var (settings, unreadable) = await TryAsync(() => gateway.GetSettingsAsync(DnisPattern.Word, cancellationToken)).ConfigureAwait(false);
        var pattern = DnisPattern.Of(settings ?? [], options.Calls.DnisPattern);
        var pbx = await PbxExamination.RunAsync(options with { Calls = options.Calls with { DnisPattern = pattern.Pattern } }, clock, cancellationToken).ConfigureAwait(false);
        foreach (var finding in pbx.Findings)
        {
            yield return finding;
        }

        yield return DataverseExamination.PatternFinding(pattern, options.Calls.DnisPattern, unreadable);
        await foreach (var finding in ExamineDataverseAsync(options, gateway, pbx, clock, cancellationToken).ConfigureAwait(false))
        {
            yield return finding;
        }
    }

    private static async IAsyncEnumerable<Finding> ExamineDataverseAsync(
        ConnectorOptions options,
        DataverseGateway gateway,
        PbxExamination pbx,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (identity, refusal) = await TryAsync(() => gateway.WhoAmIAsync(cancellationToken)).ConfigureAwait(false);
        if (identity is null)
        {
            yield return new Finding(Verdict.Wrong, "Dataverse", refusal);
            await foreach (var finding in HubExamination.RunAsync(options, gateway, null, cancellationToken).ConfigureAwait(false))
            {
                yield return finding;
            }

            yield break;
        }

        yield return new Finding(Verdict.Well, "Dataverse", $"signed in as user {identity.UserId} of organisation {identity.OrganizationId}");
        yield return ClockFinding("Dataverse's clock", identity.ServerTime, clock);

        var (agents, noAgents) = await TryAsync(() => gateway.GetAgentsAsync(options.Pbx, cancellationToken)).ConfigureAwait(false);
        yield return agents is null
            ? new Finding(Verdict.Wrong, "agents", noAgents)
            : AgentFinding(options, agents, pbx);
        yield return await DataverseExamination.TryRecordingAsync(options, gateway, cancellationToken).ConfigureAwait(false);
        if (agents?.FirstOrDefault(agent => agent.SystemUserId.Length > 0) is { } agent)
        {
            yield return await DataverseExamination.TryPopAsync(gateway, agent, cancellationToken).ConfigureAwait(false);
            yield return await DataverseExamination.TryNamingAsync(gateway, agent, cancellationToken).ConfigureAwait(false);
        }

        yield return await DataverseExamination.CompareQueuesAsync(gateway, pbx.Queues, cancellationToken).ConfigureAwait(false);

        await foreach (var finding in HubExamination.RunAsync(options, gateway, agents?.FirstOrDefault(agent => agent.IsTrusted && agent.SystemUserId.Length > 0), cancellationToken).ConfigureAwait(false))
        {
            yield return finding;
        }
    }

    internal static Finding ClockFinding(string what, DateTimeOffset? theirs, TimeProvider clock)
    {
        if (theirs is not { } time)
        {
            return new Finding(Verdict.Doubtful, what, "was not told");
        }

        var skew = clock.GetUtcNow() - time;
        return skew.Duration() <= Tolerated
            ? new Finding(Verdict.Well, what, "agrees with this machine's")
            : new Finding(Verdict.Doubtful, what, $"differs from this machine's by {skew.TotalSeconds:0} s; set both by a time server");
    }

    private static Finding AgentFinding(ConnectorOptions options, IReadOnlyList<DialerAgent> agents, PbxExamination pbx)
    {
        if (agents.Count == 0)
        {
            return new Finding(Verdict.Wrong, "agents", $"no active row of cts_dialeruser has the PBX '{options.Pbx}' and an extension; add the agents");
        }

        var unknown = agents.Where(agent => pbx.Extensions.Count > 0 && !pbx.Extensions.Contains(agent.Extension)).Select(agent => agent.Extension).ToList();
        var withoutUser = agents.Where(agent => agent.SystemUserId.Length == 0).Select(agent => agent.Extension).ToList();
        var unfit = agents.Where(agent => !PbxText.IsExtension(agent.Extension)).Select(agent => PbxText.Clean(agent.Extension, 50)).ToList();
        var twice = agents.GroupBy(agent => agent.Extension, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        var shut = agents.Where(agent => agent is { IsTrusted: false, SystemUserId.Length: > 0 }).Select(agent => agent.Extension).ToList();
        var withoutRow = pbx.MemberExtensions.Except(agents.Select(agent => agent.Extension)).Order(StringComparer.Ordinal).ToList();
        return (unknown.Count, withoutUser.Count) switch
        {
            _ when unfit.Count > 0 => new Finding(Verdict.Wrong, "agents", $"an extension has letters, digits, '.', '_' and '-' only; correct {string.Join(", ", unfit)}"),
            _ when twice.Count > 0 => new Finding(Verdict.Wrong, "agents", $"two rows have the extension {string.Join(", ", twice)}, so neither may sign in; take it from one of them"),
            _ when shut.Count == agents.Count => new Finding(
                Verdict.Wrong, "agents", "no agent's user is enabled as far as the application user may see; give it the role Telephony Connector, or enable the users"),
            (_, > 0) => new Finding(Verdict.Wrong, "agents", $"no system user is chosen for the extensions {string.Join(", ", withoutUser)}"),
            ( > 0, _) => new Finding(Verdict.Doubtful, "agents", $"{agents.Count} known; the PBX shows no phone or queue member for {string.Join(", ", unknown)}"),
            _ when shut.Count > 0 => new Finding(Verdict.Doubtful, "agents", $"{agents.Count} known; the users of {string.Join(", ", shut)} are disabled: they can neither sign in nor give commands"),
            _ when withoutRow.Count > 0 => new Finding(
                Verdict.Doubtful, "agents", $"{agents.Count} known; queue members without a row of cts_dialeruser, whose calls are logged for nobody: {string.Join(", ", withoutRow)}"),
            _ when pbx.Extensions.Count == 0 => new Finding(Verdict.Well, "agents", $"{agents.Count} known; the PBX has told of no phones to compare them with"),
            _ => new Finding(Verdict.Well, "agents", $"{agents.Count} known, each with a phone at the PBX"),
        };
    }

    private static async Task<(T? Value, string Refusal)> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return (await ask().ConfigureAwait(false), "");
        }
        catch (DataverseException fault)
        {
            return (null, fault.Message);
        }
    }
}
