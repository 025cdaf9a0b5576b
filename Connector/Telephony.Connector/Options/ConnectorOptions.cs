using Telephony.Connector.Calls;
using Telephony.Domain.Agents;

namespace Telephony.Connector.Options;

/// <summary>All settings of the connector: the configuration section <c>Connector</c>.</summary>
public sealed record ConnectorOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>Name of this PBX, as <c>cts_dialeruser.cts_pbx</c> has it.</summary>
    public string Pbx { get; init; } = "main";

    /// <summary>True writes numbers to the log; else only their last two digits show.</summary>
    public bool ShowNumbersInLogs { get; init; }

    /// <summary>Where and how to reach Asterisk.</summary>
    public AmiSettings Ami { get; init; } = new();

    /// <summary>Where and how to reach Dataverse.</summary>
    public DataverseSettings Dataverse { get; init; } = new();

    /// <summary>Two connectors for one PBX.</summary>
    public LeaseSettings Lease { get; init; } = new();

    /// <summary>The durable queue of events.</summary>
    public OutboxSettings Outbox { get; init; } = new();

    /// <summary>How the PBX names things.</summary>
    public CallSettings Calls { get; init; } = new();

    /// <summary>How commands are carried out.</summary>
    public CommandSettings Commands { get; init; } = new();

    /// <summary>The line to the hub.</summary>
    public HubSettings Hub { get; init; } = new();

    /// <summary>Where the connector reports its health.</summary>
    public HealthSettings Health { get; init; } = new();

    /// <summary>Where metrics and traces go.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>What was written but is not a setting or cannot be read, a sentence each: <see cref="WrittenSettings"/>.</summary>
    internal IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The same settings with paths that are not rooted taken from a folder.</summary>
    public ConnectorOptions WithPathsFrom(string folder)
    {
        return this with
        {
            Ami = Ami with { CaFile = Rooted(Ami.CaFile) },
            Dataverse = Dataverse with { CertificatePath = Rooted(Dataverse.CertificatePath) },
            Outbox = Outbox with { Path = Rooted(Outbox.Path) },
        };

        string Rooted(string path) => path.Length == 0 ? path : Path.GetFullPath(path, folder);
    }
}

/// <summary>Where and how to reach Asterisk: <c>Connector:Ami</c>.</summary>
public sealed record AmiSettings
{
    /// <summary>Host name or address.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>TCP port of the manager interface.</summary>
    public int Port { get; init; } = 5038;

    /// <summary>User of manager.conf.</summary>
    public string Username { get; init; } = "connector";

    /// <summary>The user's secret.</summary>
    public string Secret { get; init; } = "";

    /// <summary>True for TLS.</summary>
    public bool UseTls { get; init; }

    /// <summary>PEM file with the only certificates to trust over TLS: the CA's, or the PBX's own; empty for the system's roots.</summary>
    public string CaFile { get; init; } = "";

    /// <summary>Seconds between pings; two unanswered ones end the connection.</summary>
    public double PingSeconds { get; init; } = 5;

    /// <summary>Seconds that one answer may take.</summary>
    public double AnswerSeconds { get; init; } = 10;

    /// <summary>Longest wait before the next try to connect, in seconds.</summary>
    public double MaxReconnectSeconds { get; init; } = 30;

    /// <summary>Wait after a refused login, in seconds: asking often does not make a wrong secret right.</summary>
    public double RefusedSeconds { get; init; } = 60;
}

/// <summary>Where and how to reach Dataverse: <c>Connector:Dataverse</c>.</summary>
public sealed record DataverseSettings
{
    /// <summary>Address of the organization, such as <c>https://contoso.crm4.dynamics.com</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>How the connector proves who it is.</summary>
    public DataverseAuthentication Authentication { get; init; } = DataverseAuthentication.ClientSecret;

    /// <summary>Entra tenant: ClientSecret and Certificate.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>Application id; for ManagedIdentity the id of a user-assigned identity, or empty.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The application's secret.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>File with the application's certificate and key (.pem or .pfx).</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>Password of a .pfx file.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>A fixed token: Token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Seconds that one request may take.</summary>
    public double RequestSeconds { get; init; } = 120;

    /// <summary>Seconds between two reads of the list of agents: whoever is disabled or loses the phone is out that much later.</summary>
    public double AgentRefreshSeconds { get; init; } = 30;

    /// <summary>Addresses of other organizations that a DNIS may send a call's lookup to.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>Seconds that another organization has to answer; after that this one's decision pops.</summary>
    public double OtherOrganizationSeconds { get; init; } = 3;

    /// <summary>True writes who takes calls into the agents' rows.</summary>
    public bool WriteAgentStates { get; init; } = true;

    /// <summary>Minutes between two checks for a waiting back-fill of the phone index; 0 for never.</summary>
    public double BackfillMinutes { get; init; } = 10;
}

/// <summary>How the connector proves who it is.</summary>
public enum DataverseAuthentication
{
    /// <summary>An application's secret.</summary>
    ClientSecret,

    /// <summary>An application's certificate.</summary>
    Certificate,

    /// <summary>The identity of the Azure machine it runs on.</summary>
    ManagedIdentity,

    /// <summary>A fixed bearer token: local tests.</summary>
    Token,
}

/// <summary>Two connectors for one PBX, one of them active: <c>Connector:Lease</c>, alike for both.</summary>
public sealed record LeaseSettings
{
    /// <summary>True when another connector stands by for the same PBX.</summary>
    public bool Enabled { get; init; }

    /// <summary>How long the active connector may be silent before the other one takes over, in seconds.</summary>
    public int Seconds { get; init; } = 15;

    /// <summary>Name of this connector, as the lease's row shows it; empty for the machine's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name that is shown.</summary>
    internal string HolderName => Name.Length > 0 ? Name : Environment.MachineName;
}

/// <summary>The durable queue of events: <c>Connector:Outbox</c>.</summary>
public sealed record OutboxSettings
{
    /// <summary>Path of the SQLite file; its folder is made when missing.</summary>
    public string Path { get; init; } = "data/connector.db";

    /// <summary>Milliseconds that events without a pop wait for company, to save requests.</summary>
    public int LingerMilliseconds { get; init; } = 400;

    /// <summary>Most events in one request.</summary>
    public int MaxBatchEvents { get; init; } = 100;

    /// <summary>Requests at the same time; one of them is kept for pops. Fewer where Dataverse recommends fewer, one where a limit is near.</summary>
    public int Lanes { get; init; } = 4;

    /// <summary>Requests at the same time while there is a backlog and Dataverse recommends that many.</summary>
    public int MaxLanes { get; init; } = 8;

    /// <summary>
    /// Most events kept. Warnings are given at 50, 75 and 90 %; when it is full new calls are no longer taken, which is logged and
    /// counted. An event takes about 1 KB.
    /// </summary>
    public int MaxEvents { get; init; } = 500_000;

    /// <summary>Less room on the disk than this is warned about, in megabytes.</summary>
    public int MinFreeMegabytes { get; init; } = 500;

    /// <summary>Longest wait between two tries, in seconds.</summary>
    public double MaxRetrySeconds { get; init; } = 15;
}

/// <summary>How the PBX names things: <c>Connector:Calls</c>.</summary>
public sealed record CallSettings
{
    /// <summary>
    /// Matches an agent's endpoint (a channel name without its suffix); the first group is the extension, which a row of cts_dialeruser has to have. An
    /// endpoint that a row names is the agent's whatever the pattern says.
    /// </summary>
    public string AgentChannelPattern { get; init; } = @"^(?:PJSIP|SIP|IAX2|SCCP|Skinny)/(\d{2,6})$";

    /// <summary>Matches the prefix that the dialplan sets before a caller's name; the first group is the queue's name.</summary>
    public string DnisPattern { get; init; } = "D:(.+?):";

    /// <summary>Endpoint of an agent's phone; <c>{extension}</c> stands for the row's endpoint (cts_endpoint), for the extension where it is empty.</summary>
    public string AgentChannel { get; init; } = "PJSIP/{extension}";

    /// <summary>Dialplan context that dials a number for an agent.</summary>
    public string ClickToDialContext { get; init; } = "click-to-dial";

    /// <summary>Dialplan context that transfers go to.</summary>
    public string TransferContext { get; init; } = "from-internal";

    /// <summary>Seconds that click-to-dial rings the agent's own phone.</summary>
    public int ClickToDialSeconds { get; init; } = 20;

    /// <summary>Shown on the agent's phone while click-to-dial rings it.</summary>
    public string ClickToDialCallerName { get; init; } = "Click to dial";

    /// <summary>Variables of click-to-dial, <c>NAME=value</c>; for example an auto-answer header.</summary>
    public IReadOnlyList<string> ClickToDialVariables { get; init; } = [];

    /// <summary>Address of a call's recording, such as <c>https://recordings.example/{MIXMONITOR_FILENAME:file}</c>; empty when calls are not recorded.</summary>
    public string RecordingUrl { get; init; } = "";

    /// <summary>Wrap time until Dataverse has told the agent's, in seconds.</summary>
    public int DefaultWrapSeconds { get; init; } = 15;

    // True when phones are rung through the dialplan: then a number stands in AgentChannel, not an endpoint.
    private bool RingsByDialplan => AgentChannel.StartsWith("Local/", StringComparison.Ordinal);

    /// <summary>What to dial to ring an agent's phone.</summary>
    internal string ChannelOf(AgentPhone phone) => Fill(AgentChannel, RingsByDialplan ? phone.Extension : PhoneNames.PhoneOf(phone.Extension, phone.Endpoint));

    /// <summary>The endpoint of an agent's phone, as its channels' names begin.</summary>
    internal string EndpointOf(AgentPhone phone) => Fill(RingsByDialplan ? "PJSIP/{extension}" : AgentChannel, PhoneNames.PhoneOf(phone.Extension, phone.Endpoint));

    /// <summary>The endpoint behind what a queue dials or watches. FreePBX makes members <c>Local/1003@from-queue/n</c>; the number before the @ names the phone.</summary>
    public string EndpointOfMember(string device) => QueueMembers.NumberIn(device) is { } number ? EndpointOf(new AgentPhone(number)) : device;

    /// <summary>These phones with the endpoints that this PBX has for them.</summary>
    internal AgentPhones PhonesOf(IReadOnlyList<AgentPhone> phones) => new(phones, EndpointOf);

    private static string Fill(string pattern, string name) => pattern.Replace("{extension}", name, StringComparison.Ordinal);

    /// <summary>What call tracking has to know.</summary>
    /// <param name="phones">The agents' phones as they are known now; null where there is no directory.</param>
    internal CallTrackerOptions ToTrackerOptions(Func<AgentPhones?>? phones = null) => new()
    {
        Phones = phones ?? (() => null),
        AgentChannelPattern = AgentChannelPattern,
        EndpointOfMember = EndpointOfMember,
        DnisPattern = DnisPattern,
        ClickToDialIdPattern = DialIds.Pattern,
    };
}

/// <summary>How commands are carried out: <c>Connector:Commands</c>.</summary>
public sealed record CommandSettings
{
    /// <summary>True when the phones know NOTIFY talk/hold ("advanced call control"): answer, hold and resume.</summary>
    public bool PhonesKnowNotify { get; init; } = true;

    /// <summary>True when features.conf has <c>atxferthreeway</c>: conference.</summary>
    public bool ThreeWay { get; init; } = true;

    /// <summary>The digits of <c>atxferthreeway</c>.</summary>
    public string ThreeWayDigits { get; init; } = "*3";

    /// <summary>True when <c>features.conf</c> has <c>atxferswap</c>, by which the caller and who is consulted are changed over.</summary>
    public bool Swap { get; init; } = true;

    /// <summary>The keys of <c>atxferswap</c>.</summary>
    public string SwapDigits { get; init; } = "*4";

    /// <summary>Dialplan context that plays files into calls, with the extension <c>spy</c>; empty when there is none.</summary>
    public string PlayContext { get; init; } = "";

    /// <summary>
    /// Matches the user agent of the phone that Answer takes where several phones of an agent ring, such as <c>Yealink|Snom</c>; empty: the one
    /// that the PBX rang first.
    /// </summary>
    public string AnswerOn { get; init; } = "";

    /// <summary>Seconds that the PBX may take to show what a command did.</summary>
    public double ConfirmSeconds { get; init; } = 5;
}

/// <summary>Where the connector reports its health: <c>Connector:Health</c>.</summary>
public sealed record HealthSettings
{
    /// <summary>Port of <c>/health</c> and <c>/ready</c>; 0 for none.</summary>
    public int Port { get; init; }

    /// <summary>The address it listens at: this machine only, unless set otherwise.</summary>
    public string Address { get; init; } = "127.0.0.1";
}

/// <summary>Where metrics and traces go: <c>Connector:Telemetry</c>.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Address of a collector that speaks OTLP over gRPC, such as <c>http://localhost:4317</c>; empty for none.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>Seconds between two reports of metrics.</summary>
    public int Seconds { get; init; } = 30;
}

/// <summary>The line to the hub: <c>Connector:Hub</c>.</summary>
public sealed record HubSettings
{
    /// <summary>False runs without a hub: calls are logged, no screen shows them.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Address of the hub, such as <c>https://hub.example.com</c>; the same as the environment variable <c>cts_HubUrl</c> tells browsers.</summary>
    public string Url { get; init; } = "";

    /// <summary>The connector's secret, 32 bytes or more: one of the hub's <c>Hub:Connectors:PBX</c>.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Longest wait before the next try to connect, in seconds: screens are dark meanwhile.</summary>
    public double MaxReconnectSeconds { get; init; } = 5;
}
