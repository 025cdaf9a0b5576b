using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>A customiser's step on whatever message and table it is registered for: it leaves a task that names both.</summary>
public sealed class NoteCourse : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);
        service.Create(new Entity(TaskActivity.TableName) { [TaskActivity.Subject] = $"{context.MessageName} {context.PrimaryEntityName}" });
    }
}
