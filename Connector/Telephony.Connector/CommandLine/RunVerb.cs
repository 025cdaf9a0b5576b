using Microsoft.Extensions.Hosting;

namespace Telephony.Connector.CommandLine;

/// <summary>Runs the connector until it is told to stop.</summary>
internal static class RunVerb
{
    public static async Task<int> RunAsync(string[]? settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        try
        {
            Settings.Add(builder.Configuration, settings);
            builder.Services.AddConnector(builder.Configuration);
        }
        catch (InvalidOperationException faults)
        {
            await Console.Error.WriteLineAsync(faults.Message).ConfigureAwait(false);
            return 2;
        }

        using var host = builder.Build();
        await host.RunAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
