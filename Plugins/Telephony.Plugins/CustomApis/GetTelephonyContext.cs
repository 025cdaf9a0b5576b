using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Api = Telephony.Contracts.Generated.CustomApis.GetTelephonyContext;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetTelephonyContext</c>: all that the softphone needs to begin, in one round trip. A caller that knows the version
/// gets an empty text back when nothing has changed.
/// </summary>
public sealed class GetTelephonyContext : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var json = JsonText.Write(ContextReader.Read(request.Caller, request.Configuration, request.CallerId));
        var version = VersionOf(json);
        var changed = version != request.Text(Api.Request.KnownVersion);
        request.Answer(Api.Response.Json, changed ? json : "");
        request.Answer(Api.Response.Version, version);
        request.Answer(Api.Response.Changed, changed);
    }

    private static string VersionOf(string json)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(json)).Take(8).Select(unit => unit.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
