using System.CommandLine;
using LocalDataverse.Hosting;

namespace LocalDataverse.CommandLine;

/// <summary>The command line of <c>dotnet run --project tests/LocalDataverse</c>.</summary>
public static class HostCommand
{
    private static readonly Option<string[]> Solution = new("--solution") { Description = "Folder of an unpacked solution; several lie one above the other", Required = true };
    private static readonly Option<string[]> Plugins = new("--plugins") { Description = "Built plug-in DLL; without it those in the solutions" };
    private static readonly Option<string[]> Controls = new("--controls") { Description = "Folder of built controls, beside those in the solutions" };
    private static readonly Option<string[]> WebResources = new("--webresources") { Description = "Folder of the contents of web resources, beside those in the solutions" };
    private static readonly Option<string?> Rows = new("--rows") { Description = "Folder of sample rows to load at the start" };
    private static readonly Option<int> Port = new("--port") { Description = "Port of the page and the Web API", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string?> Data = new("--data") { Description = "File that keeps the rows across restarts" };

    /// <summary>The command with its options.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Runs a Dataverse on this machine with the solutions and plug-ins that are given.") { Solution, Plugins, Controls, WebResources, Rows, Port, Data };
        command.SetAction((parsed, stop) => RunAsync(Settings(parsed), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static HostSettings Settings(ParseResult parsed) => new()
    {
        Solutions = parsed.GetValue(Solution) ?? [],
        Plugins = parsed.GetValue(Plugins) ?? [],
        Controls = parsed.GetValue(Controls) ?? [],
        WebResources = parsed.GetValue(WebResources) ?? [],
        Rows = parsed.GetValue(Rows),
        Port = parsed.GetValue(Port),
        Data = parsed.GetValue(Data),
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
