using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a row of <c>cts_dialerkvtable</c> is saved: refuses one that cannot be understood, with the reason and, for a
/// rule, the position. So nobody finds out only at the first call. Whatever is merely odd goes into <c>cts_warning</c> (<see cref="ReviewConfiguration"/>).
/// </summary>
public sealed class ValidateSettingOnSave : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.After is not { } after)
        {
            return;
        }

        var row = SettingStore.Read(after);
        if (SettingCheck.Refuse(row) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        DemandNamed(request.System, row);
    }

    // A table or column that is not there would spoil every call; asking for it here refuses the row.
    private static void DemandNamed(IOrganizationService system, SettingRow row)
    {
        var definition = SettingDefinition.Find(row.Name);
        var value = row.Value.Trim().ToLowerInvariant();
        if (definition?.Kind == SettingKind.Column && value.Length > 0)
        {
            MissingColumn.DemandText(system, PhoneCall.TableName, value, NameOf(definition));
        }
        else if (definition?.Kind == SettingKind.Table && new LookupSteps(system).FiltersOf([value]).Count == 0)
        {
            throw new InvalidPluginExecutionException($"{NameOf(definition)} names the table \"{value}\", which is not there. Write a table's logical name, such as contact.");
        }
        else if (SettingNames.Normalize(row.Name) == SettingNames.Normalize(SettingNames.DynamicPrefix) && DialPrefix.ReadCondition(row.Key) is { } prefix)
        {
            MissingColumn.Demand(system, prefix.Table, prefix.Column, LookupCheck.NameOf(row));
        }
    }

    private static string NameOf(SettingDefinition definition) => $"The setting \"{definition.Name}\"";
}
