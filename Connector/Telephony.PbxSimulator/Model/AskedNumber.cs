namespace Telephony.PbxSimulator.Model;

/// <summary>The number of a consultation while it is typed: there is no second call yet.</summary>
internal sealed class AskedNumber(PbxChannel transferer, string context, string number)
{
    public PbxChannel Transferer => transferer;

    public string Context => context;

    public string Number { get; set; } = number;

    /// <summary>What happens when no further digit comes.</summary>
    public IDisposable? Timer { get; set; }
}
