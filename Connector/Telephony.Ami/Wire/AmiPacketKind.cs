namespace Telephony.Ami.Wire;

/// <summary>What a block of lines from Asterisk is, told by its first line.</summary>
public enum AmiPacketKind
{
    /// <summary>The one line that Asterisk greets with: <c>Asterisk Call Manager/11.0.0</c>.</summary>
    Banner,

    /// <summary>A block that begins with <c>Event:</c>.</summary>
    Event,

    /// <summary>A block that begins with <c>Response:</c>.</summary>
    Response,

    /// <summary>Anything else, for example <c>Action:</c> when the other side is a client.</summary>
    Other,
}
