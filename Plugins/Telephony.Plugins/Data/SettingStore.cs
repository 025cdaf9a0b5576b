using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Reads settings and rules.</summary>
internal static class SettingStore
{
    /// <summary>Every active row, of every scope, in one query.</summary>
    public static IReadOnlyList<SettingRow> All(IOrganizationService service)
    {
        var query = Rows.From(
            DialerKvTable.TableName, DialerKvTable.Name, DialerKvTable.Key, DialerKvTable.Value, DialerKvTable.Parent, DialerKvTable.Scope, DialerKvTable.Type)
            .Where(DialerKvTable.StateCode, 0);
        return [.. service.All(query).Select(Read)];
    }

    /// <summary>The settings of a user, or the global ones for nobody.</summary>
    public static TelephonySettings For(IReadOnlyList<SettingRow> rows, Agent? agent) =>
        TelephonySettings.Read(rows, agent?.UserId.ToString("D") ?? "", agent?.Name ?? "");

    /// <summary>A row as the domain knows it; columns that are missing are blank.</summary>
    public static SettingRow Read(Entity row) => new(
        row.Text(DialerKvTable.Name), row.Text(DialerKvTable.Key), row.Text(DialerKvTable.Value), row.Text(DialerKvTable.Parent),
        row.Text(DialerKvTable.Scope), row.Text(DialerKvTable.Type));
}
