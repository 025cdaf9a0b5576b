using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>A customiser's step on <c>cts_ResolveCall</c> that shows a page to the one user whom a setting names.</summary>
public sealed class PopForBob : IPlugin
{
    public const string Page = "https://partners.example/for-bob";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(context.UserId);
        var query = new QueryByAttribute(DialerKvTable.TableName) { ColumnSet = new ColumnSet(DialerKvTable.Value) };
        query.AddAttributeValue(DialerKvTable.Name, "Pops For");
        if (service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<string>(DialerKvTable.Value) == context.UserId.ToString("D"))
        {
            context.OutputParameters[Api.Response.Decision] = $$"""{"kind":"url","url":"{{Page}}"}""";
        }
    }
}
