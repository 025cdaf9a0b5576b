namespace Telephony.PbxSimulator.Model;

/// <summary>An attended transfer that a manager client began: the transferer asks a third party while the caller hears music.</summary>
internal sealed class Consultation(PbxChannel transferer, PbxChannel caller, PbxBridge main, PbxBridge second, PbxChannel one, PbxChannel two)
{
    public PbxChannel Transferer => transferer;

    public PbxChannel Caller => caller;

    /// <summary>Where caller and transferer talked.</summary>
    public PbxBridge Main => main;

    /// <summary>Where the transferer talks with the near half of the Local channel.</summary>
    public PbxBridge Second => second;

    public PbxChannel One => one;

    public PbxChannel Two => two;

    /// <summary>Who is asked; null until the phone has answered.</summary>
    public PbxChannel? Target { get; set; }

    /// <summary>Where the target and the far half are.</summary>
    public PbxBridge? Third { get; set; }

    public PbxParty Asked { get; set; } = PbxParty.Unknown;

    /// <summary>Digits that the transferer pressed while consulting.</summary>
    public string Digits { get; set; } = "";

    /// <summary>The transferer has gone: the target and the caller belong together.</summary>
    public bool IsCompleted { get; set; }
}
