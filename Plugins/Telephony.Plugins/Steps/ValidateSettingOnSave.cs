using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a row of <c>cts_dialerkvtable</c> is saved: refuses one that cannot be understood, with the reason and, for a
/// rule, the position. So nobody finds out at the first call. What is only odd goes into <c>cts_warning</c>.
/// </summary>
public sealed class ValidateSettingOnSave : PluginBase
{
    private const int LongestWarning = 1000;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request is not { Target: { } target, After: { } after })
        {
            return;
        }

        var row = SettingStore.Read(after);
        if (SettingCheck.Refuse(row) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        DemandColumn(request.System, row);
        var others = row.Name == PopRule.SettingName ? KeysOfOtherRules(request, row) : [];
        var warnings = SettingWarnings.Of(row, others, row.IsGlobal || HasUser(request.System, row.Scope)).Concat(ConnectorRights.Warnings(request.System, LookupTables.DecidedBy(row)));
        target[DialerKvTable.Warning] = string.Join(" ", warnings).Cut(LongestWarning);
    }

    private static List<string> KeysOfOtherRules(PluginRequest request, SettingRow row)
    {
        var query = Rows.From(DialerKvTable.TableName, DialerKvTable.Key, DialerKvTable.Scope).Where(DialerKvTable.StateCode, 0).Where(DialerKvTable.Name, PopRule.SettingName);
        query.Criteria.AddCondition(DialerKvTable.Id, ConditionOperator.NotEqual, request.Context.PrimaryEntityId);
        return [.. request.System.All(query).Select(SettingStore.Read).Where(other => other.HasScopeOf(row)).Select(other => other.Key.Trim())];
    }

    private static bool HasUser(IOrganizationService system, string scope)
    {
        var user = scope.Trim().Trim('{', '}');
        var query = Rows.From(SystemUser.TableName, SystemUser.FullName);
        query.Criteria.AddCondition(Guid.TryParse(user, out var id) ? SystemUser.Id : SystemUser.FullName, ConditionOperator.Equal, id == Guid.Empty ? user : id);
        query.TopCount = 1;
        return system.RetrieveMultiple(query).Entities.Count > 0;
    }

    // A column that is not there would spoil every call; asking for it here refuses the row.
    private static void DemandColumn(IOrganizationService system, SettingRow row)
    {
        var name = SettingDefinition.Find(row.Name);
        var named = name?.Kind == SettingKind.Column && row.Value.Trim().Length > 0 ? (Table: PhoneCall.TableName, Column: row.Value.Trim().ToLowerInvariant())
            : SettingNames.Normalize(row.Name) == SettingNames.Normalize(SettingNames.DynamicPrefix) && DialPrefix.ReadCondition(row.Key) is { } prefix ? (prefix.Table, prefix.Column)
            : default;
        if (named.Table is not null)
        {
            var query = Rows.From(named.Table, named.Column);
            query.TopCount = 1;
            MissingColumn.Read(system, query, row.Name, named.Column);
        }
    }
}
