namespace Telephony.Contracts.Hub;

/// <summary>The hub is about to stop, for an update or a restart: hub to browser. Calls go on; the browser comes back later.</summary>
public sealed record HubStopMessage
{
    /// <summary>Why, in a sentence for a person.</summary>
    public required string Reason { get; init; }

    /// <summary>How long to wait before connecting again, in milliseconds. Differs from browser to browser, so that not all come at once.</summary>
    public required int ReturnAfterMilliseconds { get; init; }
}
