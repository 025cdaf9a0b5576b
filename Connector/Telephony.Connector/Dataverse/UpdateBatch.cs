using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Many updates in one request, each for itself: one that fails does not stop the others.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
internal static class UpdateBatch
{
    /// <summary>Most operations that one request may hold.</summary>
    public const int MostOperations = 1000;

    private const string Boundary = "batch_updates";

    /// <summary>The request; addresses are relative to the service.</summary>
    public static HttpRequestMessage Of(IEnumerable<(string Address, Dictionary<string, object> Columns)> updates)
    {
        var body = new StringBuilder();
        foreach (var (address, columns) in updates)
        {
            body.Append("--").Append(Boundary).Append("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .Append("PATCH ").Append(address).Append(" HTTP/1.1\r\nContent-Type: application/json\r\nIf-Match: *\r\n\r\n")
                .Append(JsonSerializer.Serialize(columns)).Append("\r\n");
        }

        body.Append("--").Append(Boundary).Append("--\r\n");
        var content = new StringContent(body.ToString(), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={Boundary}");
        var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = content };
        request.Headers.Add("Prefer", "odata.continue-on-error");
        return request;
    }
}
