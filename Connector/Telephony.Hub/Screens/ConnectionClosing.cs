using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Telephony.Hub.Screens;

/// <summary>Ends a connection without losing what is on the line.</summary>
internal static class ConnectionClosing
{
    /// <summary>Asks the line to close after what it has taken; SignalR's own clients may reconnect. Where a line cannot be asked, it is aborted.</summary>
    public static void Close(this HubCallerContext connection)
    {
        if (connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } line)
        {
            line.RequestClose();
        }
        else
        {
            connection.Abort();
        }
    }
}
