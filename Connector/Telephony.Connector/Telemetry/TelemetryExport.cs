using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Telephony.Connector.Options;

namespace Telephony.Connector.Telemetry;

/// <summary>Sends metrics and traces by OTLP to the collector of the settings; does nothing without one.</summary>
internal sealed class TelemetryExport(ConnectorTelemetry telemetry, ConnectorOptions options) : IHostedService, IDisposable
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Telemetry.OtlpEndpoint.Length == 0)
        {
            return Task.CompletedTask;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("telephony-connector", serviceInstanceId: Environment.MachineName)
            .AddAttributes([new KeyValuePair<string, object>("telephony.pbx", options.Pbx)]);
        var endpoint = new Uri(options.Telemetry.OtlpEndpoint);
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(ConnectorTelemetry.Name)
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = endpoint;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Telemetry.Seconds * 1000;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(telemetry.Traces.Name)
            .AddOtlpExporter(exporter => exporter.Endpoint = endpoint)
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is left is sent with this.
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
