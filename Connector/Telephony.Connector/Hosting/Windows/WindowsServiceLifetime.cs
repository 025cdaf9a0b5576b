using Microsoft.Extensions.Hosting;

namespace Telephony.Connector.Hosting.Windows;

/// <summary>
/// Ties the host to the Windows service instead of to Ctrl+C. That the service has stopped is said by whoever disposes of the host, not here: the
/// outbox is closed after this.
/// </summary>
internal sealed class WindowsServiceLifetime(WindowsService service, IHostApplicationLifetime lifetime) : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(service.Started);
        lifetime.ApplicationStopping.Register(service.BeginStop);
        service.Stopping.Register(lifetime.StopApplication);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
