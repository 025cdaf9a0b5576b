using System.Globalization;
using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>Values of columns as SQLite keeps them, and back.</summary>
/// <remarks>Ids are lower-case text, times are whole seconds since 1970 in UTC (Dataverse keeps no fractions), decimals are REAL and rounded when read.</remarks>
internal static class ColumnValues
{
    /// <summary>A column's value as SQLite keeps it.</summary>
    public static object ToStored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToString("D"),
        EntityReference reference => reference.Id.ToString("D"),
        OptionSetValue option => option.Value,
        OptionSetValueCollection options => "," + string.Join(",", options.Select(option => option.Value)) + ",",
        Money money => (double)money.Value,
        decimal number => (double)number,
        bool flag => flag ? 1 : 0,
        DateTime time => ToSeconds(time),
        string or int or long or double => value,
        _ => throw new NotEmulatedException($"values of type {value.GetType()}"),
    };

    /// <summary>A column's value as requests and responses carry it.</summary>
    /// <param name="stored">What SQLite keeps; not null.</param>
    /// <param name="lookupTable">The table of a lookup.</param>
    public static object FromStored(ColumnSchema column, object stored, string? lookupTable) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Guid.Parse((string)stored),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(lookupTable, Guid.Parse((string)stored)),
        ColumnType.WholeNumber => Convert.ToInt32(stored, CultureInfo.InvariantCulture),
        ColumnType.BigInteger => Convert.ToInt64(stored, CultureInfo.InvariantCulture),
        ColumnType.DecimalNumber => ToDecimal(stored, column),
        ColumnType.Money => new Money(ToDecimal(stored, column)),
        ColumnType.FloatingPoint => Convert.ToDouble(stored, CultureInfo.InvariantCulture),
        ColumnType.YesNo => Convert.ToInt64(stored, CultureInfo.InvariantCulture) != 0,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(Convert.ToInt32(stored, CultureInfo.InvariantCulture)),
        ColumnType.MultiChoice => ToOptions((string)stored),
        ColumnType.DateTime => FromSeconds(Convert.ToInt64(stored, CultureInfo.InvariantCulture)),
        _ => stored,
    };

    /// <summary>A time as whole seconds since 1970; a time of unspecified kind is taken as UTC, as the platform does.</summary>
    public static long ToSeconds(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
    }

    /// <summary>The time that many seconds after 1970, UTC.</summary>
    public static DateTime FromSeconds(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);

    private static decimal ToDecimal(object stored, ColumnSchema column)
    {
        var number = Convert.ToDecimal(stored, CultureInfo.InvariantCulture);
        return column.Precision > 0 ? Math.Round(number, column.Precision) : number;
    }

    private static OptionSetValueCollection ToOptions(string stored) => new(
        stored.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture)))
            .ToList());
}
