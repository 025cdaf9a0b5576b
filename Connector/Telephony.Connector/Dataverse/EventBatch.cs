using System.Buffers;
using System.Text;
using System.Text.Json;
using Telephony.Contracts;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Dataverse;

/// <summary>What one request records: a batch whose events are written already.</summary>
/// <param name="Head">All but the events.</param>
/// <param name="Events">The events, those of one call in the order of their sequence.</param>
internal sealed record EventBatch(CallEventBatch Head, IReadOnlyList<WrittenEvent> Events)
{
    /// <summary>The <see cref="CallEventBatch"/> as JSON.</summary>
    public string ToJson()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        using (var head = JsonSerializer.SerializeToDocument(Head, ContractJson.Options))
        {
            writer.WriteStartObject();
            foreach (var member in head.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.Array)
                {
                    WriteEvents(writer, member.Name);
                }
                else
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private void WriteEvents(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartArray(name);
        foreach (var written in Events)
        {
            writer.WriteRawValue(written.Body);
        }

        writer.WriteEndArray();
    }
}
