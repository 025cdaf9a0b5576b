using System.Text.Json;
using Telephony.Connector.Outbox;
using Telephony.Contracts;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Tests.Outbox;

internal static class Events
{
    /// <summary>Changes with one event: the state of a call.</summary>
    public static OutboxChanges Of(string callKey, int sequence, string state, string extension = "1001")
    {
        var message = new CallEventMessage { Key = $"{callKey}!{sequence}", CallKey = callKey, Sequence = sequence, State = state, Extension = extension };
        var changes = new OutboxChanges();
        changes.Events.Add((callKey, message.Key, JsonSerializer.Serialize(message, ContractJson.Options), state is "incoming" or "ringing" or "start"));
        return changes;
    }
}
