namespace Telephony.Local;

/// <summary>What <c>dotnet run --project pac/Local</c> was asked for.</summary>
public sealed record LocalOptions
{
    /// <summary>Port of the organization's page and Web API; the hub takes the next free one above it. 0 picks any. Default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Host and port of a real Asterisk's manager interface; null uses the simulator.</summary>
    public PbxAddress? Pbx { get; init; }

    /// <summary>Name of the AMI user, with <see cref="Pbx"/>.</summary>
    public string User { get; init; } = "";

    /// <summary>The AMI user's secret, with <see cref="Pbx"/>.</summary>
    public string Secret { get; init; } = "";

    /// <summary>How many contacts to make up and load beside the sample ones.</summary>
    public int Contacts { get; init; }

    /// <summary>Folders of a customiser's unpacked solutions, which lie above the product's, the last on top.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>Plug-in DLLs of these solutions; where none is given, those in them.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Folder of further sample rows; null for none.</summary>
    public string? Rows { get; init; }

    /// <summary>Folder that keeps rows and the connector's outbox across restarts; null keeps nothing.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Folder for the settings of a connector and a hub that run by themselves; null runs both, and the PBX, in this process.</summary>
    public string? OwnPartsFolder { get; init; }

    /// <summary>Seconds between two looks of the connector at the list of agents; null as in production.</summary>
    public double? AgentRefreshSeconds { get; init; }

    /// <summary>PBXs whose connectors run by themselves beside this one and may sign in to the hub too.</summary>
    public IReadOnlyList<string> OtherPbxs { get; init; } = [];

    /// <summary>True to build the front end first; tests that have built it already say false.</summary>
    public bool BuildFrontEnd { get; init; } = true;
}

/// <summary>Where a PBX's manager interface listens.</summary>
public sealed record PbxAddress(string Host, int Port)
{
    /// <summary>The port when none is given.</summary>
    public const int DefaultPort = 5038;

    /// <summary>Reads <c>HOST:PORT</c> or <c>HOST</c>; null and a reason when it is neither.</summary>
    public static PbxAddress? Parse(string text, out string reason)
    {
        var parts = text.Split(':');
        reason = $"'{text}' is not an address of a PBX; expected HOST:PORT, such as pbx.example:5038.";
        if (parts.Length > 2 || parts[0].Length == 0)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new PbxAddress(parts[0], DefaultPort);
        }

        return ushort.TryParse(parts[1], out var port) && port > 0 ? new PbxAddress(parts[0], port) : null;
    }
}
