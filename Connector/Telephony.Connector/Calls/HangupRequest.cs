namespace Telephony.Connector.Calls;

/// <summary>A device that asked to hang up.</summary>
/// <param name="Party">Whose device: an agent's extension, or the customer's channel.</param>
/// <param name="At">When, UTC.</param>
internal sealed record HangupRequest(string Party, DateTimeOffset At);
