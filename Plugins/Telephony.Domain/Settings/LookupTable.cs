namespace Telephony.Domain.Settings;

/// <summary>How one table is searched for callers.</summary>
/// <param name="Table">Logical name.</param>
/// <param name="PhoneColumns">Its phone columns, in the order in which they count.</param>
/// <param name="NameColumn">The column whose text is shown.</param>
public sealed record LookupTable(string Table, IReadOnlyList<string> PhoneColumns, string NameColumn)
{
    /// <summary>Whether callers can be found in it.</summary>
    public bool IsSearched => PhoneColumns.Count > 0;

    /// <summary>The columns that its index rows depend on.</summary>
    public IReadOnlyList<string> IndexedColumns => [.. PhoneColumns.Concat([NameColumn, LookupTables.StateColumnOf(Table)]).Distinct(StringComparer.Ordinal)];
}
