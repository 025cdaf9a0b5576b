using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a DNIS definition or the settings of a queue are saved: refuses a page whose address could run script or hides its
/// host, and a lookup filter that cannot be read or is over a table or column that is not there.
/// </summary>
public sealed class ValidatePagesOnSave : PluginBase
{
    private static readonly string[] s_pages = [DialerDnis.ScriptUrl, DialerDnis.CrmUrl, DialerQueueSettings.ScriptUrl, DialerQueueSettings.CrmUrl];

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target)
        {
            return;
        }

        foreach (var page in s_pages.Distinct())
        {
            if (target.Text(page) is { Length: > 0 } address && UrlPolicy.RefuseForm(address) is { } refusal)
            {
                throw new InvalidPluginExecutionException($"{page} cannot be \"{address}\". {refusal}");
            }
        }

        if (target.LogicalName == DialerDnis.TableName && target.Text(DialerDnis.LookupFilter) is { Length: > 0 } filter)
        {
            RefuseFilter(request, filter);
        }
    }

    private static void RefuseFilter(PluginRequest request, string filter)
    {
        if (DnisFilter.ReadAll(filter) is null)
        {
            throw new InvalidPluginExecutionException(
                $"{DialerDnis.LookupFilter} has to be {{\"entity\":\"contact\",\"attribute\":\"new_brand\",\"type\":\"string\"}}; found \"{filter}\".");
        }

        LookupCheck.RefuseFilters(request.System, filter, DialerDnis.LookupFilter);
    }
}
