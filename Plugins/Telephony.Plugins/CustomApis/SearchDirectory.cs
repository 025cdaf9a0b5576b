using Telephony.Contracts.Api;
using Telephony.Domain.Directory;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Directory;
using Telephony.Plugins.Json;
using Api = Telephony.Contracts.Generated.CustomApis.SearchDirectory;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_SearchDirectory</c>: whom the caller may mean by the beginning of a name or number: colleagues, records, and numbers of the caller's own calls.
/// Without a text only these last. With the caller's rights; writes nothing.
/// </summary>
public sealed class SearchDirectory : PluginBase
{
    private const int MostOfAKind = 8;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var agent = AgentStore.ByUser(request.Caller, request.CallerId);
        var settings = request.Configuration.SettingsOf(agent);
        var query = new DirectoryQuery(request.Text(Api.Request.Query), settings.Text(SettingNames.DefaultCountry));
        var answer = new DirectoryAnswer { Recent = RecentNumbers.Find(request.Caller, request.CallerId, query, MostOfAKind) };
        if (!query.IsEmpty)
        {
            answer = answer with
            {
                Colleagues = new Colleagues(request.Caller, agent).Find(query, MostOfAKind),
                Records = new CallableRecords(request.Caller, request.System, settings).Find(query, MostOfAKind),
            };
        }

        request.Answer(Api.Response.Found, JsonText.Write(answer));
    }
}
