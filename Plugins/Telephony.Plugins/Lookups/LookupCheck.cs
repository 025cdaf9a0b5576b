using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Lookups;

/// <summary>Refuses a lookup row that names a table or column that is not there, before every call would stumble over it.</summary>
internal sealed class LookupCheck(IOrganizationService system)
{
    /// <summary>Refuses a row whose scope or tables cannot serve.</summary>
    /// <param name="row">The row as it is saved.</param>
    /// <param name="known">The tables that take steps.</param>
    public static void RefuseTables(SettingRow row, ICollection<string> known)
    {
        if (LookupTables.NamesPhone(row) && !row.IsGlobal)
        {
            throw Refusal(row, $"names a phone column and has the scope \"{row.Scope}\". There is one phone index for everybody: set the scope to {SettingRow.Global}.");
        }

        if (LookupTables.DecidedBy(row).FirstOrDefault(table => !known.Contains(table)) is { } unknown)
        {
            throw Refusal(row, $"names the table \"{unknown}\", which is not there or takes no plug-in steps. Write the table's logical name, such as contact or new_vehicle.");
        }
    }

    /// <summary>Refuses a DNIS filter over a table or column that is not there: nobody of that table would be found.</summary>
    /// <param name="system">Reads every table.</param>
    /// <param name="filters">The filters as JSON.</param>
    /// <param name="where">Where they are, as the beginning of a sentence.</param>
    public static void RefuseFilters(IOrganizationService system, string filters, string where)
    {
        foreach (var filter in DnisFilter.ReadAll(filters) ?? [])
        {
            MissingColumn.Demand(system, filter.Table, filter.Column, where);
        }
    }

    /// <summary>
    /// Refuses a row of a table that lacks a column which the lookup would read. One query that reads at most one record: when
    /// it fails, the whole save does.
    /// </summary>
    /// <param name="table">Its table, as it is searched from now on.</param>
    /// <param name="isRemoved">Whether the row goes, so that its own column no longer matters.</param>
    public void RefuseColumns(SettingRow row, LookupTable table, bool isRemoved)
    {
        if (!isRemoved && LookupTables.NamesPhone(row))
        {
            MissingColumn.DemandText(system, table.Table, row.Value.Trim().ToLowerInvariant(), NameOf(row));
        }

        string[] own = isRemoved ? [] : [row.Value.Trim().ToLowerInvariant()];
        string[] columns = [.. own.Concat(table.IsSearched ? table.IndexedColumns : []).Distinct(StringComparer.Ordinal)];
        if (columns.Length == 0)
        {
            return;
        }

        var query = Rows.From(table.Table, columns);
        query.TopCount = 1;
        try
        {
            system.RetrieveMultiple(query);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var column = columns.FirstOrDefault(column => fault.Message.IndexOf($"'{column}'", StringComparison.OrdinalIgnoreCase) >= 0);
            throw Refusal(row, column is null ? $"makes the lookup read columns that {table.Table} cannot give: {fault.Message}" : WhyNot(table, column, own));
        }
    }

    private static string WhyNot(LookupTable table, string column, string[] own) =>
        own.Contains(column)
            ? $"names the column \"{column}\", which the table {table.Table} does not have. Write the column's logical name, such as telephone1."
            : column == table.NameColumn
                ? $"needs a column whose text is shown, and the table {table.Table} has no column \"{column}\". Save a row {SettingNames.IncomingLookup}{table.Table} of the type name with the column's logical name first."
                : $"needs the column \"{column}\", which the table {table.Table} does not have. Change or delete the row that names it.";

    private static InvalidPluginExecutionException Refusal(SettingRow row, string reason) => new($"{NameOf(row)} {reason}");

    /// <summary>A row as the beginning of a sentence.</summary>
    public static string NameOf(SettingRow row) => $"The row {row.Name} with the key \"{row.Key}\"";
}
