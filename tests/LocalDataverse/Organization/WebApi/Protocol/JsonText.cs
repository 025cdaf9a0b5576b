using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LocalDataverse.WebApi.Protocol;

/// <summary>Reads and writes the JSON of bodies.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object whose members <paramref name="write"/> writes.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The element that a body holds; an empty body is an empty object.</summary>
    /// <exception cref="WebApiException">The body is not JSON.</exception>
    public static JsonElement Parse(string body, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
            DemandWholeLetters(body);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw WebApiException.InvalidPayload(where, $"The body is not valid JSON: {exception.Message}");
        }
    }

    // An escape such as \ud800 without its other half is found only by whoever reads the text.
    private static void DemandWholeLetters(string body)
    {
        if (!body.Contains("\\u", StringComparison.Ordinal))
        {
            return;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }
}
