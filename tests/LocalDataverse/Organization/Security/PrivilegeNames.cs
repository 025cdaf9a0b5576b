using LocalDataverse.Schema;

namespace LocalDataverse.Security;

/// <summary>The privileges that a right on a table needs.</summary>
public static class PrivilegeNames
{
    /// <summary>The privilege that a refusal names: prvReadContact, prvReadActivity for a phone call.</summary>
    public static string Of(Right right, TableSchema table) => All(right, table)[0];

    /// <summary>All that are needed: one, and two for the rows that join two tables.</summary>
    public static IReadOnlyList<string> All(Right right, TableSchema table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var privileges = DataversePrivileges.OfSystemTable(table.LogicalName)
            ?? [DataversePrivileges.OfOwnTable(table.IsActivity ? "Activity" : table.SchemaName, table.Ownership is Ownership.User)];
        return [.. privileges.Select(each => each.Name(right))];
    }
}
