using System.Diagnostics.Metrics;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Outbox;
using Telephony.Connector.Unseen;

namespace Telephony.Connector.Operate;

/// <summary>What a collector of metrics reads from the parts whenever it looks.</summary>
internal static class Gauges
{
    /// <summary>Adds the gauges to the connector's meter.</summary>
    public static void AddTo(Meter meter, EventOutbox outbox, PbxLine line, ConnectorRole role, UnseenCalls unseen, TimeProvider clock)
    {
        meter.CreateObservableGauge("telephony.outbox.events", () => outbox.Filling.Count, "{event}", "Events in the outbox, those set aside included.");
        meter.CreateObservableGauge("telephony.outbox.age", () => (clock.GetUtcNow() - outbox.OldestAddedOn())?.TotalSeconds ?? 0, "s", "Age of the oldest event that waits.");
        meter.CreateObservableGauge("telephony.outbox.unwritten", () => outbox.UnwrittenCount, "{event}", "Events that the disk refused so far.");
        meter.CreateObservableGauge("telephony.outbox.lost", () => outbox.Lost?.Calls ?? 0, "{call}", "Calls that a full outbox did not take.");
        meter.CreateObservableGauge("telephony.pbx.connected", () => line.IsOpen ? 1 : 0, "1", "1 while the PBX answers.");
        meter.CreateObservableGauge("telephony.active", () => role.IsActive ? 1 : 0, "1", "1 while this connector is the active one.");
        meter.CreateObservableGauge("telephony.calls.unseen", () => unseen.Total, "{call}", "Calls of queues that came and went while no connector had a line to the PBX; at least so many.");
    }
}
