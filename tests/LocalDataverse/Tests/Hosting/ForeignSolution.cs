using LocalDataverse.CommandLine;
using LocalDataverse.Hosting;
using Telephony.TestKit;

namespace LocalDataverse.Tests.Hosting;

/// <summary>The harbour: a solution of somebody else, with a table, a form, a view, an app, a role, a script and a plug-in.</summary>
internal static class ForeignSolution
{
    /// <summary>The unpacked solution.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("tests", "LocalDataverse", "Tests", "Foreign", "Solution");

    /// <summary>Its built plug-in DLL.</summary>
    public static string Plugins { get; } = Path.Combine(AppContext.BaseDirectory, "foreign", "Harbour.Plugins.dll");

    /// <summary>The settings that start it.</summary>
    public static HostSettings Settings { get; } = new() { Solutions = [Folder], Plugins = [Plugins], Port = 0 };

    /// <summary>Starts it as the command does.</summary>
    public static Task<OrganizationHost> StartAsync(HostSettings? settings = null) => HostStart.StartAsync(settings ?? Settings, _ => { }, CancellationToken.None);
}
