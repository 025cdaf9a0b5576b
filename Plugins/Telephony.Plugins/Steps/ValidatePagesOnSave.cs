using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a DNIS definition or the settings of a queue are saved: refuses a page whose address could run script or hides its host, an organization
/// with a path, and of a DNIS a number that is missing, an invalid colour or logo, a filter that cannot be read or that names what is not there.
/// </summary>
public sealed class ValidatePagesOnSave : PluginBase
{
    private static readonly string[] Pages = [DialerDnis.ScriptUrl, DialerDnis.CrmUrl, DialerQueueSettings.ScriptUrl, DialerQueueSettings.CrmUrl];

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target)
        {
            return;
        }

        var labels = target.LogicalName == DialerDnis.TableName ? Labels.DialerDnis : Labels.DialerQueueSettings;
        foreach (var page in Pages.Distinct())
        {
            if (target.Text(page) is { Length: > 0 } address && UrlPolicy.RefuseForm(address) is { } refusal)
            {
                throw new InvalidPluginExecutionException($"{labels[page]} cannot be \"{address}\". {refusal}");
            }
        }

        if (target.Text(DialerDnis.CrmUrl) is { Length: > 0 } organization && DialledNumber.RefuseOrganization(organization) is { } reason)
        {
            throw new InvalidPluginExecutionException($"{labels[DialerDnis.CrmUrl]} cannot be \"{organization}\". {reason}");
        }

        if (target.LogicalName == DialerDnis.TableName)
        {
            RefuseNumber(request, target);
        }
    }

    private static void RefuseNumber(PluginRequest request, Entity target)
    {
        if ((request.Context.MessageName == "Create" || target.Contains(DialerDnis.Dnis)) && target.Text(DialerDnis.Dnis).Trim().Length == 0)
        {
            throw new InvalidPluginExecutionException($"A dialled number needs {Labels.DialerDnis[DialerDnis.Dnis]}: the number that customers dial, or the name of the queue.");
        }

        if (target.Text(DialerDnis.Color).Trim() is { Length: > 0 } color && !Colors.IsOne(color))
        {
            throw new InvalidPluginExecutionException($"{Labels.DialerDnis[DialerDnis.Color]} cannot be \"{color}\": expected {Colors.Expected}.");
        }

        if (target.Text(DialerDnis.Logo) is { Length: > 0 } logo && DialledNumber.RefuseLogo(logo) is { } problem)
        {
            throw new InvalidPluginExecutionException($"{Labels.DialerDnis[DialerDnis.Logo]} cannot be \"{logo}\". {problem}");
        }

        if (target.Text(DialerDnis.LookupFilter) is { Length: > 0 } filter)
        {
            RefuseFilter(request, filter);
        }
    }

    private static void RefuseFilter(PluginRequest request, string filter)
    {
        if (DnisFilter.ReadAll(filter) is null)
        {
            throw new InvalidPluginExecutionException(
                $"{Labels.DialerDnis[DialerDnis.LookupFilter]} has to be {{\"entity\":\"contact\",\"attribute\":\"new_brand\",\"type\":\"string\"}}; found \"{filter}\".");
        }

        LookupCheck.RefuseFilters(request.System, filter, Labels.DialerDnis[DialerDnis.LookupFilter]);
    }
}
