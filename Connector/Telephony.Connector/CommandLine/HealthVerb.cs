using System.CommandLine;

namespace Telephony.Connector.CommandLine;

/// <summary>Asks the connector on this machine whether it is ready: for containers' health checks. Exit code 1 when it is not.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[]? settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var health = Settings.Read(settings).Health;
        if (health.Port == 0)
        {
            await console.Error.WriteLineAsync("Connector:Health:Port is 0, so the connector does not report its health.");
            return 2;
        }

        try
        {
            using var http = new HttpClient { Timeout = Limit };
            var host = health.Address is "0.0.0.0" or "[::]" or "*" ? "127.0.0.1" : health.Address;
            using var answer = await http.GetAsync(new Uri($"http://{host}:{health.Port}/ready"), cancellationToken);
            await console.Output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await console.Error.WriteLineAsync($"The connector does not answer: {fault.Message}");
            return 1;
        }
    }
}
