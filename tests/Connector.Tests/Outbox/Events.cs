using Telephony.Connector.Dataverse;
using Telephony.Connector.Outbox;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Tests.Outbox;

internal static class Events
{
    /// <summary>Changes with one event: the state of a call.</summary>
    public static OutboxChanges Of(string callKey, int sequence, string state, string extension = "1001")
    {
        var message = new CallEventMessage { Key = $"{callKey}!{sequence}", CallKey = callKey, Sequence = sequence, State = state, Extension = extension };
        var changes = new OutboxChanges();
        changes.Events.Add(new NewEvent(WrittenEvent.Of(message), state is "incoming" or "ringing" or "start"));
        return changes;
    }
}
