using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Reads settings and rules.</summary>
internal static class SettingStore
{
    /// <summary>Every active row, of every scope.</summary>
    public static QueryExpression Query() => Rows.From(
        DialerKvTable.TableName, DialerKvTable.Name, DialerKvTable.Key, DialerKvTable.Value, DialerKvTable.Parent, DialerKvTable.Scope, DialerKvTable.Type,
        DialerKvTable.CreatedOn)
        .Where(DialerKvTable.StateCode, 0);

    /// <summary>A row as the domain knows it; columns that are missing are blank.</summary>
    public static SettingRow Read(Entity row) => new(
        row.Text(DialerKvTable.Name), row.Text(DialerKvTable.Key), row.Text(DialerKvTable.Value), row.Text(DialerKvTable.Parent),
        row.Text(DialerKvTable.Scope), row.Text(DialerKvTable.Type))
    {
        Id = row.Id.ToString("D"),
        CreatedOn = row.GetAttributeValue<DateTime>(DialerKvTable.CreatedOn),
    };
}
