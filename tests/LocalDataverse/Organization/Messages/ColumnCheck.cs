using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Checks a value against its column: type, length, limits, options.</summary>
internal static class ColumnCheck
{
    // SQL Server's datetime starts here.
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The value as it is kept; empty text is kept as nothing.</summary>
    public static object? Checked(TableSchema table, ColumnSchema column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.Text or ColumnType.Memo, string text) => Text(table, column, text),
        (ColumnType.WholeNumber, int number) => InRange(column, number) ? number : throw Faults.WholeNumberOutOfRange(table.LogicalName, column.LogicalName, number),
        (ColumnType.BigInteger, long) => value,
        (ColumnType.DecimalNumber, decimal number) => Rounded(table, column, number),
        (ColumnType.Money, Money money) => new Money(Rounded(table, column, money.Value)),
        (ColumnType.FloatingPoint, double number) => InRange(column, (decimal)number) ? number : throw Faults.NumberOutOfRange(table.LogicalName, column.LogicalName, number),
        (ColumnType.YesNo, bool) => value,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue option) => Option(table, column, option),
        (ColumnType.MultiChoice, OptionSetValueCollection options) => options.Count == 0 ? null : Options(table, column, options),
        (ColumnType.DateTime, DateTime time) => Time(table, column, time),
        (ColumnType.PrimaryKey or ColumnType.UniqueIdentifier, Guid) => value,
        (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner, EntityReference reference) => Reference(column, reference),
        (ColumnType.PartyList, EntityCollection) => value,
        _ => throw Faults.WrongType(column.LogicalName, value, Expected(column.Type)),
    };

    private static string? Text(TableSchema table, ColumnSchema column, string text) =>
        text.Length > (column.MaxLength ?? int.MaxValue) ? throw Faults.TextTooLong(table.LogicalName, column.LogicalName, column.MaxLength!.Value)
        : XmlText.FirstInvalid(text) is { } character ? throw Faults.InvalidCharacter(column.LogicalName, character)
        : text.Length == 0 ? null
        : text;

    // Each once and in the order of their numbers, which is how they come back.
    private static OptionSetValueCollection Options(TableSchema table, ColumnSchema column, OptionSetValueCollection options) =>
        new(options.Select(option => Option(table, column, option)).DistinctBy(option => option.Value).OrderBy(option => option.Value).ToList());

    private static bool InRange(ColumnSchema column, decimal number) =>
        number >= (column.MinValue ?? decimal.MinValue) && number <= (column.MaxValue ?? decimal.MaxValue);

    private static decimal Rounded(TableSchema table, ColumnSchema column, decimal number) =>
        InRange(column, number)
            ? column.Precision > 0 ? Math.Round(number, column.Precision, MidpointRounding.AwayFromZero) : number
            : throw Faults.NumberOutOfRange(table.LogicalName, column.LogicalName, number);

    private static OptionSetValue Option(TableSchema table, ColumnSchema column, OptionSetValue option) =>
        column.Choice is null || column.Choice.Find(option.Value) is not null
            ? option
            : throw Faults.InvalidOption(table.LogicalName, column.LogicalName, option.Value, column.Choice.Options.Select(item => item.Value));

    private static DateTime Time(TableSchema table, ColumnSchema column, DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return utc < Earliest ? throw Faults.NumberOutOfRange(table.LogicalName, column.LogicalName, time)
            : column.DateOnly ? utc.Date
            : utc;
    }

    private static EntityReference Reference(ColumnSchema column, EntityReference reference) =>
        column.Targets.Count == 0 || column.Targets.Contains(reference.LogicalName)
            ? reference
            : throw Faults.InvalidArgument($"The lookup '{column.LogicalName}' cannot name a row of '{reference.LogicalName}'; it can name {string.Join(", ", column.Targets)}.");

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => "System.String",
        ColumnType.WholeNumber => "System.Int32",
        ColumnType.BigInteger => "System.Int64",
        ColumnType.DecimalNumber => "System.Decimal",
        ColumnType.FloatingPoint => "System.Double",
        ColumnType.YesNo => "System.Boolean",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "OptionSetValue",
        ColumnType.MultiChoice => "OptionSetValueCollection",
        ColumnType.DateTime => "System.DateTime",
        ColumnType.Money => "Money",
        ColumnType.PartyList => "EntityCollection",
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => "EntityReference",
        _ => "System.Guid",
    };
}
