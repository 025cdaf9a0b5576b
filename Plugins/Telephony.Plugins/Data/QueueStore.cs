using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>A Dataverse queue that a call came through.</summary>
/// <param name="Id">Id of the queue.</param>
/// <param name="WrapSeconds">Its own wrap time; null where its <c>cts_dialerqueuesettings</c> says none.</param>
internal sealed record CallQueue(Guid Id, int? WrapSeconds);

/// <summary>Finds Dataverse queues by the names that the PBX uses.</summary>
internal static class QueueStore
{
    private const string Settings = "settings";

    /// <summary>The active queues of some names, with their settings, by name; letter case does not count.</summary>
    public static Dictionary<string, CallQueue> Named(IOrganizationService service, IEnumerable<string> names)
    {
        var queues = new Dictionary<string, CallQueue>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in service.AllIn(Query, Queue.Name, names.Where(name => name.Length > 0)))
        {
            var seconds = row.Linked(Settings, DialerQueueSettings.WrapSeconds) as int?;
            if (seconds is not null || !queues.ContainsKey(row.Text(Queue.Name)))
            {
                queues[row.Text(Queue.Name)] = new CallQueue(row.Id, seconds);
            }
        }

        return queues;
    }

    private static QueryExpression Query()
    {
        var query = Rows.From(Queue.TableName, Queue.Name).Where(Queue.StateCode, 0);
        var settings = query.AddLink(DialerQueueSettings.TableName, Queue.Id, DialerQueueSettings.QueueId, JoinOperator.LeftOuter);
        settings.EntityAlias = Settings;
        settings.Columns = new ColumnSet(DialerQueueSettings.WrapSeconds);
        settings.LinkCriteria.AddCondition(DialerQueueSettings.StateCode, ConditionOperator.Equal, 0);
        return query;
    }
}
