namespace Telephony.Domain.Settings;

/// <summary>How one table is searched for callers.</summary>
/// <param name="Table">Logical name.</param>
/// <param name="PhoneColumns">Its phone columns, in the order in which they count.</param>
/// <param name="NameColumn">The column whose text is shown.</param>
public sealed record LookupTable(string Table, IReadOnlyList<string> PhoneColumns, string NameColumn);
