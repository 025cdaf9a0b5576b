using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Writes values of the SDK as JSON.</summary>
public static class JsonValues
{
    /// <summary>Writes a value as the Web API shows it; a lookup becomes its id.</summary>
    public static void Write(Utf8JsonWriter writer, object? value, bool dateOnly = false)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool yesNo:
                writer.WriteBooleanValue(yesNo);
                break;
            case int or long or decimal or double:
                WriteNumber(writer, value);
                break;
            case Money money:
                writer.WriteNumberValue(money.Value);
                break;
            case OptionSetValue option:
                writer.WriteNumberValue(option.Value);
                break;
            case OptionSetValueCollection options:
                writer.WriteStringValue(string.Join(',', options.Select(option => option.Value)));
                break;
            case EntityReference reference:
                writer.WriteStringValue(reference.Id);
                break;
            case AliasedValue aliased:
                Write(writer, aliased.Value, dateOnly);
                break;
            case DateTime time:
                writer.WriteStringValue(FormatTime(time, dateOnly));
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>A time in UTC with whole seconds, or a date.</summary>
    public static string FormatTime(DateTime time, bool dateOnly)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return utc.ToString(dateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static void WriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case long big:
                writer.WriteNumberValue(big);
                break;
            case double floating:
                writer.WriteNumberValue(floating);
                break;
            default:
                writer.WriteNumberValue((decimal)value);
                break;
        }
    }
}
