namespace Telephony.Domain.Settings;

/// <summary>The phone and name columns of tables: configured rows, else the usual columns of the standard tables.</summary>
public static class LookupTables
{
    private const string OrderAlias = "order";
    private const string OrderTable = "salesorder";

    private static readonly Dictionary<string, LookupTable> s_usual = new[]
    {
        new LookupTable("contact", ["telephone1", "mobilephone", "telephone2", "telephone3", "address1_telephone1"], "fullname"),
        new LookupTable("lead", ["telephone1", "mobilephone", "telephone2", "telephone3"], "fullname"),
        new LookupTable("account", ["telephone1", "telephone2", "telephone3", "address1_telephone1"], "name"),
        new LookupTable("opportunity", [], "name"),
        new LookupTable("incident", [], "title"),
        new LookupTable(OrderTable, ["billto_telephone", "shipto_telephone"], "name"),
    }.ToDictionary(table => table.Table, StringComparer.Ordinal);

    /// <summary>The table that a row <c>incomingLookup_TABLE</c> is about; empty for other rows. <c>order</c> means <c>salesorder</c>.</summary>
    public static string TableOf(SettingRow row)
    {
        if (!row.Name.StartsWith(SettingNames.IncomingLookup, StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        var table = row.Name.Substring(SettingNames.IncomingLookup.Length).Trim().ToLowerInvariant();
        return table == OrderAlias ? OrderTable : table;
    }

    /// <summary>How a table is searched. Configured phone columns replace the usual ones, sorted by key as text.</summary>
    public static LookupTable Of(string table, IReadOnlyCollection<SettingRow> rows)
    {
        s_usual.TryGetValue(table, out var usual);
        var ofTable = rows.Where(row => TableOf(row) == table).ToList();
        var phones = ofTable.Where(row => IsType(row, "phone")).OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => row.Value.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var name = ofTable.FirstOrDefault(row => IsType(row, "name"))?.Value
            ?? rows.FirstOrDefault(row => IsPrimaryNameOf(row, table))?.Value
            ?? usual?.NameColumn
            ?? "name";
        return new LookupTable(table, phones.Count > 0 ? phones : usual?.PhoneColumns ?? [], name.Trim().ToLowerInvariant());
    }

    private static bool IsPrimaryNameOf(SettingRow row, string table) =>
        string.Equals(row.Name, SettingNames.EntityPrimaryNames, StringComparison.OrdinalIgnoreCase)
        && string.Equals(row.Key.Trim(), table, StringComparison.OrdinalIgnoreCase);

    private static bool IsType(SettingRow row, string type) => string.Equals(row.Type.Trim(), type, StringComparison.OrdinalIgnoreCase);
}
