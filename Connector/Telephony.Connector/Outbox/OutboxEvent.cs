using Telephony.Connector.Live;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Outbox;

/// <summary>One event in the queue.</summary>
/// <param name="Id">Grows with every event.</param>
/// <param name="CallKey">Key of the call's row; events of one row are sent in order.</param>
/// <param name="EventKey">Key of the event.</param>
/// <param name="Body">The <c>CallEventMessage</c> as JSON.</param>
/// <param name="AddedOn">Since when it waits.</param>
/// <param name="Refusal">Why it was set aside; null while it waits to be sent.</param>
public sealed record OutboxEvent(long Id, string CallKey, string EventKey, string Body, DateTimeOffset AddedOn, string? Refusal = null)
{
    private CallEventMessage? _message;

    /// <summary>What the body says, read once; null when it cannot be read any more.</summary>
    public CallEventMessage? Message => _message ??= RowMessages.TryRead(Body);
}

/// <summary>What becomes durable at once: events, and the state that the connector needs after a restart.</summary>
public sealed class OutboxChanges
{
    /// <summary>Events to send, with whether a pop hangs on each.</summary>
    public List<(string CallKey, string EventKey, string Body, bool IsUrgent)> Events { get; } = [];

    /// <summary>Rows of state by key; null takes the row out.</summary>
    public Dictionary<string, string?> State { get; } = new(StringComparer.Ordinal);

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => Events.Count == 0 && State.Count == 0;

    /// <summary>Adds what another one has, which is newer.</summary>
    public void Append(OutboxChanges later)
    {
        Events.AddRange(later.Events);
        foreach (var (key, body) in later.State)
        {
            State[key] = body;
        }
    }
}
