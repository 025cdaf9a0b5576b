using System.Net;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Doctor;

/// <summary>Tries what the connector does in Dataverse, without leaving a trace: records no event, decides a pop for a caller who does not exist.</summary>
internal static class DataverseExamination
{
    private const string NobodysNumber = "+10000000000";

    /// <summary>Which pattern finds the queue in callers' names, and whether the connector's own says something else.</summary>
    /// <param name="own">Connector:Calls:DnisPattern.</param>
    /// <param name="unreadable">Why the setting could not be read; empty when it could.</param>
    public static Finding PatternFinding(DnisPattern pattern, string own, string unreadable) => pattern switch
    {
        _ when unreadable.Length > 0 => new Finding(
            Verdict.Doubtful, "DNIS RegEx", $"the setting could not be read from Dataverse, so Connector:Calls:DnisPattern counts ({own}): {unreadable}"),
        { Fault.Length: > 0 } => new Finding(
            Verdict.Wrong, "DNIS RegEx", $"the setting in Dataverse cannot serve, so Connector:Calls:DnisPattern counts ({own}): {pattern.Fault} Correct the setting"),
        { IsOfDataverse: false } => new Finding(
            own == QueuePrefix.DefaultPattern ? Verdict.Well : Verdict.Doubtful,
            "DNIS RegEx",
            own == QueuePrefix.DefaultPattern ? $"{own} finds the queue in a caller's name" : $"Dataverse has no setting, so Connector:Calls:DnisPattern counts ({own}); trials of rules take {QueuePrefix.DefaultPattern}. Add the setting DNIS RegEx with {own}"),
        _ when pattern.Pattern != own => new Finding(
            Verdict.Doubtful, "DNIS RegEx", $"the setting in Dataverse counts ({pattern.Pattern}); Connector:Calls:DnisPattern says {own}, which counts while Dataverse does not answer. Write the same there"),
        _ => new Finding(Verdict.Well, "DNIS RegEx", $"{own} finds the queue in a caller's name"),
    };

    public static async Task<Finding> TryRecordingAsync(ConnectorOptions options, IDataverseGateway gateway, CancellationToken cancellationToken)
    {
        try
        {
            await gateway.RecordCallEventsAsync(new EventBatch(new CallEventBatch { Pbx = options.Pbx }, []), lease: "", cancellationToken);
            return new Finding(Verdict.Well, "privileges", "the application user may record calls");
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Wrong, "privileges", $"{fault.Message} Give the application user the role Telephony Connector, and import the solution if the message is unknown.");
        }
    }

    public static async Task<Finding> TryPopAsync(IDataverseGateway gateway, DialerAgent agent, CancellationToken cancellationToken)
    {
        try
        {
            var decision = await gateway.ResolveCallAsync(agent.SystemUserId, NobodysNumber, cancellationToken);
            var shown = $"an unknown caller would show {agent.Name} ({agent.Extension}) '{decision.Kind}'{(decision.Rule.Length > 0 ? $" by rule {decision.Rule}" : "")}";
            var unreadable = await gateway.GetUnreadableLookupTablesAsync(cancellationToken);
            return unreadable.Count == 0
                ? new Finding(Verdict.Well, "pop", shown)
                : new Finding(
                    Verdict.Doubtful,
                    "pop",
                    $"{shown}; this try left out {string.Join(", ", unreadable)}, which the application user itself cannot read: real calls find callers there with the agent's rights, questions of other organizations do not");
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Wrong, "pop", $"{fault.Message} Give {agent.Name} the role Telephony Agent, and the application user the right to act on behalf of others.");
        }
    }

    /// <summary>Whether phone calls may name the records that callers are found in.</summary>
    public static async Task<Finding> TryNamingAsync(IDataverseGateway gateway, DialerAgent agent, CancellationToken cancellationToken)
    {
        try
        {
            var missing = await gateway.GetMissingRightsAsync(agent.SystemUserId, cancellationToken);
            return missing.Count == 0
                ? new Finding(Verdict.Well, "records of phone calls", "phone calls may name the records of every lookup table that has some")
                : new Finding(Verdict.Doubtful, "records of phone calls", string.Join(' ', missing));
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Doubtful, "records of phone calls", fault.Message);
        }
    }

    public static async Task<Finding> ReadWarningsAsync(IDataverseGateway gateway, CancellationToken cancellationToken)
    {
        try
        {
            var warnings = await gateway.GetWarningsAsync(cancellationToken);
            return warnings.Count == 0
                ? new Finding(Verdict.Well, "warnings", "no setting, rule or dialled number has a warning")
                : new Finding(Verdict.Doubtful, "warnings", string.Join(" / ", warnings));
        }
        catch (DataverseException fault) when (fault.Status == HttpStatusCode.Forbidden)
        {
            return new Finding(Verdict.Doubtful, "warnings", "the application user may not read settings and dialled numbers, so that their warnings are not known");
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Wrong, "warnings", fault.Message);
        }
    }

    public static async Task<Finding> CompareQueuesAsync(IDataverseGateway gateway, IReadOnlySet<string> queues, CancellationToken cancellationToken)
    {
        try
        {
            var names = await gateway.GetDnisNamesAsync(cancellationToken);
            var without = queues.Where(queue => !names.Contains(queue, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
            return (names.Count, without.Count) switch
            {
                (0, _) => new Finding(Verdict.Doubtful, "dialled numbers", "there are no rows; labels, colours and scripts of queues come from them"),
                (_, > 0) => new Finding(Verdict.Doubtful, "dialled numbers", $"no row has the name of the queues {string.Join(", ", without)}; that is fine where a prefix or the dialled number identifies them (letter case counts)"),
                _ when queues.Count == 0 => new Finding(Verdict.Well, "dialled numbers", $"{names.Count} rows; the PBX has reported no queues to compare them with"),
                _ => new Finding(Verdict.Well, "dialled numbers", $"{names.Count} rows; every queue of the PBX has one"),
            };
        }
        catch (DataverseException fault) when (fault.Status == HttpStatusCode.Forbidden)
        {
            return new Finding(Verdict.Doubtful, "dialled numbers", "the application user may not read them (prvReadcts_DialerDnis), so that screens show neither label, colour nor script of a call, and they cannot be compared with the queues");
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Wrong, "dialled numbers", fault.Message);
        }
    }
}
