using System.Collections;
using System.Globalization;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using Telephony.Domain;

namespace Telephony.Plugins.Json;

/// <summary>
/// JSON texts of parameters. The sandbox has no System.Text.Json, and the framework's DataContractJsonSerializer cannot
/// write the read-only lists of the contracts; names still come from their <see cref="DataMemberAttribute"/>.
/// </summary>
internal static class JsonText
{
    /// <summary>The most levels that a text may nest: parts of the framework's reader recurse, and a stack that overflows ends the process for everybody.</summary>
    public const int MostLevels = 64;

    /// <summary>Writes texts, numbers, yes/no, dictionaries by text, sequences, and objects by those of their data members that have a value; other enums and values as texts.</summary>
    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    /// <summary>
    /// Reads any JSON object as XML, so that one bad field loses no other. Throws <see cref="XmlException"/> for what is not JSON and for what nests
    /// more than <see cref="MostLevels"/> levels; the latter is seen before a reader takes a step.
    /// </summary>
    public static JsonNode ReadAny(string text)
    {
        // The framework's reader takes more than JSON, such as a quote within a number, and part of it recurses.
        if (!JsonSyntax.IsJson(text, MostLevels))
        {
            throw new XmlException(TooDeep(text) ?? "It is not JSON (RFC 8259).");
        }

        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
        var document = new XmlDocument { XmlResolver = null };
        document.Load(reader);
        return new JsonNode(document.DocumentElement!);
    }

    /// <summary>Reads a JSON object that others have written; null for any other text.</summary>
    public static JsonNode? TryReadObject(string text)
    {
        try
        {
            return text.Trim().Length > 0 && ReadAny(text) is { IsObject: true } node ? node : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Where a text nests too deep, in a sentence; null where it fails otherwise.
    private static string? TooDeep(string text)
    {
        var (level, isInText) = (0, false);
        for (var place = 0; place < text.Length; place++)
        {
            switch (text[place])
            {
                case '\\' when isInText:
                    place++;
                    break;
                case '"':
                    isInText = !isInText;
                    break;
                case '{' or '[' when !isInText:
                    level++;
                    break;
                case '}' or ']' when !isInText:
                    level--;
                    break;
            }

            if (level > MostLevels)
            {
                return $"It nests more than {MostLevels} levels, at character {place + 1}.";
            }
        }

        return null;
    }

    private static void Append(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case string text:
                AppendText(json, text);
                break;
            case bool yes:
                json.Append(yes ? "true" : "false");
                break;
            case int or long or double:
                json.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary pairs:
                AppendObject(json, pairs.Keys.Cast<string>().Select(name => new KeyValuePair<string, object?>(name, pairs[name])));
                break;
            case IEnumerable items:
                AppendArray(json, items);
                break;
            default:
                AppendMembers(json, value);
                break;
        }
    }

    private static void AppendMembers(StringBuilder json, object value)
    {
        var members = JsonContract.MembersOf(value.GetType());
        if (members.Count == 0)
        {
            AppendText(json, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
        else
        {
            AppendObject(json, members.Select(member => new KeyValuePair<string, object?>(member.Name, member.Property.GetValue(value))).Where(member => member.Value is not null));
        }
    }

    private static void AppendObject(StringBuilder json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        var separator = '{';
        foreach (var member in members)
        {
            json.Append(separator);
            AppendText(json, member.Key);
            json.Append(':');
            Append(json, member.Value);
            separator = ',';
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder json, IEnumerable items)
    {
        var separator = '[';
        foreach (var item in items)
        {
            json.Append(separator);
            Append(json, item);
            separator = ',';
        }

        json.Append(separator == '[' ? "[]" : "]");
    }

    // Angle brackets and line separators are escaped too: the text may end up inside a page.
    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
            {
                json.Append('\\').Append(letter);
            }
            else if (letter < ' ' || letter is '<' or '>' or '\u2028' or '\u2029' || char.IsSurrogate(letter))
            {
                json.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(letter);
            }
        }

        json.Append('"');
    }
}
