using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.SetDisplayedPage;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_SetDisplayedPage</c>: the page that the agent looks at during one of the agent's own calls; whoever is consulted sees it. Only the organization's
/// own path or a host that an administrator lists: it opens on a colleague's screen. An empty address takes the page back.
/// </summary>
public sealed class SetDisplayedPage : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var row = CallStore.ById(request.Caller, request.RequiredId(Api.Request.CallId));
        if (row.Lookup(DialerCall.AgentId) != request.CallerId)
        {
            throw new InvalidPluginExecutionException($"The call {row.Id:D} is not yours; a page can be shown only for your own calls.", PluginHttpStatusCode.Forbidden);
        }

        var url = request.Text(Api.Request.Url);
        if (url.Length > PopDecision.LongestUrl)
        {
            throw new InvalidPluginExecutionException($"The address has {url.Length} characters; at most {PopDecision.LongestUrl} can be shown.");
        }

        if (url.Length > 0 && request.Configuration.SettingsOf(AgentStore.ByUser(request.Caller, request.CallerId)).UrlPolicy.RefuseShared(url) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        request.Caller.Update(new Entity(DialerCall.TableName, row.Id) { [DialerCall.UrlDisplayed] = url });
    }
}
