using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Reads what the softphone begins with.</summary>
internal static class ContextReader
{
    private const string QueueAlias = "queue";

    /// <summary>Reads it with the user's rights.</summary>
    public static TelephonyContext Read(IOrganizationService service, Configuration configuration, Guid userId)
    {
        var agent = AgentStore.ByUser(service, userId);
        var settings = configuration.SettingsOf(agent);
        return new TelephonyContext
        {
            Agent = AgentOf(agent),
            Settings = SettingDefinition.All.Where(definition => definition.Kind != SettingKind.Secret).ToDictionary(definition => CamelCase(definition.Name), definition => ValueOf(definition, settings)),
            Dnis = [.. configuration.Dnis.Select(DnisOf)],
            Outcomes = [.. configuration.Outcomes.Definitions.Select(OutcomeOf)],
            NotReadyReasons = settings.List(SettingNames.NotReadyReasons),
            Queues = [.. service.All(QueueQuery()).Select(QueueOf)],
            PhoneColumns = settings.TablesWithPhones.ToDictionary(table => table.Table, table => table.PhoneColumns),
        };
    }

    private static ContextAgent AgentOf(Agent agent) => new()
    {
        SystemUserId = agent.UserId.ToString("D"),
        Name = agent.Name,
        DialerUserId = agent.RowId?.ToString("D") ?? "",
        Extension = agent.Extension,
        Pbx = agent.Pbx,
        State = agent.State,
        StateReason = agent.StateReason,
    };

    private static object ValueOf(SettingDefinition definition, TelephonySettings settings) => definition.Kind switch
    {
        SettingKind.Number => settings.Number(definition.Name),
        SettingKind.YesNo => settings.YesNo(definition.Name),
        SettingKind.Colors => SettingValues.ReadColors(settings.Text(definition.Name)) ?? new Dictionary<string, string>(),
        _ when definition.IsList => settings.List(definition.Name),
        _ => settings.Text(definition.Name),
    };

    private static DnisRow DnisOf(DnisDefinition dnis) => new()
    {
        Id = dnis.Id.ToString("D"),
        Dnis = dnis.Dnis,
        Label = dnis.Label,
        Color = dnis.Color,
        Logo = dnis.Logo,
        ScriptUrl = dnis.ScriptUrl,
        CrmUrl = dnis.CrmUrl,
        Greeting = dnis.Greeting,
    };

    private static OutcomeRow OutcomeOf(OutcomeDefinition outcome) => new()
    {
        Id = outcome.Id.ToString("D"),
        Name = outcome.Name,
        Order = outcome.Order,
        Color = outcome.Color,
        IsConnect = outcome.IsConnect,
        IsConnectXorAbort = outcome.IsConnectXorAbort,
        Final = outcome.Final,
        AsksForRetryTime = outcome.AsksForRetryTime,
        IsDefault = outcome.IsDefault,
        Direction = outcome.Direction is { } direction ? Words.Of(direction) : "",
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

    private static QueueRow QueueOf(Entity row) => new()
    {
        QueueId = row.Lookup(DialerQueueSettings.QueueId)?.ToString("D") ?? "",
        Name = row.Linked(QueueAlias, Queue.Name) as string ?? "",
        ScriptUrl = row.Text(DialerQueueSettings.ScriptUrl),
        PreviewSeconds = row.Number(DialerQueueSettings.PreviewSeconds),
        WrapSeconds = row.Number(DialerQueueSettings.WrapSeconds),
        RingSeconds = row.Number(DialerQueueSettings.RingSeconds),
    };

    // "DNIS RegEx" is dnisRegEx, "spellcheck.dictionaries" is spellcheckDictionaries.
    private static string CamelCase(string name)
    {
        var words = name.Split(' ', '.', '_', '-');
        var first = words[0].All(char.IsUpper) ? words[0].ToLowerInvariant() : char.ToLowerInvariant(words[0][0]) + words[0].Substring(1);
        return first + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
