using LocalDataverse.App;

namespace LocalDataverse.Hosting;

/// <summary>What unpacked solutions hold beside their descriptions: plug-in DLLs, contents of web resources, built controls.</summary>
public static class SolutionFiles
{
    /// <summary>Adds the plug-in DLLs and the contents of web resources; those of the last solution are found first.</summary>
    /// <param name="parts">What the organization is made of.</param>
    /// <param name="solutions">The solutions, each above the one before.</param>
    /// <param name="plugins">Built DLLs; where none is given, those in the solutions.</param>
    public static LocalOrganizationOptions WithFilesOf(this LocalOrganizationOptions parts, IReadOnlyList<UnpackedSolution> solutions, IReadOnlyList<string> plugins)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(plugins);
        return parts with
        {
            PluginAssemblyPaths = [.. parts.PluginAssemblyPaths, .. plugins.Count > 0 ? plugins.Select(Path.GetFullPath) : solutions.SelectMany(solution => solution.PluginAssemblies)],
            WebResourceFolders = [.. solutions.Reverse().Select(solution => solution.Below("WebResources")), .. parts.WebResourceFolders],
        };
    }

    /// <summary>Adds the built controls; those of the last solution are found first.</summary>
    public static AppOptions WithFilesOf(this AppOptions page, IReadOnlyList<UnpackedSolution> solutions)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page with { ControlFolders = [.. solutions.Reverse().Select(solution => solution.Below("Controls")), .. page.ControlFolders] };
    }
}
