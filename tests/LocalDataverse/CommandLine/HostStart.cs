using LocalDataverse.App;
using LocalDataverse.Hosting;

namespace LocalDataverse.CommandLine;

/// <summary>Starts an organization with the solutions and plug-ins that were given, and people to sign in as.</summary>
public static class HostStart
{
    /// <summary>Starts the host.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="say">Told of every step, for a person who waits.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="LocalStartException">Something keeps it from starting; the message says what.</exception>
    public static async Task<OrganizationHost> StartAsync(HostSettings settings, Action<string> say, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(say);
        var port = FreePort.Require(settings.Port);
        if (settings.Controls.Concat(settings.WebResources).FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new LocalStartException($"The folder {Path.GetFullPath(missing)} is not there; --controls and --webresources take folders of what was built.");
        }

        var solutions = settings.Solutions.Select(UnpackedSolution.Open).ToArray();
        foreach (var solution in solutions)
        {
            say($"Opening {solution.Name} {solution.Version} ...");
        }

        var host = await OrganizationHost.StartAsync(Parts(settings, solutions), Page(settings, solutions), port, null, stop);
        try
        {
            host.RequirePlugins();
            host.AddPeople(_ => true);
            await host.LoadAsync(settings.Rows is { } rows ? [.. SampleRow.ReadAll(rows)] : [], stop);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static LocalOrganizationOptions Parts(HostSettings settings, UnpackedSolution[] solutions)
    {
        var parts = new LocalOrganizationOptions
        {
            SolutionFolder = solutions[0].Folder,
            CustomizationFolders = [.. solutions.Skip(1).Select(solution => solution.Folder)],
            DatabasePath = settings.Data,
        };
        parts = parts.WithFilesOf(solutions, settings.Plugins);
        return parts with { WebResourceFolders = [.. settings.WebResources, .. parts.WebResourceFolders] };
    }

    private static AppOptions Page(HostSettings settings, UnpackedSolution[] solutions)
    {
        var page = new AppOptions
        {
            ShellFolder = PageFolder.Find(),
            BuildHint = "Run 'npm ci' and 'npm run build' in PcfControls; --controls and --webresources name folders of what was built elsewhere.",
        }.WithFilesOf(solutions);
        return page with { ControlFolders = [.. settings.Controls, .. page.ControlFolders] };
    }
}
