using System.CommandLine;
using System.CommandLine.Parsing;
using LocalDataverse.Hosting;

namespace Telephony.Local;

/// <summary>The command line of <c>dotnet run --project pac/Local</c>.</summary>
public static class LocalCommand
{
    private const string SecretVariable = "TELEPHONY_AMI_SECRET";

    private static readonly Option<int> Port = new("--port") { Description = "Port of the page and the Web API", DefaultValueFactory = _ => 5080 };
    private static readonly Option<PbxAddress?> Pbx = new("--pbx") { Description = "HOST:PORT of a real Asterisk's manager interface, instead of the simulator", CustomParser = ReadAddress };
    private static readonly Option<string> User = new("--user") { Description = "AMI user, with --pbx" };

    // No default value: the help prints those.
    private static readonly Option<string> Secret = new("--secret") { Description = $"AMI secret, with --pbx; the environment variable {SecretVariable} keeps it off the command line" };
    private static readonly Option<int> Contacts = new("--contacts") { Description = "Load so many made-up contacts beside the sample ones" };
    private static readonly Option<string[]> Solutions = new("--solution") { Description = "Folder of your own unpacked solution, beside the product's; several lie one above the other" };
    private static readonly Option<string[]> Plugins = new("--plugins") { Description = "Built plug-in DLL of your own solution; without it those in it" };
    private static readonly Option<string?> Rows = new("--rows") { Description = "Folder of further sample rows" };
    private static readonly Option<string?> Data = new("--data") { Description = "Folder that keeps rows and the outbox across restarts" };
    private static readonly Option<string?> OrgOnly = new("--org-only") { Description = "Run the local org alone; write to this folder the settings for a connector and a hub of your own (CONNECTOR_SECRETS and HUB_SECRETS name it)" };

    /// <summary>The command with its options.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Runs the local org, the hub, the connector and a PBX simulator on this machine.") { Port, Pbx, User, Secret, Contacts, Solutions, Plugins, Rows, Data, OrgOnly };
        command.Validators.Add(RequireUserWithPbx);
        command.SetAction((parsed, stop) => RunAsync(
            new LocalOptions
            {
                Port = parsed.GetValue(Port),
                Pbx = parsed.GetValue(Pbx),
                User = parsed.GetValue(User) ?? "",
                Secret = SecretOf(parsed.GetValue(Secret)),
                Contacts = parsed.GetValue(Contacts),
                Solutions = parsed.GetValue(Solutions) ?? [],
                Plugins = parsed.GetValue(Plugins) ?? [],
                Rows = parsed.GetValue(Rows),
                DataFolder = parsed.GetValue(Data),
                OwnPartsFolder = parsed.GetValue(OrgOnly),
            },
            stop));
        return command;
    }

    private static async Task<int> RunAsync(LocalOptions options, CancellationToken stop)
    {
        try
        {
            await using var system = await LocalSystem.StartAsync(options, Console.Out.WriteLine, stop);
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{(options.OwnPartsFolder is null ? "Telephony" : "The local org")} runs at {system.Address}");
            Console.Out.WriteLine(options.OwnPartsFolder is { } folder
                ? $"Start your hub with HUB_SECRETS={Path.GetFullPath(folder)} and your connector with CONNECTOR_SECRETS the same. Ctrl+C stops the local org."
                : "Open it in a browser and choose who to be. Ctrl+C stops everything.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return 0;
        }
        catch (LocalStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Out.WriteLine("Stopped.");
            return 0;
        }
    }

    private static PbxAddress? ReadAddress(ArgumentResult result)
    {
        var address = PbxAddress.Parse(result.Tokens[0].Value, out var reason);
        if (address is null)
        {
            result.AddError(reason);
        }

        return address;
    }

    private static string SecretOf(string? written) =>
        string.IsNullOrEmpty(written) ? Environment.GetEnvironmentVariable(SecretVariable) ?? "" : written;

    private static void RequireUserWithPbx(CommandResult result)
    {
        if (result.GetResult(Pbx) is not null && (string.IsNullOrEmpty(result.GetValue(User)) || SecretOf(result.GetValue(Secret)).Length == 0))
        {
            result.AddError($"--pbx needs --user, and --secret or {SecretVariable}: the AMI user of the connector, as manager.conf has it.");
        }

        if (result.GetResult(Pbx) is not null && result.GetResult(OrgOnly) is not null)
        {
            result.AddError("--org-only starts no connector: give the PBX to your own (Connector:Ami), not with --pbx.");
        }

        if (result.GetResult(Plugins) is not null && result.GetResult(Solutions) is null)
        {
            result.AddError("--plugins needs --solution: the DLL's classes run where your own solution registers steps.");
        }

        if (result.GetValue(Contacts) < 0)
        {
            result.AddError("--contacts cannot be less than 0.");
        }
    }
}
