namespace Telephony.Ami;

/// <summary>Why there is no connection. The one question a reconnect loop has is answered by <c>IsTransient</c>.</summary>
public enum AmiDisconnectReason
{
    /// <summary>Nobody listens on the port.</summary>
    Refused,

    /// <summary>The host is unknown, does not answer in time, or there is no route to it.</summary>
    HostUnreachable,

    /// <summary>TLS could not be agreed on: wrong certificate, or the port speaks plain text.</summary>
    TlsFailed,

    /// <summary>Asterisk accepted the connection but did not answer the login in time.</summary>
    LoginTimeout,

    /// <summary>User name or secret is wrong, or the user may not come from this address.</summary>
    AuthenticationFailed,

    /// <summary>The other side is not an Asterisk, or broke the rules of the protocol.</summary>
    ProtocolBroken,

    /// <summary>The line dropped without a word.</summary>
    LineDropped,

    /// <summary>Nothing came for several ping intervals: the line is half open or Asterisk hangs.</summary>
    PingTimeout,

    /// <summary>Events came faster than they were taken. Single events are never dropped, the whole connection is.</summary>
    Overflow,

    /// <summary>Asterisk said that it stops, then closed.</summary>
    Shutdown,

    /// <summary>This side closed it.</summary>
    ClosedByUs,
}

/// <summary>What follows from a reason.</summary>
public static class AmiDisconnectReasons
{
    /// <summary>True when trying again later can help without anybody changing a setting.</summary>
    public static bool IsTransient(this AmiDisconnectReason reason) =>
        reason is not (AmiDisconnectReason.AuthenticationFailed or AmiDisconnectReason.ClosedByUs or AmiDisconnectReason.TlsFailed);
}
