using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.RowAccess;

/// <summary>The full name of contacts, leads and users: first name, then last name.</summary>
internal static class ComputedNames
{
    public static void Apply(TableSchema table, Entity row, Func<string, string?> part)
    {
        var isPerson = table.HasColumn("fullname") && table.HasColumn("firstname") && table.HasColumn("lastname");
        if (isPerson && (row.Contains("firstname") || row.Contains("lastname")))
        {
            var parts = new[] { part("firstname"), part("lastname") }.Where(text => !string.IsNullOrWhiteSpace(text));
            row["fullname"] = string.Join(" ", parts) is { Length: > 0 } name ? name : null;
        }
    }
}
