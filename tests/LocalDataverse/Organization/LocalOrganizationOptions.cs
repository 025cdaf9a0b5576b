namespace Telephony.LocalOrg;

/// <summary>What an organization is made of.</summary>
public sealed record LocalOrganizationOptions
{
    /// <summary>The unpacked solution: Solution/src.</summary>
    public required string SolutionFolder { get; init; }

    /// <summary>The description of the platform's own tables: tests/LocalDataverse/Organization/SystemTables.</summary>
    public required string SystemTablesFolder { get; init; }

    /// <summary>Unpacked solutions of customisers: tables of their own, and columns that they add to other tables.</summary>
    public IReadOnlyList<string> CustomizationFolders { get; init; } = [];

    /// <summary>The built plug-in DLL. Read at the first plug-in that runs.</summary>
    public required string PluginAssemblyPath { get; init; }

    /// <summary>Where the contents of web resources lie, each below its name; the first folder that has one wins.</summary>
    public IReadOnlyList<string> WebResourceFolders { get; init; } = [];

    /// <summary>The SQLite file that keeps the rows; null keeps them in memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>The time of every row and of every operator about today.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most rows that an aggregate may be about; tests of what happens beyond it need not load 50,000.</summary>
    public int AggregateLimit { get; init; } = 50_000;

    /// <summary>The address of the organization, for links.</summary>
    public string BaseUrl { get; init; } = "http://localhost:5080";

    /// <summary>The options for this repository.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run below the folder of Telephony.sln.</exception>
    public static LocalOrganizationOptions FromRepository()
    {
        var root = RepositoryRoot();
        return new LocalOrganizationOptions
        {
            SolutionFolder = Path.Combine(root, "Solution", "src"),
            SystemTablesFolder = Path.Combine(root, "tests", "LocalDataverse", "Organization", "SystemTables"),
            PluginAssemblyPath = Path.Combine(AppContext.BaseDirectory, "plugins", "Telephony.Plugins.dll"),
            WebResourceFolders =
            [
                Path.Combine(root, "PcfControls", "out", "webresources"), Path.Combine(root, "PcfControls", "webresources"),
            ],
        };
    }

    /// <summary>The folder of Telephony.sln, at or above the running program.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Telephony.sln; give the folders of the solution in the options.");
    }
}
