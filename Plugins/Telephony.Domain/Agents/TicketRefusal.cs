namespace Telephony.Domain.Agents;

/// <summary>Why a ticket opens nothing.</summary>
/// <param name="Reason">In a sentence for the person.</param>
/// <param name="LogReason">In a sentence for the log, which names who asked and never the ticket.</param>
public sealed record TicketRefusal(string Reason, string LogReason)
{
    /// <summary>There is no such ticket: it was used, it is long over, or it was made up. What was used is deleted, so that nobody can tell them apart.</summary>
    public static TicketRefusal Unknown { get; } = new(
        "This sign-in is not known: it has already been used, or was never given. Load the page again.",
        "No ticket has this hash: it was redeemed before, it was deleted after its time, or it was made up.");

    /// <summary>What was sent is not the hash of a ticket at all.</summary>
    public static TicketRefusal NoHash { get; } = new(
        "This sign-in cannot be read. Load the page again.",
        "What was to be redeemed is not the hash of a ticket: 64 hexadecimal digits in lower case.");
}
