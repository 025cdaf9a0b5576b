using System.Runtime.CompilerServices;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;

namespace Telephony.Connector.Doctor;

/// <summary>Examines the connector's surroundings: settings, PBX, Dataverse, agents, hub, clocks.</summary>
internal static class ConnectorDoctor
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

        yield return new Finding(Verdict.Well, "settings", "all of them can be used");
        using var http = new DataverseHttp(options.Dataverse, new DataverseTokens(options.Dataverse), clock);
        var gateway = new DataverseGateway(http);
        var (settings, unreadable) = await TryAsync(() => gateway.GetSettingsAsync(DnisPattern.Word, cancellationToken));
        var pattern = DnisPattern.Of(settings ?? [], options.Calls.DnisPattern);
        var pbx = await PbxExamination.RunAsync(options with { Calls = options.Calls with { DnisPattern = pattern.Pattern } }, clock, cancellationToken);
        foreach (var finding in pbx.Findings)
        {
            yield return finding;
        }

        yield return DataverseExamination.PatternFinding(pattern, options.Calls.DnisPattern, unreadable);
        await foreach (var finding in ExamineDataverseAsync(options, gateway, pbx, clock, cancellationToken))
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
        var (identity, refusal) = await TryAsync(() => gateway.WhoAmIAsync(cancellationToken));
        if (identity is null)
        {
            yield return new Finding(Verdict.Wrong, "Dataverse", refusal);
            await foreach (var finding in HubExamination.RunAsync(options, gateway, null, cancellationToken))
            {
                yield return finding;
            }

            yield break;
        }

        yield return new Finding(Verdict.Well, "Dataverse", $"signed in as user {identity.UserId} of organization {identity.OrganizationId}");
        yield return ClockFinding("Dataverse's clock", identity.ServerTime, clock);

        var (agents, noAgents) = await TryAsync(() => gateway.GetAgentsAsync(options.Pbx, cancellationToken));
        foreach (var finding in agents is null ? [new Finding(Verdict.Wrong, "agents", noAgents)] : AgentExamination.Examine(options, agents, pbx))
        {
            yield return finding;
        }

        yield return await DataverseExamination.TryRecordingAsync(options, gateway, cancellationToken);
        if (agents?.FirstOrDefault(agent => agent.SystemUserId.Length > 0) is { } agent)
        {
            yield return await DataverseExamination.TryPopAsync(gateway, agent, cancellationToken);
            yield return await DataverseExamination.TryNamingAsync(gateway, agent, cancellationToken);
        }

        yield return await DataverseExamination.ReadWarningsAsync(gateway, cancellationToken);
        yield return await DataverseExamination.CompareQueuesAsync(gateway, pbx.Queues, cancellationToken);

        await foreach (var finding in HubExamination.RunAsync(options, gateway, agents?.FirstOrDefault(agent => agent.IsTrusted && agent.SystemUserId.Length > 0), cancellationToken))
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
            : new Finding(Verdict.Doubtful, what, $"differs from this machine's by {skew.TotalSeconds:0} s; let a time server set both");
    }

    private static async Task<(T? Value, string Refusal)> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return (await ask(), "");
        }
        catch (DataverseException fault)
        {
            return (null, fault.Message);
        }
    }
}
