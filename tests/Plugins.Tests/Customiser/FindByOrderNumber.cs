using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>
/// A customiser's post-operation step on <c>cts_FindCallers</c>: the menu of the PBX has asked for an order number, which comes as the
/// channel variable ORDER. Whoever types one is found by it, whatever telephone they use. One query for all calls of a batch.
/// </summary>
public sealed class FindByOrderNumber : IPlugin
{
    public const string Variable = "ORDER";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        var calls = Read((string)context.InputParameters[Apis.FindCallers.Request.Calls])
            .Select(call => (Key: call["callKey"]!.InnerText, Order: call["variables"]?[Variable]?.InnerText ?? ""))
            .Where(call => call.Order.Length > 0)
            .ToLookup(call => call.Order, call => call.Key, StringComparer.OrdinalIgnoreCase);
        if (calls.Count == 0)
        {
            return;
        }

        var query = new QueryExpression(SalesOrder.TableName) { ColumnSet = new ColumnSet(SalesOrder.Name) };
        query.Criteria.AddCondition(SalesOrder.Name, ConditionOperator.In, [.. calls.Select(order => (object)order.Key)]);
        var matches = from order in factory.CreateOrganizationService(null).RetrieveMultiple(query).Entities
                      from key in calls[order.GetAttributeValue<string>(SalesOrder.Name)]
                      select $$"""{"callKey":"{{key}}","table":"{{SalesOrder.TableName}}","recordId":"{{order.Id:D}}"}""";
        context.OutputParameters[Apis.FindCallers.Response.Matches] = "[" + string.Join(",", matches) + "]";
    }

    private static IEnumerable<XmlElement> Read(string json)
    {
        var document = new XmlDocument { XmlResolver = null };
        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
        document.Load(reader);
        return document.DocumentElement!.ChildNodes.OfType<XmlElement>();
    }
}
