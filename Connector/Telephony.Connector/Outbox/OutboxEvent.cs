using Telephony.Connector.Dataverse;

namespace Telephony.Connector.Outbox;

/// <summary>One event in the queue.</summary>
/// <param name="Id">Grows with every event.</param>
/// <param name="Written">The event; those of one row are sent in order.</param>
/// <param name="AddedOn">Since when it waits.</param>
/// <param name="Refusal">Why it was set aside; null while it waits to be sent.</param>
internal sealed record OutboxEvent(long Id, WrittenEvent Written, DateTimeOffset AddedOn, string? Refusal = null)
{
    /// <summary>Key of the call's row.</summary>
    public string CallKey => Written.CallKey;

    /// <summary>Key of the event.</summary>
    public string EventKey => Written.Key;
}

/// <summary>An event that is to be sent.</summary>
/// <param name="IsUrgent">Whether a pop hangs on it.</param>
internal sealed record NewEvent(WrittenEvent Written, bool IsUrgent);

/// <summary>What becomes durable at once: events, and the state that the connector needs after a restart.</summary>
internal sealed class OutboxChanges
{
    /// <summary>Events to send.</summary>
    public List<NewEvent> Events { get; } = [];

    /// <summary>Rows of state.</summary>
    public StateChanges State { get; } = new();

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => Events.Count == 0 && State.IsEmpty;

    /// <summary>Adds what another one has, which is newer.</summary>
    public void Append(OutboxChanges later)
    {
        Events.AddRange(later.Events);
        State.Append(later.State);
    }
}
