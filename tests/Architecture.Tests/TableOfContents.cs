namespace Telephony.Architecture.Tests;

/// <summary>
/// The folders of every project from the ground up: a folder uses what stands above its line here, and nothing below it. One more project is one
/// more list.
/// </summary>
internal static class TableOfContents
{
    /// <summary>The projects.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
    [
        new(
            "Telephony.Connector", "Connector/Telephony.Connector",
            ("Calls", "channels become calls"),
            ("Options", "settings and faults"),
            ("Telemetry", "log, metrics, traces"),
            ("Hosting", "services that last"),
            ("Hosting/Windows", "Windows' service manager"),
            ("Replay", "recorded streams again"),
            ("Lines", "both lines' ends"),
            ("Dataverse", "Web API, agents"),
            ("Lease", "who is active"),
            ("Outbox", "events until recorded"),
            ("Presence", "who takes calls"),
            ("Live", "calls in progress"),
            ("Commands", "what agents ask"),
            ("Unseen", "calls nobody saw"),
            ("Takeover", "from another connector"),
            ("Asterisk", "session with Asterisk"),
            ("Hub", "line to hub"),
            ("Operate", "health, gauges, chores"),
            ("Doctor", "what is wrong"),
            ("", "all parts together"),
            ("CommandLine", "the program's verbs")),
    ];
}
