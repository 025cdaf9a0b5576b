using System.ServiceModel;
using LocalDataverse.App;
using LocalDataverse.Hosting;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.CommandLine;

/// <summary>Starts an organization with the solutions and plug-ins that were given, and people to sign in as.</summary>
public static class HostStart
{
    /// <summary>Starts it.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="say">Told of every step, for a person who waits.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="LocalStartException">Something keeps it from starting; the message says what.</exception>
    public static async Task<OrganizationHost> StartAsync(HostSettings settings, Action<string> say, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(say);
        var port = FreePort.Require(settings.Port);
        var solutions = settings.Solutions.Select(UnpackedSolution.Open).ToArray();
        foreach (var solution in solutions)
        {
            say($"Opening {solution.Name} {solution.Version} ...");
        }

        var host = await OrganizationHost.StartAsync(Parts(settings, solutions), Page(settings, solutions), port, null, stop);
        try
        {
            RequirePlugins(host.Organization);
            AddPeople(host.Organization);
            await host.LoadAsync(settings.Rows is { } rows ? [.. SampleRow.ReadAll(rows)] : [], stop);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static LocalOrganizationOptions Parts(HostSettings settings, UnpackedSolution[] solutions) => new()
    {
        SolutionFolder = solutions[0].Folder,
        CustomizationFolders = [.. solutions.Skip(1).Select(solution => solution.Folder)],
        PluginAssemblyPaths = [.. settings.Plugins.Count > 0 ? settings.Plugins.Select(Path.GetFullPath) : solutions.SelectMany(solution => solution.PluginAssemblies)],
        WebResourceFolders = [.. settings.WebResources, .. solutions.Reverse().Select(solution => solution.Below("WebResources"))],
        DatabasePath = settings.Data,
    };

    private static AppOptions Page(HostSettings settings, UnpackedSolution[] solutions) => new()
    {
        ShellFolder = PageFolder.Find(),
        ControlFolders = [.. settings.Controls, .. solutions.Reverse().Select(solution => solution.Below("Controls"))],
        BuildHint = "Run 'npm ci' and 'npm run build' in PcfControls; --controls and --webresources name folders of what was built elsewhere.",
    };

    private static void AddPeople(LocalOrganization organization)
    {
        try
        {
            SamplePeople.Add(organization);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new LocalStartException($"The people to sign in as cannot be added: {fault.Detail.Message}", fault);
        }
    }

    private static void RequirePlugins(LocalOrganization organization)
    {
        string[] faults;
        try
        {
            faults = [.. organization.FindPluginFaults()];
        }
        catch (Exception exception) when (exception is FileNotFoundException or InvalidDataException)
        {
            throw new LocalStartException(exception.Message, exception);
        }

        if (faults.Length > 0)
        {
            throw new LocalStartException(string.Join(Environment.NewLine, [.. faults, "Give their DLL with --plugins, or put it into the solution's PluginAssemblies."]));
        }
    }
}
