using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Registers the steps that keep the phone index of the tables that lookup rows name, and takes them away again. The steps
/// that ship with the solution stay; a table that has some gets only what they leave out, and indexing twice changes nothing.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/sdkmessageprocessingstep</remarks>
internal sealed class LookupSteps(IOrganizationService system)
{
    private const string Create = "Create";
    private const string Update = "Update";
    private const string Delete = "Delete";
    private const string Message = "message";
    private const string Filter = "filter";

    // What tells our steps from the solution's.
    private const string Mark = "(lookup row)";
    private const int PostOperation = 40;
    private const int Synchronous = 0;
    private const int ServerOnly = 0;

    private static readonly string[] Messages = [Create, Update, Delete];

    /// <summary>The messages of some tables that steps can wait for, by table and message; a table without them does not exist, or is not one that takes steps.</summary>
    public Dictionary<string, Dictionary<string, Entity>> FiltersOf(IEnumerable<string> tables)
    {
        var rows = system.AllIn(
            () =>
            {
                var query = Rows.From(SdkMessageFilter.TableName, SdkMessageFilter.PrimaryObjectTypeCode, SdkMessageFilter.SdkMessageId)
                    .Where(SdkMessageFilter.IsCustomProcessingStepAllowed, true);
                var message = query.AddLink(SdkMessage.TableName, SdkMessageFilter.SdkMessageId, SdkMessage.Id);
                message.EntityAlias = Message;
                message.Columns = new ColumnSet(SdkMessage.Name);
                message.LinkCriteria.AddCondition(SdkMessage.Name, ConditionOperator.In, [.. Messages.Cast<object>()]);
                return query;
            },
            SdkMessageFilter.PrimaryObjectTypeCode,
            tables);
        return rows.GroupBy(row => row.Text(SdkMessageFilter.PrimaryObjectTypeCode), StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.GroupBy(row => (string)row.Linked(Message, SdkMessage.Name)!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Makes the steps of some tables fit what is configured now.</summary>
    /// <param name="tables">How each is searched; one without phone columns needs no step.</param>
    public void Follow(IReadOnlyList<LookupTable> tables, Dictionary<string, Dictionary<string, Entity>> filters)
    {
        var types = system.AllIn(
            () => Rows.From(PluginType.TableName, PluginType.TypeName), PluginType.TypeName, [typeof(IndexPhonesOnSave).FullName, typeof(RemovePhonesOnDelete).FullName])
            .ToDictionary(row => row.Text(PluginType.TypeName), row => row.ToEntityReference(), StringComparer.Ordinal);
        var stepsByTable = StepsOf(tables.Select(table => table.Table)).ToLookup(step => (string)step.Linked(Filter, SdkMessageFilter.PrimaryObjectTypeCode)!, StringComparer.Ordinal);
        foreach (var table in tables.Where(table => filters.ContainsKey(table.Table)))
        {
            var steps = stepsByTable[table.Table].ToList();
            foreach (var message in Messages)
            {
                var type = types[(message == Delete ? typeof(RemovePhonesOnDelete) : typeof(IndexPhonesOnSave)).FullName];
                Follow(table, message, type, filters[table.Table][message], [.. steps.Where(step => (string?)step.Linked(Message, SdkMessage.Name) == message)]);
            }
        }
    }

    private List<Entity> StepsOf(IEnumerable<string> tables)
    {
        var query = Rows.From(SdkMessageProcessingStep.TableName, SdkMessageProcessingStep.Name, SdkMessageProcessingStep.FilteringAttributes, SdkMessageProcessingStep.StateCode);
        var type = query.AddLink(PluginType.TableName, SdkMessageProcessingStep.EventHandler, PluginType.Id);
        type.LinkCriteria.AddCondition(PluginType.TypeName, ConditionOperator.In, typeof(IndexPhonesOnSave).FullName, typeof(RemovePhonesOnDelete).FullName);
        var message = query.AddLink(SdkMessage.TableName, SdkMessageProcessingStep.SdkMessageId, SdkMessage.Id);
        message.EntityAlias = Message;
        message.Columns = new ColumnSet(SdkMessage.Name);
        var filter = query.AddLink(SdkMessageFilter.TableName, SdkMessageProcessingStep.SdkMessageFilterId, SdkMessageFilter.Id);
        filter.EntityAlias = Filter;
        filter.Columns = new ColumnSet(SdkMessageFilter.PrimaryObjectTypeCode);
        filter.LinkCriteria.AddCondition(SdkMessageFilter.PrimaryObjectTypeCode, ConditionOperator.In, [.. tables.Cast<object>()]);
        return system.All(query);
    }

    private void Follow(LookupTable table, string message, EntityReference type, Entity filter, IReadOnlyList<Entity> steps)
    {
        var ours = steps.Where(IsOurs).ToList();
        var columns = Missing(table, message, [.. steps.Where(step => !IsOurs(step) && step.Choice(SdkMessageProcessingStep.StateCode) == 0)]);
        foreach (var surplus in ours.Skip(columns is null ? 0 : 1))
        {
            system.Delete(SdkMessageProcessingStep.TableName, surplus.Id);
        }

        if (columns is not null && ours.Count == 0)
        {
            system.Create(NewStep(table, message, type, filter, columns));
        }
        else if (columns is not null && ours[0].Text(SdkMessageProcessingStep.FilteringAttributes) != columns)
        {
            system.Update(new Entity(SdkMessageProcessingStep.TableName, ours[0].Id) { [SdkMessageProcessingStep.FilteringAttributes] = columns });
        }
    }

    // Null when no further step is needed; else the columns that an update has to be watched for.
    private static string? Missing(LookupTable table, string message, IReadOnlyList<Entity> shipped)
    {
        if (!table.IsSearched || (message != Update && shipped.Count > 0))
        {
            return null;
        }

        if (message != Update)
        {
            return "";
        }

        var watched = shipped.SelectMany(step => step.Text(SdkMessageProcessingStep.FilteringAttributes).Split(',')).ToList();
        var missing = table.IndexedColumns.Except(watched, StringComparer.OrdinalIgnoreCase).OrderBy(column => column, StringComparer.Ordinal).ToList();
        return missing.Count == 0 || watched.Contains("") ? null : string.Join(",", missing);
    }

    private static bool IsOurs(Entity step) => step.Text(SdkMessageProcessingStep.Name).EndsWith(Mark, StringComparison.Ordinal);

    private static Entity NewStep(LookupTable table, string message, EntityReference type, Entity filter, string columns) => new(SdkMessageProcessingStep.TableName)
    {
        [SdkMessageProcessingStep.Name] = $"{(message == Delete ? nameof(RemovePhonesOnDelete) : nameof(IndexPhonesOnSave))}: {message} of {table.Table} {Mark}",
        [SdkMessageProcessingStep.Description] = $"Keeps the phone index of {table.Table}. Comes and goes with the rows of {DialerKvTable.TableName} that name its columns.",
        [SdkMessageProcessingStep.EventHandler] = type,
        [SdkMessageProcessingStep.SdkMessageId] = filter[SdkMessageFilter.SdkMessageId],
        [SdkMessageProcessingStep.SdkMessageFilterId] = filter.ToEntityReference(),
        [SdkMessageProcessingStep.FilteringAttributes] = columns,
        [SdkMessageProcessingStep.Stage] = new OptionSetValue(PostOperation),
        [SdkMessageProcessingStep.Mode] = new OptionSetValue(Synchronous),
        [SdkMessageProcessingStep.Rank] = 1,
        [SdkMessageProcessingStep.SupportedDeployment] = new OptionSetValue(ServerOnly),
        [SdkMessageProcessingStep.AsyncAutoDelete] = false,
    };
}
