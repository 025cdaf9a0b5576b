using System.Diagnostics;
using System.Diagnostics.Metrics;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Telemetry;

/// <summary>
/// The connector's metrics and traces, under the name <see cref="Name"/>. No label holds a number or a name of a caller.
/// </summary>
internal sealed class ConnectorTelemetry : IDisposable
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "Telephony.Connector";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _events;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _lag;

    /// <summary>Instruments without readings.</summary>
    public ConnectorTelemetry()
    {
        _calls = Meter.CreateCounter<long>("telephony.calls", "{call}", "Rows of the call log that began.");
        _events = Meter.CreateCounter<long>("telephony.events", "{event}", "Events of calls.");
        _retries = Meter.CreateCounter<long>("telephony.dataverse.retries", "{request}", "Requests that have to be tried again, by failure.");
        _commands = Meter.CreateCounter<long>("telephony.commands", "{command}", "Commands of agents.");
        _lag = Meter.CreateHistogram<double>("telephony.lag", "s", "From hop to hop: pbx-tracked, tracked-recorded, sent-answered, pbx-popped.");
        Traces = new ActivitySource(Name);
    }

    /// <summary>Where metrics come from.</summary>
    public Meter Meter { get; } = new(Name);

    /// <summary>Where traces come from.</summary>
    public ActivitySource Traces { get; }

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
    public void Retried(string failure) => _retries.Add(1, new KeyValuePair<string, object?>("failure", failure));

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
        Meter.Dispose();
        Traces.Dispose();
    }
}
