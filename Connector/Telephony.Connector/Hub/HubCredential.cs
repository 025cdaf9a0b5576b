using System.Net.Http.Headers;
using System.Text;
using Telephony.Connector.Options;

namespace Telephony.Connector.Hub;

/// <summary>How a connector signs in to the hub: HTTP Basic (RFC 7617) with the PBX's name and the connector's secret, in a header and never in an address.</summary>
internal static class HubCredential
{
    /// <summary>The header's value.</summary>
    public static AuthenticationHeaderValue Of(ConnectorOptions options) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Pbx}:{options.Hub.Secret}")));
}
