using System.Text.Json;
using Telephony.Contracts;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Dataverse;

/// <summary>An event in the words in which Dataverse gets it: written once, when it is known, and untouched until Dataverse reads it.</summary>
/// <param name="CallKey">Key of the call's row.</param>
/// <param name="Key">Key of the event.</param>
/// <param name="Body">The <see cref="CallEventMessage"/> as JSON.</param>
internal sealed record WrittenEvent(string CallKey, string Key, string Body)
{
    /// <summary>Writes an event.</summary>
    public static WrittenEvent Of(CallEventMessage message) => new(message.CallKey, message.Key, JsonSerializer.Serialize(message, ContractJson.Options));

    /// <summary>What the body says; null when it cannot be read any more.</summary>
    public CallEventMessage? TryRead()
    {
        try
        {
            return JsonSerializer.Deserialize<CallEventMessage>(Body, ContractJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
