using System.Security.Cryptography;
using System.Text;

namespace Telephony.Plugins;

/// <summary>Signs JSON Web Tokens with HS256 (RFC 7519, RFC 7518 section 3.2).</summary>
internal static class JsonWebToken
{
    /// <summary>Fewest bytes of a key: RFC 7518 asks for at least the size of the hash.</summary>
    public const int ShortestKey = 32;

    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A signed token with the claims given.</summary>
    public static string Sign(IReadOnlyDictionary<string, object> claims, string key)
    {
        var header = new Dictionary<string, object> { ["alg"] = "HS256", ["typ"] = "JWT" };
        var content = Encode(Encoding.UTF8.GetBytes(JsonText.Write(header))) + "." + Encode(Encoding.UTF8.GetBytes(JsonText.Write(claims)));
        using var hash = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return content + "." + Encode(hash.ComputeHash(Encoding.ASCII.GetBytes(content)));
    }

    /// <summary>A moment as tokens have it: seconds since 1970, UTC.</summary>
    public static long NumericDate(DateTime moment) => (long)(moment - s_epoch).TotalSeconds;

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
