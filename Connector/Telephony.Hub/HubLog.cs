using System.Net;

namespace Telephony.Hub;

/// <summary>Every sentence that the hub logs.</summary>
internal static partial class HubLog
{
    [LoggerMessage(1, LogLevel.Warning, "Refused a token from {RemoteAddress}: {Reason}")]
    public static partial void TokenRefused(ILogger logger, IPAddress? remoteAddress, string reason);

    [LoggerMessage(2, LogLevel.Information, "Agent {Extension} of {Pbx} connected")]
    public static partial void AgentConnected(ILogger logger, string extension, string pbx);

    [LoggerMessage(3, LogLevel.Information, "Connector of {Pbx} connected")]
    public static partial void ConnectorConnected(ILogger logger, string pbx);

    [LoggerMessage(4, LogLevel.Warning, "Connector of {Pbx} is gone: {Reason}")]
    public static partial void ConnectorGone(ILogger logger, string pbx, string reason);

    [LoggerMessage(5, LogLevel.Information, "Agent {Extension} of {Pbx} says: {Text}")]
    public static partial void AgentSays(ILogger logger, string extension, string pbx, string text);

    [LoggerMessage(6, LogLevel.Warning, "Command {Command} of agent {Extension} refused: {Reason}")]
    public static partial void CommandRefused(ILogger logger, string command, string extension, string reason);

    [LoggerMessage(7, LogLevel.Error, "Connector of {Pbx} did not answer command {Command}")]
    public static partial void CommandUnanswered(ILogger logger, Exception exception, string pbx, string command);

    [LoggerMessage(8, LogLevel.Warning, "Dropped a browser of agent {Extension} of {Pbx}: {Reason} It gets a snapshot when it is back")]
    public static partial void ScreenDropped(ILogger logger, string extension, string pbx, string reason);

    [LoggerMessage(9, LogLevel.Warning, "Ended a connection that went on with {Method} after {Refused} refusals")]
    public static partial void FloodEnded(ILogger logger, string method, int refused);

    [LoggerMessage(10, LogLevel.Warning, "Refused a page of {Origin}: it is not in Hub:AllowedOrigins")]
    public static partial void OriginRefused(ILogger logger, string origin);

    [LoggerMessage(12, LogLevel.Information, "Supervisor {User} connected")]
    public static partial void SupervisorConnected(ILogger logger, string user);

    [LoggerMessage(13, LogLevel.Warning, "Dropped a browser of supervisor {User}: {Reason} It gets the whole team when it is back")]
    public static partial void BoardDropped(ILogger logger, string user, string reason);

    [LoggerMessage(11, LogLevel.Information, "Stopping: told {Browsers} browsers to come back within {Seconds} s")]
    public static partial void Stopping(ILogger logger, int browsers, double seconds);
}
