namespace Telephony.Ami;

/// <summary>The end of a connection.</summary>
/// <param name="Reason">Why, as data.</param>
/// <param name="Message">Why, in words.</param>
public sealed record AmiDisconnect(AmiDisconnectReason Reason, string Message)
{
    /// <summary>True when connecting again can help without anybody changing a setting.</summary>
    public bool IsTransient => Reason.IsTransient();
}
