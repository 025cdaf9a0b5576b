namespace Telephony.LocalOrg.App;

/// <summary>Where the built files of the app are.</summary>
public sealed record AppOptions
{
    /// <summary>The shell: index.html, app.js, app.css.</summary>
    public required string ShellFolder { get; init; }

    /// <summary>One folder per control, named as its constructor.</summary>
    public required string ControlsFolder { get; init; }

    /// <summary>Origins that pages may connect to beside this one; a hub on this machine is allowed by default.</summary>
    public IReadOnlyList<string> ConnectOrigins { get; init; } = ["http://localhost:*", "ws://localhost:*", "http://127.0.0.1:*", "ws://127.0.0.1:*"];

    /// <summary>The folders of the repository that holds this program.</summary>
    public static AppOptions FromRepository()
    {
        var controls = Path.Combine(LocalOrganizationOptions.RepositoryRoot(), "PcfControls");
        return new AppOptions
        {
            ShellFolder = Path.Combine(controls, "packages", "local-app", "out"),
            ControlsFolder = Path.Combine(controls, "out", "controls"),
        };
    }
}
