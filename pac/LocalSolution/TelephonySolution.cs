using LocalDataverse;
using LocalDataverse.App;
using Telephony.Contracts.Generated;

namespace Telephony.LocalSolution;

/// <summary>This repository's solution in a Dataverse on this machine: its folders, the plug-in DLL as it ships, the built front end.</summary>
public static class TelephonySolution
{
    private static readonly Dictionary<string, string> Icons = new()
    {
        [DialerCall.TableName] = "calls",
        [DialerCallEvent.TableName] = "clock",
        [DialerCallOutcome.TableName] = "flag",
        [DialerCallResult.TableName] = "check",
        [DialerDnis.TableName] = "phone",
        [DialerKvTable.TableName] = "settings",
        [DialerQueueSettings.TableName] = "settings",
        [DialerReports.TableName] = "chart",
        [DialerUser.TableName] = "people",
        [PhoneIndex.TableName] = "search",
    };

    /// <summary>The folder of Telephony.sln, at or above the running program.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run below the folder of Telephony.sln.</exception>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The plug-in DLL as it ships.</summary>
    public static string PluginAssembly { get; } = Path.Combine(AppContext.BaseDirectory, "plugins", "Telephony.Plugins.dll");

    /// <summary>What the organization is made of.</summary>
    public static LocalOrganizationOptions Options() => new()
    {
        SolutionFolder = Path.Combine(RepositoryRoot, "Solution", "src"),
        PluginAssemblyPaths = [PluginAssembly],
        WebResourceFolders =
        [
            Path.Combine(RepositoryRoot, "PcfControls", "out", "webresources"), Path.Combine(RepositoryRoot, "PcfControls", "webresources"),
        ],
    };

    /// <summary>Where the built page and controls are, and what it says of people.</summary>
    public static AppOptions App() => new()
    {
        ShellFolder = Path.Combine(RepositoryRoot, "tests", "LocalDataverse", "Page", "out"),
        ControlFolders = [Path.Combine(RepositoryRoot, "PcfControls", "out", "controls")],
        BuildHint = "Run 'npm run build' in PcfControls.",
        Notes = Phones.NotesIn,
        TableIcons = Icons,
    };

    /// <summary>Opens an organization with the solution.</summary>
    /// <param name="databasePath">The SQLite file; null keeps rows in memory.</param>
    /// <param name="clock">The time; null is the machine's.</param>
    public static LocalOrganization Open(string? databasePath = null, TimeProvider? clock = null) =>
        LocalOrganization.Open(Options() with { DatabasePath = databasePath, Clock = clock ?? TimeProvider.System });

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Telephony.sln; run the program from inside the repository.");
    }
}
