using System.Net;

namespace Telephony.Hub;

/// <summary>Every sentence that the hub logs. What comes from outside is a <see cref="LogText"/>.</summary>
internal static partial class HubLog
{
    [LoggerMessage(1, LogLevel.Warning, "Refused a session's token from {RemoteAddress}: {Reason}")]
    public static partial void TokenRefused(ILogger logger, IPAddress? remoteAddress, LogText reason);

    [LoggerMessage(2, LogLevel.Information, "Agent {Extension} of {Pbx} connected")]
    public static partial void AgentConnected(ILogger logger, LogText extension, LogText pbx);

    [LoggerMessage(3, LogLevel.Information, "Connector of {Pbx} connected")]
    public static partial void ConnectorConnected(ILogger logger, LogText pbx);

    [LoggerMessage(4, LogLevel.Warning, "Connector of {Pbx} is gone: {Reason}")]
    public static partial void ConnectorGone(ILogger logger, LogText pbx, LogText reason);

    [LoggerMessage(5, LogLevel.Information, "Agent {Extension} of {Pbx} says: {Text}")]
    public static partial void AgentSays(ILogger logger, LogText extension, LogText pbx, LogText text);

    [LoggerMessage(6, LogLevel.Warning, "Command {Command} of agent {Extension} refused: {Reason}")]
    public static partial void CommandRefused(ILogger logger, LogText command, LogText extension, LogText reason);

    [LoggerMessage(7, LogLevel.Error, "Connector of {Pbx} did not answer command {Command}: {Reason}")]
    public static partial void CommandUnanswered(ILogger logger, LogText pbx, LogText command, LogText reason);

    [LoggerMessage(8, LogLevel.Warning, "Dropped a browser of agent {Extension} of {Pbx}: {Reason} It gets a snapshot when it is back")]
    public static partial void ScreenDropped(ILogger logger, LogText extension, LogText pbx, LogText reason);

    [LoggerMessage(9, LogLevel.Warning, "Ended a connection that kept sending {Method} after {Refused} refusals")]
    public static partial void FloodEnded(ILogger logger, LogText method, int refused);

    [LoggerMessage(10, LogLevel.Warning, "Refused a page of {Origin}: it is not in Hub:AllowedOrigins")]
    public static partial void OriginRefused(ILogger logger, LogText origin);

    [LoggerMessage(11, LogLevel.Information, "Stopping: told {Browsers} browsers to come back within {Seconds} s")]
    public static partial void Stopping(ILogger logger, int browsers, double seconds);

    [LoggerMessage(12, LogLevel.Information, "Supervisor {User} connected")]
    public static partial void SupervisorConnected(ILogger logger, LogText user);

    [LoggerMessage(13, LogLevel.Warning, "Dropped a browser of supervisor {User}: {Reason} It gets the whole team when it is back")]
    public static partial void BoardDropped(ILogger logger, LogText user, LogText reason);

    [LoggerMessage(14, LogLevel.Warning, "Refused a connector from {RemoteAddress} that calls itself {Pbx}: {Reason}")]
    public static partial void ConnectorRefused(ILogger logger, IPAddress? remoteAddress, LogText pbx, LogText reason);

    [LoggerMessage(15, LogLevel.Information, "Session of {Role} {User} ({Extension} of {Pbx}) began")]
    public static partial void SessionBegan(ILogger logger, LogText role, LogText user, LogText extension, LogText pbx);

    [LoggerMessage(16, LogLevel.Warning, "No session for {RemoteAddress}: {Reason}")]
    public static partial void SessionRefused(ILogger logger, IPAddress? remoteAddress, LogText reason);

    [LoggerMessage(17, LogLevel.Warning, "Session of {Role} {User} ({Extension} of {Pbx}) ended: the connector no longer vouches for it")]
    public static partial void SessionEnded(ILogger logger, LogText role, LogText user, LogText extension, LogText pbx);

    [LoggerMessage(18, LogLevel.Warning, "Refused {Method} of {Who}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, LogText method, LogText who, LogText reason);

    [LoggerMessage(19, LogLevel.Error, "{Method} of {Who} failed")]
    public static partial void RequestFailed(ILogger logger, Exception fault, LogText method, LogText who);

    [LoggerMessage(20, LogLevel.Warning, "A line of {Who} ended: {Reason}")]
    public static partial void LineBroken(ILogger logger, LogText who, LogText reason);

    [LoggerMessage(21, LogLevel.Warning, "Left out {Lines} lines about {Who}: they keep coming")]
    public static partial void LinesLeftOut(ILogger logger, int lines, LogText who);
}
