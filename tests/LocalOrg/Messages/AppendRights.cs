using Microsoft.Xrm.Sdk;
using Telephony.LocalOrg.Schema;
using Telephony.LocalOrg.Security;

namespace Telephony.LocalOrg.Messages;

/// <summary>Who sets a lookup needs Append on the row and AppendTo on the row it names; who gives a row away needs Assign.</summary>
/// <remarks>https://learn.microsoft.com/power-platform/admin/security-roles-privileges</remarks>
internal static class AppendRights
{
    public static void Require(OrganizationSchema schema, TableSchema table, Entity target, UserRights rights)
    {
        foreach (var (name, value) in target.Attributes)
        {
            if (value is not EntityReference reference || !table.TryGetColumn(name, out var column) || !column.IsLookup)
            {
                continue;
            }

            if (column.Type is ColumnType.Owner)
            {
                if (reference.Id != rights.UserId)
                {
                    rights.Require(Right.Assign, table);
                }
            }
            else if (column.ValidForCreate || column.ValidForUpdate)
            {
                rights.Require(Right.Append, table);
                rights.Require(Right.AppendTo, schema.Table(reference.LogicalName));
            }
        }
    }
}
