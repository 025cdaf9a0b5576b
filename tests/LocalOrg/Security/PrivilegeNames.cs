using Telephony.LocalOrg.Schema;

namespace Telephony.LocalOrg.Security;

/// <summary>What a privilege allows on a table.</summary>
public enum Right
{
    /// <summary>To make rows.</summary>
    Create,

    /// <summary>To see rows.</summary>
    Read,

    /// <summary>To change rows.</summary>
    Write,

    /// <summary>To delete rows.</summary>
    Delete,

    /// <summary>To set a lookup of a row.</summary>
    Append,

    /// <summary>To name a row in another row's lookup.</summary>
    AppendTo,

    /// <summary>To give a row to another owner.</summary>
    Assign,
}

/// <summary>The names of privileges: <c>prv</c>, the right and, mostly, the table's schema name.</summary>
public static class PrivilegeNames
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["activityparty"] = "Activity",
        ["annotation"] = "Note",
        ["salesorder"] = "Order",
        ["systemuser"] = "User",
        ["systemuserroles"] = "Role",
        ["transactioncurrency"] = "TransactionCurrency",
    };

    /// <summary>The privilege's name: prvReadContact, prvReadActivity for a phone call.</summary>
    public static string Of(Right right, TableSchema table) =>
        $"prv{right}{(table.IsActivity ? "Activity" : Exceptions.GetValueOrDefault(table.LogicalName, table.SchemaName))}";
}
