using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Telephony.Connector.Hosting.Windows;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Hosting.Windows;

[TestClass]
public sealed class WindowsServiceLifetimeTests
{
    private readonly FakeServiceControl _control = new();

    [TestMethod]
    public async Task The_service_runs_once_the_host_has_started_and_stops_the_host_when_asked()
    {
        using var service = WindowsService.Join(_control, TimeProvider.System)!;
        var work = new Work(_control);
        var running = HostWith(service, work).RunAsync();
        await Eventually.Completes(work.Started);
        await Eventually.IsTrue(() => _control.States.Last() == ServiceState.Running);

        _control.Request(ServiceRequest.Stop);
        await Eventually.Completes(running);
        service.Stopped(0);

        Assert.AreEqual(ServiceState.StartPending, work.StateAtStart);
        Assert.AreEqual(ServiceState.StopPending, work.StateAtStop);
        Assert.AreEqual(ServiceState.Stopped, _control.States.Last());
    }

    [TestMethod]
    public async Task A_host_that_stops_by_itself_is_reported_as_stopping()
    {
        using var service = WindowsService.Join(_control, TimeProvider.System)!;
        var work = new Work(_control);
        var host = HostWith(service, work);
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var running = host.RunAsync();
        await Eventually.Completes(work.Started);

        lifetime.StopApplication();
        await Eventually.Completes(running);

        Assert.AreEqual(ServiceState.StopPending, work.StateAtStop);
        service.Stopped(1);
    }

    private static IHost HostWith(WindowsService service, Work work)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(service).AddSingleton<IHostLifetime, WindowsServiceLifetime>().AddSingleton<IHostedService>(work);
        return builder.Build();
    }

    private sealed class Work(FakeServiceControl control) : IHostedService
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        public ServiceState StateAtStart { get; private set; }

        public ServiceState StateAtStop { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            StateAtStart = control.States.Last();
            _started.SetResult();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            StateAtStop = control.States.Last();
            return Task.CompletedTask;
        }
    }
}
