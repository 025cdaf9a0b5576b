using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Contracts;

namespace Telephony.Connector.Operate;

/// <summary>
/// Answers <c>/health</c> (200 while the process works at all) and <c>/ready</c> (503 while it cannot do its work), both with the report.
/// Off without a port; on loopback unless the settings name another address.
/// </summary>
internal sealed class HealthServer(ConnectorHealth health, ConnectorOptions options, ILogger<HealthServer> logger) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Where it listens; null while it does not.</summary>
    public Uri? Address => _app?.Urls.FirstOrDefault() is { } url ? new Uri(url) : null;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Health.Port == 0)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls($"http://{options.Health.Address}:{options.Health.Port}");
        _app = builder.Build();
        _app.MapGet("/health", (HttpContext context) => AnswerAsync(context, isAlive: true));
        _app.MapGet("/ready", (HttpContext context) => AnswerAsync(context, isAlive: false));
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            // Calls matter more than reporting one's health.
            Log.HealthNotServed(logger, options.Health.Address, options.Health.Port, fault.Message);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task AnswerAsync(HttpContext context, bool isAlive)
    {
        var report = health.Report();
        context.Response.StatusCode = isAlive || report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(report, ContractJson.Options, context.RequestAborted);
    }
}
