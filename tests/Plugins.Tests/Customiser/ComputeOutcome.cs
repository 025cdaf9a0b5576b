using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>
/// A customiser's post-operation step on Create of <c>cts_dialercallresult</c>: every sale is below the limit. What it writes
/// to <c>cts_computedoutcome</c> counts from then on, before <c>cts_SetCallOutcome</c> answers.
/// </summary>
public sealed class ComputeOutcome : IPlugin
{
    public const string Computed = "Sale below limit";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(context.UserId);
        var result = (Entity)context.InputParameters["Target"];
        if (result.GetAttributeValue<string>(DialerCallResult.Result) == "Sale")
        {
            var call = result.GetAttributeValue<EntityReference>(DialerCallResult.DialerCallId).Id;
            service.Update(new Entity(DialerCall.TableName, call) { [DialerCall.ComputedOutcome] = Computed });
        }
    }
}
