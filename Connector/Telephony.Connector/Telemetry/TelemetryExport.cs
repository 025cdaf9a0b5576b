using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Telephony.Connector.Options;

namespace Telephony.Connector.Telemetry;

/// <summary>Sends metrics and traces by OTLP to the collector of the settings, the last of them while the host is disposed.</summary>
internal static class TelemetryExport
{
    /// <summary>Adds it where the settings name a collector.</summary>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, ConnectorOptions options)
    {
        if (options.Telemetry.OtlpEndpoint.Length == 0)
        {
            return services;
        }

        var endpoint = new Uri(options.Telemetry.OtlpEndpoint);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("telephony-connector", serviceInstanceId: Environment.MachineName)
                .AddAttributes([new KeyValuePair<string, object>("telephony.pbx", options.Pbx)]))
            .WithMetrics(metrics => metrics.AddMeter(ConnectorTelemetry.Name).AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = endpoint;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Telemetry.Seconds * 1000;
            }))
            .WithTracing(traces => traces.AddSource(ConnectorTelemetry.Name).AddOtlpExporter(exporter => exporter.Endpoint = endpoint));
        return services;
    }
}
