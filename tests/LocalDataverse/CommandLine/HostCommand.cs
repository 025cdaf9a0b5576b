using System.CommandLine;
using LocalDataverse.Hosting;

namespace LocalDataverse.CommandLine;

/// <summary>The command line of <c>dotnet run --project tests/LocalDataverse</c>.</summary>
public static class HostCommand
{
    private static readonly Option<string[]> s_solution = new("--solution") { Description = "Folder of an unpacked solution; several lie one above the other", Required = true };
    private static readonly Option<string[]> s_plugins = new("--plugins") { Description = "Built plug-in DLL; without it those in the solutions" };
    private static readonly Option<string[]> s_controls = new("--controls") { Description = "Folder of built controls, beside those in the solutions" };
    private static readonly Option<string[]> s_webResources = new("--webresources") { Description = "Folder of the contents of web resources, beside those in the solutions" };
    private static readonly Option<string?> s_rows = new("--rows") { Description = "Folder of sample rows to load at the start" };
    private static readonly Option<int> s_port = new("--port") { Description = "Port of the page and the Web API", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string?> s_data = new("--data") { Description = "File that keeps the rows across restarts" };

    /// <summary>The command with its options.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Runs a Dataverse on this machine with the solutions and plug-ins that are given.") { s_solution, s_plugins, s_controls, s_webResources, s_rows, s_port, s_data };
        command.SetAction((parsed, stop) => RunAsync(Settings(parsed), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static HostSettings Settings(ParseResult parsed) => new()
    {
        Solutions = parsed.GetValue(s_solution) ?? [],
        Plugins = parsed.GetValue(s_plugins) ?? [],
        Controls = parsed.GetValue(s_controls) ?? [],
        WebResources = parsed.GetValue(s_webResources) ?? [],
        Rows = parsed.GetValue(s_rows),
        Port = parsed.GetValue(s_port),
        Data = parsed.GetValue(s_data),
    };

    private static async Task<int> RunAsync(HostSettings settings, InvocationConfiguration console, CancellationToken stop)
    {
        try
        {
            await using var host = await HostStart.StartAsync(settings, console.Output.WriteLine, stop);
            await console.Output.WriteLineAsync($"The local Dataverse runs at {host.Address}. Open it in a browser and choose who to be; the Web API is at {host.Address}/api/data/v9.2/. Ctrl+C stops it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return 0;
        }
        catch (LocalStartException exception)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await console.Output.WriteLineAsync("Stopped.");
            return 0;
        }
    }
}
