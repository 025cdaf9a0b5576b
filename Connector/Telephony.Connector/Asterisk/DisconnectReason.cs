namespace Telephony.Connector.Asterisk;

/// <summary>Why the line to Asterisk ended, which decides when to try again.</summary>
public enum DisconnectReason
{
    /// <summary>Nobody listens, or the name is not known.</summary>
    Unreachable,

    /// <summary>User or secret are wrong: asking often does not help.</summary>
    LoginRefused,

    /// <summary>Somebody else than Asterisk answers there.</summary>
    NotAsterisk,

    /// <summary>Asterisk closed the line, or was stopped.</summary>
    Closed,

    /// <summary>No answer to pings.</summary>
    Silent,

    /// <summary>Events came faster than they were taken: a new line begins with a new snapshot.</summary>
    FellBehind,

    /// <summary>The connector stops.</summary>
    Stopping,
}
