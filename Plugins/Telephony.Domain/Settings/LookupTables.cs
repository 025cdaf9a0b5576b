namespace Telephony.Domain.Settings;

/// <summary>The phone and name columns of tables: configured rows, else the usual columns of the standard tables.</summary>
public static class LookupTables
{
    // What every step and index row depends on beside the phones and the name. Users have no state but a flag.
    private const string StateColumn = "statecode";

    private const string UserTable = "systemuser";
    private const string UserStateColumn = "isdisabled";
    private const string OrderAlias = "order";
    private const string OrderTable = "salesorder";
    private const string PhoneType = "phone";
    private const string NameType = "name";

    private static readonly Dictionary<string, LookupTable> Usual = new[]
    {
        new LookupTable("contact", ["telephone1", "mobilephone", "telephone2", "telephone3", "address1_telephone1"], "fullname"),
        new LookupTable("lead", ["telephone1", "mobilephone", "telephone2", "telephone3"], "fullname"),
        new LookupTable("account", ["telephone1", "telephone2", "telephone3", "address1_telephone1"], "name"),
        new LookupTable("opportunity", [], "name"),
        new LookupTable("incident", [], "title"),
        new LookupTable(UserTable, [], "fullname"),
        new LookupTable(OrderTable, ["billto_telephone", "shipto_telephone"], "name"),
    }.ToDictionary(table => table.Table, StringComparer.Ordinal);

    /// <summary>The table that a row <c>incomingLookup_TABLE</c> is about; empty for other rows. <c>order</c> means <c>salesorder</c>.</summary>
    public static string TableOf(SettingRow row)
    {
        if (!row.Name.StartsWith(SettingNames.IncomingLookup, StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        return TableNamed(row.Name.Substring(SettingNames.IncomingLookup.Length));
    }

    /// <summary>A table as rows may write it: <c>order</c> means <c>salesorder</c>.</summary>
    public static string TableNamed(string name)
    {
        var table = name.Trim().ToLowerInvariant();
        return table == OrderAlias ? OrderTable : table;
    }

    /// <summary>The tables whose lookup a row decides: of its phone or name column, of its primary name, or of the list that it is.</summary>
    public static IReadOnlyList<string> DecidedBy(SettingRow row) =>
        TableOf(row) is { Length: > 0 } table ? [table]
        : IsPrimaryName(row) ? [TableNamed(row.Key)]
        : SettingDefinition.Find(row.Name)?.Name == SettingNames.LookupEntities ? [.. SettingValues.ReadList(row.Value).Select(TableNamed).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a row names a phone column. These count for everybody: there is one index.</summary>
    public static bool NamesPhone(SettingRow row) => TableOf(row).Length > 0 && IsType(row, PhoneType);

    /// <summary>Whether a row names the column whose text is shown, in either of the two ways.</summary>
    public static bool NamesText(SettingRow row) => IsPrimaryName(row) || (TableOf(row).Length > 0 && IsType(row, NameType));

    /// <summary>The column that says whether a record is active; inactive records are never found.</summary>
    public static string StateColumnOf(string table) => table == UserTable ? UserStateColumn : StateColumn;

    /// <summary>How a table is searched. Configured phone columns replace the usual ones, sorted by key as text.</summary>
    public static LookupTable Of(string table, IReadOnlyCollection<SettingRow> rows)
    {
        Usual.TryGetValue(table, out var usual);
        var ofTable = rows.Where(row => TableOf(row) == table).ToList();
        var phones = ofTable.Where(row => IsType(row, PhoneType)).OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => row.Value.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var name = ofTable.FirstOrDefault(row => IsType(row, NameType))?.Value
            ?? rows.FirstOrDefault(row => IsPrimaryNameOf(row, table))?.Value
            ?? usual?.NameColumn
            ?? UsualNameOf(table);
        return new LookupTable(table, phones.Count > 0 ? phones : usual?.PhoneColumns ?? [], name.Trim().ToLowerInvariant());
    }

    /// <summary>Every table with phone columns, whether callers are looked up in it or not: a number of any of them can be called.</summary>
    public static IReadOnlyList<LookupTable> WithPhones(IReadOnlyCollection<SettingRow> rows) =>
    [
        .. Usual.Keys.Concat(rows.Where(NamesPhone).Select(TableOf)).Distinct(StringComparer.Ordinal).OrderBy(table => table, StringComparer.Ordinal)
            .Select(table => Of(table, rows)).Where(table => table.IsSearched),
    ];

    // A custom table's first column is called after its publisher: new_vehicle has new_name.
    private static string UsualNameOf(string table) =>
        table.IndexOf('_') > 0 ? $"{table.Split('_')[0]}_name" : "name";

    private static bool IsPrimaryName(SettingRow row) => string.Equals(row.Name.Trim(), SettingNames.EntityPrimaryNames, StringComparison.OrdinalIgnoreCase);

    private static bool IsPrimaryNameOf(SettingRow row, string table) => IsPrimaryName(row) && TableNamed(row.Key) == table;

    private static bool IsType(SettingRow row, string type) => string.Equals(row.Type.Trim(), type, StringComparison.OrdinalIgnoreCase);
}
