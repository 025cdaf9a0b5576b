using System.Diagnostics;
using System.Diagnostics.Metrics;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Outbox;
using Telephony.Connector.Unseen;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Telemetry;

/// <summary>
/// The connector's metrics and traces, under the name <see cref="Name"/>. No label holds a number or a name of a caller.
/// </summary>
public sealed class ConnectorTelemetry : IDisposable
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "Telephony.Connector";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _calls;
    private readonly Counter<long> _events;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _lag;

    /// <summary>Instruments without readings.</summary>
    public ConnectorTelemetry()
    {
        _calls = _meter.CreateCounter<long>("telephony.calls", "{call}", "Rows of the call log that began.");
        _events = _meter.CreateCounter<long>("telephony.events", "{event}", "Events of calls.");
        _retries = _meter.CreateCounter<long>("telephony.dataverse.retries", "{request}", "Requests that have to be tried again, by failure.");
        _commands = _meter.CreateCounter<long>("telephony.commands", "{command}", "Commands of agents.");
        _lag = _meter.CreateHistogram<double>("telephony.lag", "s", "From hop to hop: pbx-tracked, tracked-recorded, sent-answered, pbx-popped.");
        Traces = new ActivitySource(Name);
    }

    /// <summary>Where traces come from.</summary>
    public ActivitySource Traces { get; }

    /// <summary>Reads gauges from the parts.</summary>
    public void Watch(EventOutbox outbox, PbxLine line, ConnectorRole role, TimeProvider clock)
    {
        _meter.CreateObservableGauge("telephony.outbox.events", () => outbox.Filling.Count, "{event}", "Events in the outbox, those set aside included.");
        _meter.CreateObservableGauge("telephony.outbox.age", () => (clock.GetUtcNow() - outbox.OldestAddedOn())?.TotalSeconds ?? 0, "s", "Age of the oldest event that waits.");
        _meter.CreateObservableGauge("telephony.outbox.unwritten", () => outbox.UnwrittenCount, "{event}", "Events that the disk refused so far.");
        _meter.CreateObservableGauge("telephony.outbox.lost", () => outbox.Lost?.Calls ?? 0, "{call}", "Calls that a full outbox did not take.");
        _meter.CreateObservableGauge("telephony.pbx.connected", () => line.IsOpen ? 1 : 0, "1", "1 while the PBX answers.");
        _meter.CreateObservableGauge("telephony.active", () => role.IsActive ? 1 : 0, "1", "1 while this connector is the active one.");
    }

    /// <summary>Reads the gauge of the calls that nobody saw.</summary>
    public void Watch(UnseenCalls unseen) =>
        _meter.CreateObservableGauge("telephony.calls.unseen", () => unseen.Total, "{call}", "Calls of queues that came and went while no connector had a line to the PBX; at least so many.");

    /// <summary>A row came into another state.</summary>
    public void Told(CallState state, CallDirection direction, bool isFirst, TimeSpan lag)
    {
        _events.Add(1, new KeyValuePair<string, object?>("state", Words.Of(state)));
        if (isFirst)
        {
            _calls.Add(1, new KeyValuePair<string, object?>("direction", Words.Of(direction)));
        }

        Lag("pbx-tracked", lag);
    }

    /// <summary>A request has to be tried again.</summary>
    public void Retried(DataverseFailure failure) => _retries.Add(1, new KeyValuePair<string, object?>("failure", failure.ToString()));

    /// <summary>A command was answered.</summary>
    public void Commanded(string name, bool succeeded) =>
        _commands.Add(1, new KeyValuePair<string, object?>("command", name), new KeyValuePair<string, object?>("succeeded", succeeded));

    /// <summary>The time from one hop to the next. Clocks that do not agree make negative ones, which say nothing.</summary>
    public void Lag(string hop, TimeSpan time)
    {
        if (time >= TimeSpan.Zero)
        {
            _lag.Record(time.TotalSeconds, new KeyValuePair<string, object?>("hop", hop));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meter.Dispose();
        Traces.Dispose();
    }
}
