using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Api = Telephony.Contracts.Generated.CustomApis.OnCallOutcome;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>A customiser's step on <c>cts_OnCallOutcome</c>: writes every outcome down, numbered, as a row that nothing else reads.</summary>
public sealed class WriteDownOutcome : IPlugin
{
    public const string Note = "Told Outcome";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);
        var before = new QueryByAttribute(DialerKvTable.TableName);
        before.AddAttributeValue(DialerKvTable.Name, Note);
        service.Create(new Entity(DialerKvTable.TableName)
        {
            [DialerKvTable.Name] = Note,
            [DialerKvTable.Key] = service.RetrieveMultiple(before).Entities.Count.ToString("000", CultureInfo.InvariantCulture),
            [DialerKvTable.Value] = string.Join('|', new[]
            {
                Api.Request.Outcome, Api.Request.ComputedOutcome, Api.Request.PhoneNumber, Api.Request.AgentId, Api.Request.DialerCallId,
            }.Select(name => context.InputParameters[name])),
        });
    }
}

/// <summary>A customiser's synchronous step on <c>cts_OnCallOutcome</c> that does not agree.</summary>
public sealed class RefuseOutcome : IPlugin
{
    public const string Reason = "No sales on Saturdays.";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException(Reason);
}
