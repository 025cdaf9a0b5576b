using System.Globalization;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query;

/// <summary>What a person reads for a value, in US English and UTC: the settings of every user here.</summary>
internal static class FormattedValues
{
    /// <summary>The text, or null for a value that reads as it is.</summary>
    public static string? Of(ColumnSchema column, object value) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => column.Choice?.Find(option.Value)?.Label,
        OptionSetValueCollection options => string.Join("; ", options.Select(option => column.Choice?.Find(option.Value)?.Label)),
        bool flag => column.Choice?.Find(flag ? 1 : 0)?.Label ?? (flag ? "Yes" : "No"),
        DateTime time => time.ToString(column.DateOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        long number when column.LogicalName != "versionnumber" => number.ToString("N0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("N" + column.Precision, CultureInfo.InvariantCulture),
        double number => number.ToString("N" + column.Precision, CultureInfo.InvariantCulture),
        Money money => "$" + money.Value.ToString("N2", CultureInfo.InvariantCulture),
        _ => null,
    };
}
