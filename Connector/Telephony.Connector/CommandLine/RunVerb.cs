using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Telephony.Connector.Hosting.Windows;

namespace Telephony.Connector.CommandLine;

/// <summary>
/// Runs the connector until it is told to stop: by a signal, Ctrl+C, or Windows' service control manager when that started it. The exit
/// code is 2 when settings cannot work, so that whoever starts it again and again can tell that from a crash.
/// </summary>
internal static class RunVerb
{
    private const int SettingsFault = 2;
    private const int Failure = 1;

    public static async Task<int> RunAsync(string[]? settings, CancellationToken cancellationToken)
    {
        // Before anything else: Windows gives up on a service that does not join within half a minute, and does not say why.
        using var service = OperatingSystem.IsWindows() ? WindowsService.Join(new NativeServiceControl(), TimeProvider.System) : null;
        var exitCode = Failure;
        try
        {
            return exitCode = await RunAsync(settings, service, cancellationToken);
        }
        catch (InvalidOperationException fault)
        {
            await ComplainAsync(fault.Message, service is not null);
            return Failure;
        }
        finally
        {
            service?.Stopped(exitCode);
        }
    }

    private static async Task<int> RunAsync(string[]? settings, WindowsService? service, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        if (service is not null && OperatingSystem.IsWindows())
        {
            builder.Services.AddSingleton(service).AddSingleton<IHostLifetime, WindowsServiceLifetime>();
            ServiceLog.Name(builder.Services);
        }

        try
        {
            Settings.Add(builder.Configuration, settings);
            builder.Services.AddConnector(builder.Configuration);
        }
        catch (Exception faults) when (faults is InvalidOperationException or InvalidDataException or UnauthorizedAccessException)
        {
            await ComplainAsync(ConnectorCommandLine.Sentence(faults), service is not null);
            return SettingsFault;
        }

        using var host = builder.Build();
        var work = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync(cancellationToken);
        // The host stops when one of them fails, but says so in the log only.
        return work.Any(each => each.ExecuteTask is { IsFaulted: true }) ? Failure : 0;
    }

    private static async Task ComplainAsync(string faults, bool isService)
    {
        await Console.Error.WriteLineAsync(faults);
        if (isService && OperatingSystem.IsWindows())
        {
            ServiceLog.Refuse(faults);
        }
    }
}
