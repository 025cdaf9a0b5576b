using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>
/// What the softphone begins with: <c>{"agent":{…},"settings":{…},"dnis":[…],"outcomes":[…],"notReadyReasons":[…],"queues":[…]}</c>.
/// Settings are those of the user: camel-cased names, numbers as numbers, yes/no as true or false, lists as arrays, colours as an object.
/// Secrets are left out.
/// </summary>
internal static class TelephonyContext
{
    private const string QueueAlias = "queue";

    /// <summary>Reads it with the user's rights.</summary>
    public static Dictionary<string, object> Read(IOrganizationService service, Configuration configuration, Guid userId)
    {
        var agent = AgentStore.ByUser(service, userId);
        var settings = configuration.SettingsOf(agent);
        return new()
        {
            ["agent"] = AgentOf(agent),
            ["settings"] = SettingDefinition.All.Where(definition => definition.Kind != SettingKind.Secret).ToDictionary(definition => CamelCase(definition.Name), definition => ValueOf(definition, settings)),
            ["dnis"] = configuration.Dnis.Select(DnisOf).ToList(),
            ["outcomes"] = configuration.Outcomes.Definitions.Select(OutcomeOf).ToList(),
            ["notReadyReasons"] = settings.List(SettingNames.NotReadyReasons),
            ["queues"] = service.All(QueueQuery()).Select(QueueOf).ToList(),
        };
    }

    private static Dictionary<string, object> AgentOf(Agent agent) => new()
    {
        ["systemUserId"] = agent.UserId.ToString("D"),
        ["name"] = agent.Name,
        ["dialerUserId"] = agent.RowId?.ToString("D") ?? "",
        ["extension"] = agent.Extension,
        ["pbx"] = agent.Pbx,
        ["state"] = agent.State,
        ["stateReason"] = agent.StateReason,
    };

    private static object ValueOf(SettingDefinition definition, TelephonySettings settings) => definition.Kind switch
    {
        SettingKind.Number => settings.Number(definition.Name),
        SettingKind.YesNo => settings.YesNo(definition.Name),
        SettingKind.Colors => SettingValues.ReadColors(settings.Text(definition.Name)) ?? new Dictionary<string, string>(),
        _ when definition.IsList => settings.List(definition.Name),
        _ => settings.Text(definition.Name),
    };

    private static Dictionary<string, object> DnisOf(DnisDefinition dnis) => new()
    {
        ["dnis"] = dnis.Dnis,
        ["label"] = dnis.Label,
        ["color"] = dnis.Color,
        ["logo"] = dnis.Logo,
        ["scriptUrl"] = dnis.ScriptUrl,
        ["crmUrl"] = dnis.CrmUrl,
        ["greeting"] = dnis.Greeting,
    };

    private static Dictionary<string, object> OutcomeOf(OutcomeDefinition outcome) => new()
    {
        ["id"] = outcome.Id.ToString("D"),
        ["name"] = outcome.Name,
        ["order"] = outcome.Order,
        ["color"] = outcome.Color,
        ["isConnect"] = outcome.IsConnect,
        ["isConnectXorAbort"] = outcome.IsConnectXorAbort,
        ["final"] = outcome.Final,
        ["asksForRetryTime"] = outcome.AsksForRetryTime,
        ["isDefault"] = outcome.IsDefault,
        ["direction"] = outcome.Direction is { } direction ? Words.Of(direction) : "",
    };

    private static QueryExpression QueueQuery()
    {
        var query = Rows.From(
            DialerQueueSettings.TableName, DialerQueueSettings.QueueId, DialerQueueSettings.ScriptUrl, DialerQueueSettings.PreviewSeconds,
            DialerQueueSettings.WrapSeconds, DialerQueueSettings.RingSeconds).Where(DialerQueueSettings.StateCode, 0);
        var queue = query.AddLink(Queue.TableName, DialerQueueSettings.QueueId, Queue.Id, JoinOperator.Inner);
        queue.EntityAlias = QueueAlias;
        queue.Columns = new ColumnSet(Queue.Name);
        return query;
    }

    private static Dictionary<string, object> QueueOf(Entity row) => new()
    {
        ["queueId"] = row.Lookup(DialerQueueSettings.QueueId)?.ToString("D") ?? "",
        ["name"] = row.Linked(QueueAlias, Queue.Name) as string ?? "",
        ["scriptUrl"] = row.Text(DialerQueueSettings.ScriptUrl),
        ["previewSeconds"] = row.Number(DialerQueueSettings.PreviewSeconds),
        ["wrapSeconds"] = row.Number(DialerQueueSettings.WrapSeconds),
        ["ringSeconds"] = row.Number(DialerQueueSettings.RingSeconds),
    };

    // "DNIS RegEx" is dnisRegEx, "spellcheck.dictionaries" is spellcheckDictionaries.
    private static string CamelCase(string name)
    {
        var words = name.Split(' ', '.', '_', '-');
        var first = words[0].All(char.IsUpper) ? words[0].ToLowerInvariant() : char.ToLowerInvariant(words[0][0]) + words[0].Substring(1);
        return first + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
