namespace Telephony.Architecture.Tests;

/// <summary>
/// The folders of every project from the ground up: a folder uses what stands above its line here, and nothing below it. One more project is one
/// more list.
/// </summary>
internal static class TableOfContents
{
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
        new(
            "Telephony.Ami", "Connector/Telephony.Ami",
            ("", "options, errors, waits"),
            ("Wire", "bytes become packets"),
            ("Events", "packets become records"),
            ("Actions", "questions and answers"),
            ("Recording", "a recorded stream"),
            ("Connection", "the open line")),
        new(
            "Telephony.Hub", "Connector/Telephony.Hub",
            ("", "settings, log, counts"),
            ("Limits", "rates and sizes"),
            ("Live", "what connectors tell"),
            ("Sessions", "who somebody is"),
            ("Screens", "one agent's browsers"),
            ("Supervision", "one supervisor's team"),
            ("Hubs", "SignalR's two ends"),
            ("SignIn", "tickets become sessions"),
            ("Hosting", "all parts together")),
        new(
            "Telephony.PbxSimulator", "Connector/Telephony.PbxSimulator",
            ("Settings", "what it has"),
            ("Wire", "blocks of AMI"),
            ("Model", "channels, bridges, queues"),
            ("Flows", "how calls go"),
            ("Actions", "what clients ask"),
            ("Server", "sockets and logins"),
            ("", "a PBX, simulated")),
        new(
            "Telephony.Domain", "Plugins/Telephony.Domain",
            ("", "words, numbers, names"),
            ("Agents", "phones and tickets"),
            ("Calls", "states and outcomes"),
            ("PhoneNumbers", "notations become keys"),
            ("Rules", "which rule decides"),
            ("Pops", "what is shown"),
            ("Settings", "what administrators write"),
            ("Reports", "expressions and columns")),
        new(
            "Telephony.Contracts", "Plugins/Telephony.Contracts",
            ("Generated", "the solution's names"),
            ("Api", "custom APIs' messages"),
            ("Hub", "the hub's messages"),
            ("", "how messages look")),
        new(
            "Telephony.Plugins", "Plugins/Telephony.Plugins",
            ("Json", "text and nodes"),
            ("Data", "queries and rows"),
            ("", "every plug-in's door"),
            ("Guard", "who may write"),
            ("Lookups", "tables made searchable"),
            ("Review", "warnings for administrators"),
            ("Pops", "decisions as rows"),
            ("Outcomes", "results and follow-ups"),
            ("Reports", "call log's sums"),
            ("Recording", "events become calls"),
            ("Steps", "on saving rows"),
            ("CustomApis", "on custom messages")),
        new(
            "Telephony.ContractGen", "pac/ContractGen",
            ("Naming", "names of code"),
            ("Source", "the solution, read"),
            ("CSharp", "classes of names"),
            ("TypeScript", "objects of names"),
            ("Markdown", "table of rights"),
            ("", "all files written")),
        new("Telephony.NumberPlanGen", "pac/NumberPlanGen", ("", "countries' numbering plans")),
        new("Telephony.LocalSolution", "pac/LocalSolution", ("", "solution, opened locally")),
        new("Telephony.Local", "pac/Local", ("", "everything, one machine")),
    ];
}
