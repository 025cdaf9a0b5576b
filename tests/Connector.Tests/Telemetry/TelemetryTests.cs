using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Telemetry;

[TestClass]
public sealed class TelemetryTests : ConnectorTest
{
    [TestMethod]
    public void Calls_events_and_lags_are_counted_without_numbers_of_callers()
    {
        using var telemetry = new ConnectorTelemetry();
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == ConnectorTelemetry.Name)
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {value} {Join(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {value:0.0} {Join(tags)}"));
        listener.Start();

        telemetry.Told(Domain.Calls.CallState.Incoming, Domain.Calls.CallDirection.Inbound, isFirst: true, TimeSpan.FromSeconds(0.5));
        telemetry.Told(Domain.Calls.CallState.Talk, Domain.Calls.CallDirection.Inbound, isFirst: false, TimeSpan.FromSeconds(-3));

        CollectionAssert.AreEquivalent(
            new[] { "telephony.events 1 state=incoming", "telephony.calls 1 direction=inbound", "telephony.lag 0.5 hop=pbx-tracked", "telephony.events 1 state=talk" }, seen);
    }

    [TestMethod]
    public async Task Metrics_and_traces_reach_a_collector_by_OTLP()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization, Database, Log, with: options => options with { Telemetry = new TelemetrySettings { OtlpEndpoint = collector.Urls.First() } });
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        await pbx.RingAsync();
        await Eventually.IsTrue(() => organization.RecordedKeys.Count == 2);
        await connector.DisposeAsync();

        var metrics = received.Single(pair => pair.Key.Contains("MetricsService", StringComparison.Ordinal)).Value;
        var traces = received.Single(pair => pair.Key.Contains("TraceService", StringComparison.Ordinal)).Value;

        foreach (var name in new[] { "telephony.calls", "telephony.events", "telephony.lag", "telephony.outbox.events", "telephony.pbx.connected" })
        {
            Assert.Contains(name, metrics);
        }

        Assert.Contains("record events", traces);
        Assert.DoesNotContain("30111222", metrics + traces);
    }

    private static string Join(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    // Takes what comes, as gRPC over HTTP/2 without TLS: the bytes of the messages hold names as they are.
    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(global::System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.MapPost("{*path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path.ToString(), Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5]);
        });
        await app.StartAsync();
        return app;
    }
}
