using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Agents;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.SetAgentPreferences;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_SetAgentPreferences</c>: keeps what the calling user chose on the softphone. Agents do not write softphone rows, since a row says whose
/// phone it is; this writes the one column, of the user's own row, with SYSTEM's rights.
/// </summary>
public sealed class SetAgentPreferences : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var preferences = request.Required(Api.Request.Preferences);
        if (AgentPreferences.Refuse(preferences) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        var row = AgentStore.ByUser(request.System, request.CallerId).RowId
            ?? throw new InvalidPluginExecutionException("You have no softphone row to keep preferences in. Ask an administrator for a row of yours in Telephony Users.");
        request.System.Update(new Entity(DialerUser.TableName, row) { [DialerUser.Preferences] = preferences });
    }
}
