using System.Net.WebSockets;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hub;

namespace Telephony.Connector.Doctor;

/// <summary>
/// Opens and closes a line to the hub with the token that Dataverse gave. Nothing is said on it: from its first word on it would be the
/// connector's line, and the one of a connector that runs would end.
/// </summary>
internal static class HubExamination
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task<Finding> RunAsync(HubAccess access, CancellationToken cancellationToken)
    {
        try
        {
            await using var line = await new WebSocketConnectionFactory(access.Token)
                .ConnectAsync(HubLink.EndpointOf(access), cancellationToken).AsTask().WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
            return new Finding(Verdict.Well, "hub", $"{access.Url} took the token");
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or IOException or TimeoutException or InvalidOperationException or UriFormatException)
        {
            return new Finding(
                Verdict.Wrong, "hub", $"{access.Url}: {fault.Message.TrimEnd('.')}. Check the environment variable cts_HubUrl, the hub's signing key, and that this machine may go there.");
        }
    }
}
