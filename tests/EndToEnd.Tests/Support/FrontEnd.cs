using Telephony.Local;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>The npm workspace, prepared once for all tests of this run.</summary>
internal static class FrontEnd
{
    private static readonly Lazy<Task> s_installed = new(() => Workspace(_ => { }).InstallAsync(CancellationToken.None));

    private static readonly Lazy<Task> s_built = new(() => RunAsync("build", _ => { }));

    /// <summary>Builds the controls, the web resources and the page, unless they are up to date.</summary>
    public static Task BuildAsync() => s_built.Value;

    /// <summary>Runs a script of the workspace once its packages are installed.</summary>
    public static async Task RunAsync(string script, Action<string> say)
    {
        await s_installed.Value;
        await Workspace(say).RunAsync(script, CancellationToken.None);
    }

    private static NpmWorkspace Workspace(Action<string> say) => NpmWorkspace.OfRepository(say);
}
