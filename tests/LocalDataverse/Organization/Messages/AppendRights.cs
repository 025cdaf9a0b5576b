using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Who sets a lookup needs Append on the row and AppendTo on the row it names; who gives a row away needs Assign. Each has to reach the row.</summary>
/// <remarks>https://learn.microsoft.com/power-platform/admin/security-roles-privileges</remarks>
internal static class AppendRights
{
    /// <summary>Refuses a write whose lookups the user may not set.</summary>
    /// <param name="services">What handlers work with.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="target">The columns that are written.</param>
    /// <param name="rights">What the user may do.</param>
    /// <param name="rowId">The row; null for one that is being made.</param>
    public static void Require(MessageServices services, TableSchema table, Entity target, UserRights rights, Guid? rowId)
    {
        foreach (var (name, value) in target.Attributes)
        {
            if (value is not EntityReference reference || !table.TryGetColumn(name, out var column) || !column.IsLookup)
            {
                continue;
            }

            if (column.Type is ColumnType.Owner)
            {
                if (GivesAway(services, table, reference, rights, rowId))
                {
                    RequireOn(services, Right.Assign, table, rights, rowId);
                }
            }
            else if (column.ValidForCreate || column.ValidForUpdate)
            {
                RequireOn(services, Right.Append, table, rights, rowId);
                RequireOn(services, Right.AppendTo, services.Schema.Table(reference.LogicalName), rights, services.Keys.Resolve(reference.LogicalName, reference.Id, reference.KeyAttributes));
            }
        }
    }

    // A row that is being made may say that it is its maker's; taking a row that is there is giving it to oneself.
    private static bool GivesAway(MessageServices services, TableSchema table, EntityReference owner, UserRights rights, Guid? rowId) =>
        rowId is { } id ? services.Store.Value(table, id, "ownerid") as string != owner.Id.ToString("D") : owner.Id != rights.UserId;

    private static void RequireOn(MessageServices services, Right right, TableSchema table, UserRights rights, Guid? rowId)
    {
        if (rowId is { } id)
        {
            services.Access.RequireOnRow(rights, right, table, id);
        }
        else
        {
            rights.Require(right, table);
        }
    }
}
