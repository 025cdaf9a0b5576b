using Telephony.Local;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>The npm workspace, prepared once for all tests of this run.</summary>
internal static class FrontEnd
{
    private static readonly Lazy<Task> Installed = new(() => Workspace(_ => { }).InstallAllAsync(CancellationToken.None));

    private static readonly Lazy<Task> Built = new(() => RunAsync("build", _ => { }));

    /// <summary>Builds the controls, the web resources and the page, unless they are up to date.</summary>
    public static Task BuildAsync() => Built.Value;

    /// <summary>Runs a script of the workspace once its packages are installed.</summary>
    public static async Task RunAsync(string script, Action<string> say)
    {
        await Installed.Value;
        await Workspace(say).RunAsync(script, CancellationToken.None);
    }

    private static NpmWorkspace Workspace(Action<string> say) => NpmWorkspace.OfRepository(say);
}
