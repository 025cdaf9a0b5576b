namespace LocalDataverse;

/// <summary>What an organization is made of.</summary>
public sealed record LocalOrganizationOptions
{
    /// <summary>The unpacked solution: the folder with Entities, Other, PluginAssemblies ...</summary>
    public required string SolutionFolder { get; init; }

    /// <summary>The description of the platform's own tables; by default those that come with the local organization.</summary>
    public string SystemTablesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "SystemTables");

    /// <summary>
    /// Unpacked solutions that lie above it, the last on top: tables of their own, what they add to other tables, and what they declare anew.
    /// </summary>
    public IReadOnlyList<string> CustomizationFolders { get; init; } = [];

    /// <summary>The built plug-in DLLs. Read at the first plug-in that runs.</summary>
    public IReadOnlyList<string> PluginAssemblyPaths { get; init; } = [];

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
}
