using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.TestKit;

namespace Telephony.Benchmarks.Connectors;

/// <summary>
/// The product's connector in a process of its own, so that processor time, memory and pauses are its own. Takes its token for Dataverse and
/// its secret for the hub as the first two lines of standard input, answers every other line with its figures, and ends with it.
/// </summary>
internal static class ConnectorServer
{
    /// <summary>The word on the command line that starts it; the port of the PBX and the addresses of organization and hub follow.</summary>
    public const string Verb = "serve-connector";

    /// <summary>The name of its PBX.</summary>
    public const string Pbx = "office";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Serves until standard input closes.</summary>
    public static async Task<int> RunAsync(int amiPort, string organization, string hub)
    {
        var folder = Directory.CreateTempSubdirectory("telephony-");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddConnector(new ConnectorOptions
        {
            Pbx = Pbx,
            Ami = new AmiSettings { Host = "127.0.0.1", Port = amiPort, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret },
            Dataverse = new DataverseSettings { Url = organization, Authentication = DataverseAuthentication.Token, Token = await Console.In.ReadLineAsync() ?? "" },
            Hub = new HubSettings { Url = hub, Secret = await Console.In.ReadLineAsync() ?? "" },
            Outbox = new OutboxSettings { Path = Path.Combine(folder.FullName, "connector.db") },
        });
        using (var host = builder.Build())
        {
            await host.StartAsync();
            await AnswerAsync(host.Services.GetRequiredService<EventOutbox>());
            await host.StopAsync();
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task AnswerAsync(EventOutbox outbox)
    {
        var longest = TimeSpan.Zero;
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            for (var before = GC.GetTotalPauseDuration(); !stop.IsCancellationRequested; await Task.Delay(Look, CancellationToken.None))
            {
                var now = GC.GetTotalPauseDuration();
                longest = now - before > longest ? now - before : longest;
                before = now;
            }
        });
        while (await Console.In.ReadLineAsync() is not null)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {Environment.WorkingSet} {GC.GetTotalMemory(false)} {GC.CollectionCount(0)} {GC.GetTotalPauseDuration().TotalMilliseconds} {longest.TotalMilliseconds} {outbox.PendingCount}"));
        }

        await stop.CancelAsync();
        await watch;
    }
}
