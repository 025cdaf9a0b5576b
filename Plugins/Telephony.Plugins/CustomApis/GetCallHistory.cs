using Telephony.Plugins.History;
using Telephony.Plugins.Json;
using Api = Telephony.Contracts.Generated.CustomApis.GetCallHistory;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetCallHistory</c>: the calling user's own calls since a moment, newest first and 250 at most, with the caller's rights. Answers a JSON array of
/// <see cref="Contracts.Api.HistoryCall"/>, and whether there are more.
/// </summary>
public sealed class GetCallHistory : PluginBase
{
    // Without a moment of the caller's.
    private const int Days = 7;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var calls = RecentCalls.Read(request.Caller, request.CallerId, request.Moment(Api.Request.From) ?? request.Now.AddDays(-Days));
        request.Answer(Api.Response.Calls, JsonText.Write(calls.Take(RecentCalls.Most).Select(RecentCalls.Of).ToList()));
        request.Answer(Api.Response.HasMore, calls.Count > RecentCalls.Most);
    }
}
