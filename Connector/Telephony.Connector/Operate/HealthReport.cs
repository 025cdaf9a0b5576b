using Telephony.Connector.Dataverse;
using Telephony.Connector.Hub;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Unseen;

namespace Telephony.Connector.Operate;

/// <summary>How the connector fares: the JSON of <c>/health</c> and <c>/ready</c>. It names no caller and no secret.</summary>
/// <param name="Ready">True when it can do its work now; a standby is ready when it could take over.</param>
/// <param name="Role">active or standby.</param>
/// <param name="Faults">What is wrong, a sentence each.</param>
/// <param name="UnseenCalls">Calls of queues that came and went while no connector had a line to the PBX, so far and at least.</param>
internal sealed record HealthReport(bool Ready, string Role, IReadOnlyList<string> Faults, OutboxHealth Outbox, int UnseenCalls);

/// <summary>How the outbox fares.</summary>
/// <param name="Waiting">Events that wait to be sent.</param>
/// <param name="SetAside">Events that Dataverse did not accept.</param>
/// <param name="OldestSeconds">Age of the oldest event that waits.</param>
/// <param name="Unwritten">Events that the disk refused so far.</param>
/// <param name="LostCalls">Calls that a full outbox did not take.</param>
/// <param name="LostEvents">Events that were in damaged or emptied files, as far as their number is known.</param>
internal sealed record OutboxHealth(int Waiting, int SetAside, int OldestSeconds, int Unwritten, int LostCalls, int LostEvents);

/// <summary>Makes the report from the parts.</summary>
internal sealed class ConnectorHealth(
    ConnectorRole role, PbxLine line, PbxStatus pbx, HubLink hub, DataverseHttp dataverse, EventOutbox outbox, OutboxSender sender, UnseenCalls unseen, ConnectorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan ToleratedAge = TimeSpan.FromMinutes(5);

    /// <summary>How it is now.</summary>
    public HealthReport Report()
    {
        var (count, max) = outbox.Filling;
        var age = (clock.GetUtcNow() - outbox.OldestAddedOn()) ?? TimeSpan.Zero;
        var waiting = outbox.PendingCount;
        var health = new OutboxHealth(waiting, count - waiting, (int)age.TotalSeconds, outbox.UnwrittenCount, outbox.Lost?.Calls ?? 0, outbox.LostEvents);
        var faults = Faults(health, count, max, age).ToList();
        return new HealthReport(faults.Count == 0, role.IsActive ? "active" : "standby", faults, health, unseen.Total);
    }

    private IEnumerable<string> Faults(OutboxHealth health, int count, int max, TimeSpan age)
    {
        if (!line.IsOpen)
        {
            yield return "PBX: " + pbx.Message.Reason;
        }

        if (dataverse.Fault is { } fault)
        {
            yield return "Dataverse: " + fault;
        }

        if (role.IsActive && options.Hub.Enabled && !hub.IsConnected)
        {
            yield return "Hub: there is no line to it. Check that it runs and accepts the connector's secret; the log says what it answered.";
        }

        if (outbox.Fault is { } broken)
        {
            yield return $"Outbox: {broken} {health.Waiting} events are only in memory.";
        }

        if (outbox.Loss is { } loss)
        {
            yield return "Outbox: " + loss;
        }

        if (sender.Refusal is { } refusal)
        {
            yield return "Dataverse: " + refusal;
        }

        if (health.Unwritten > 0)
        {
            yield return $"Outbox: the disk refused {health.Unwritten} events; they are only in memory.";
        }

        if (count >= max)
        {
            yield return $"Outbox: it is full; {health.LostCalls} calls were not logged.";
        }

        if (role.IsActive && age > ToleratedAge)
        {
            yield return $"Outbox: its oldest event has been waiting for {age.TotalMinutes:0} minutes.";
        }
    }
}
