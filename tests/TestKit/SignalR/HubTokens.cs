using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Telephony.TestKit.SignalR;

/// <summary>Makes JWTs by hand (RFC 7519, HS256), so that tests can also make wrong ones.</summary>
public static class HubTokens
{
    /// <summary>A token with these claims, signed with the UTF-8 bytes of the key.</summary>
    public static string Sign(string key, object claims, string algorithm = "HS256")
    {
        var head = Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, typ = "JWT" }));
        var body = Encode(JsonSerializer.SerializeToUtf8Bytes(claims));
        var signature = algorithm == "none" ? "" : Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes($"{head}.{body}")));
        return $"{head}.{body}.{signature}";
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
