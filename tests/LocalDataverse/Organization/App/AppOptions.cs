namespace LocalDataverse.App;

/// <summary>Where the built files of the app are.</summary>
public sealed record AppOptions
{
    /// <summary>The shell: index.html, app.js, app.css.</summary>
    public required string ShellFolder { get; init; }

    /// <summary>Folders of built controls, each in a folder with the control's full name, as a solution has it, or with its constructor's; the first that has one wins.</summary>
    public IReadOnlyList<string> ControlFolders { get; init; } = [];

    /// <summary>Origins that pages may connect to beside this one; a hub on this machine is allowed by default.</summary>
    public IReadOnlyList<string> ConnectOrigins { get; init; } = ["http://localhost:*", "ws://localhost:*", "http://127.0.0.1:*", "ws://127.0.0.1:*"];

    /// <summary>How to build what is missing, as a sentence.</summary>
    public string BuildHint { get; init; } = "Build it first.";

    /// <summary>The icons of tables, by logical name: names of the page's own drawings (<c>Page/src/ui/icons.tsx</c>).</summary>
    public IReadOnlyDictionary<string, string> TableIcons { get; init; } = new Dictionary<string, string>();

    /// <summary>Files of scripts that the page loads when somebody has signed in; they may add panels to it.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>
    /// What the sign-in page says of people beside their names and roles, by user; who has such a note comes first. Asked at each look at the page.
    /// </summary>
    public Func<LocalOrganization, IReadOnlyDictionary<Guid, string>> Notes { get; init; } = _ => new Dictionary<Guid, string>();
}
