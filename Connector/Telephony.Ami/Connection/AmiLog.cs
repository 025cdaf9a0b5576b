using Microsoft.Extensions.Logging;

namespace Telephony.Ami.Connection;

/// <summary>Every sentence that this library logs. None holds a secret or the fields of an action.</summary>
internal static partial class AmiLog
{
    [LoggerMessage(1, LogLevel.Information, "Connected to Asterisk at {Host}:{Port} as {Username} ({Banner}).")]
    public static partial void Connected(ILogger logger, string host, int port, string username, string banner);

    [LoggerMessage(2, LogLevel.Information, "The connection to Asterisk at {Host}:{Port} ended ({Reason}): {Message}")]
    public static partial void Ended(ILogger logger, string host, int port, AmiDisconnectReason reason, string message);

    [LoggerMessage(3, LogLevel.Debug, "Action {Action} sent.")]
    public static partial void Sent(ILogger logger, string action);

    [LoggerMessage(4, LogLevel.Warning, "Action {Action} was not answered within its time limit.")]
    public static partial void NotAnswered(ILogger logger, string action);

    [LoggerMessage(5, LogLevel.Information, "Asterisk does not hold back the events {Events} ({Reply}); they are dropped here instead.")]
    public static partial void FilterRefused(ILogger logger, string events, string reply);
}
