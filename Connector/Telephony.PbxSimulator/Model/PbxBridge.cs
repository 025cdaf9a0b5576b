namespace Telephony.PbxSimulator.Model;

/// <summary>What joins channels. When one party is left alone the bridge dissolves, unless it is kept for a consultation.</summary>
internal sealed class PbxBridge(string id)
{
    public string Id => id;

    public List<PbxChannel> Channels { get; } = [];

    /// <summary>A party waits in it with music while the other one consults.</summary>
    public bool IsKept { get; set; }
}
