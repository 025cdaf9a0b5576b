namespace Telephony.PbxSimulator.Model;

/// <summary>One leg of a call inside the PBX.</summary>
internal sealed class PbxChannel(string name, string device, string uniqueid, string linkedid, DateTimeOffset createdAt)
{
    public const string TrunkDevice = "PJSIP/trunk";
    public const int Down = 0;
    public const int Ring = 4;
    public const int Ringing = 5;
    public const int Up = 6;

    public string Name => name;

    /// <summary>What the channel leads to: <c>PJSIP/1001</c>, <c>PJSIP/trunk</c>.</summary>
    public string Device => device;

    public string Uniqueid => uniqueid;

    public string Linkedid { get; set; } = linkedid;

    public DateTimeOffset CreatedAt => createdAt;

    public int State { get; set; }

    public PbxParty Caller { get; set; } = PbxParty.Unknown;

    public PbxParty Connected { get; set; } = PbxParty.Unknown;

    public string Context { get; set; } = "";

    public string Exten { get; set; } = "s";

    public int Priority { get; set; } = 1;

    public string Application { get; set; } = "";

    public string ApplicationData { get; set; } = "";

    /// <summary>The number dialled to get here; only a caller's channel has one.</summary>
    public string Dnid { get; init; } = "";

    /// <summary>The name that the far side gave, before a queue put its prefix in front.</summary>
    public string OwnName { get; init; } = "";

    public Dictionary<string, string> Variables { get; } = [];

    public PbxBridge? Bridge { get; set; }

    /// <summary>The other half of a Local channel.</summary>
    public PbxChannel? OtherHalf { get; set; }

    /// <summary>This party pressed hold.</summary>
    public bool IsHolding { get; set; }

    public bool IsGone { get; set; }

    public bool IsTrunk => device == TrunkDevice;

    public bool IsLocal => OtherHalf is not null;
}

/// <summary>A number and a name.</summary>
internal sealed record PbxParty(string Number, string Name)
{
    public static PbxParty Unknown { get; } = new("<unknown>", "<unknown>");
}
