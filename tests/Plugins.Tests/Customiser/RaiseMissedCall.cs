using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>
/// A customiser's step on Create of <c>cts_dialercallresult</c>: a missed call becomes a task for the agent who missed it.
/// Every outcome is a row there, whether an agent gave it or the system.
/// </summary>
public sealed class RaiseMissedCall : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var result = (Entity)context.InputParameters["Target"];
        if (result.GetAttributeValue<string>(DialerCallResult.Result) != "MissedCall" || result.GetAttributeValue<EntityReference>(DialerCallResult.AgentId) is not { } agent)
        {
            return;
        }

        // With SYSTEM's rights: the connector, which reports missed calls, may write no tasks for agents.
        var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);
        service.Create(new Entity(TaskActivity.TableName)
        {
            [TaskActivity.Subject] = "Call back " + result.GetAttributeValue<string>(DialerCallResult.PhoneNumber),
            [TaskActivity.OwnerId] = agent,
        });
    }
}
