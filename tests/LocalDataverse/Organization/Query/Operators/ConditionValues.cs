using System.Globalization;
using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Operators;

/// <summary>Turns a condition's value, which FetchXML writes as text, into what SQLite keeps for the column.</summary>
internal static class ConditionValues
{
    public static object Convert(ColumnSchema column, object? value)
    {
        try
        {
            return value switch
            {
                null => throw Faults.InvalidArgument($"A condition on '{column.LogicalName}' compares with null; use the operator null."),
                string text => FromText(column, text),
                Enum word when column.IsChoice => System.Convert.ToInt64(word, CultureInfo.InvariantCulture),
                _ when column.IsText => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
                _ => ColumnValues.ToStored(value),
            };
        }
        catch (FormatException exception)
        {
            throw Unreadable(column, value, exception);
        }
        catch (OverflowException exception)
        {
            throw Unreadable(column, value, exception);
        }
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Unreadable(ColumnSchema column, object? value, Exception exception) =>
        Faults.InvalidArgument($"The value '{value}' cannot be compared with '{column.LogicalName}', which is of type {column.Type}: {exception.Message}");

    private static object FromText(ColumnSchema column, string text) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
            Guid.Parse(text).ToString("D"),
        ColumnType.WholeNumber or ColumnType.BigInteger or ColumnType.Choice or ColumnType.State or ColumnType.Status =>
            long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.DecimalNumber or ColumnType.FloatingPoint or ColumnType.Money => double.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.YesNo => text is "1" || (text is not "0" && bool.Parse(text)) ? 1L : 0L,
        ColumnType.DateTime => ColumnValues.ToSeconds(DateTime.Parse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
        _ => text,
    };
}
