
namespace LocalDataverse.CommandLine;

/// <summary>What <c>dotnet run --project tests/LocalDataverse</c> was asked for.</summary>
public sealed record HostSettings
{
    /// <summary>Folders of unpacked solutions, each above the one before.</summary>
    public required IReadOnlyList<string> Solutions { get; init; }

    /// <summary>Built plug-in DLLs; where none is given, those in the solutions.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Folders of built controls, beside those in the solutions.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Folders of contents of web resources, beside those in the solutions.</summary>
    public IReadOnlyList<string> WebResources { get; init; } = [];

    /// <summary>Folder of sample rows; null for none.</summary>
    public string? Rows { get; init; }

    /// <summary>Port of the page and the Web API; 0 picks any.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>The file that keeps rows across restarts; null keeps them in memory.</summary>
    public string? Data { get; init; }
}
