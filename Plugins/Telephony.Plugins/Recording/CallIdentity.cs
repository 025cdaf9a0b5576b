namespace Telephony.Plugins.Recording;

/// <summary>Who and what a call is, from its events, its row and the call it was transferred from.</summary>
/// <param name="PhoneNumber">The other party's number. A transferred call keeps its first caller's, not that of the colleague who passed it on; of an outgoing call without the prefix that was dialled before it.</param>
/// <param name="CallerName">The caller's name without queue prefix.</param>
/// <param name="QueueName">The queue, or empty.</param>
/// <param name="QueueDn">The PBX's own name of the queue, or empty.</param>
/// <param name="Dialled">The number that the customer dialled, or empty.</param>
internal sealed record CallIdentity(string PhoneNumber, string CallerName, string QueueName, string QueueDn, string Dialled);
