using Microsoft.Xrm.Sdk;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a row of <c>cts_dialerkvtable</c> is saved: refuses one that cannot be understood, with the reason and, for a
/// rule, the position. So nobody finds out at the first call.
/// </summary>
public sealed class ValidateSettingOnSave : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target)
        {
            return;
        }

        var row = new Entity(target.LogicalName);
        foreach (var column in (request.Before?.Attributes ?? []).Concat(target.Attributes))
        {
            row[column.Key] = column.Value;
        }

        if (SettingCheck.Refuse(SettingStore.Read(row)) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }
    }
}
