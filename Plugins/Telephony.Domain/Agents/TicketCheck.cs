using System.Globalization;

namespace Telephony.Domain.Agents;

/// <summary>Judges a ticket that is being redeemed. It is used up whatever the verdict.</summary>
public static class TicketCheck
{
    /// <summary>How long a ticket is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>Why it opens nothing; null when it does.</summary>
    public static TicketRefusal? Refuse(TicketFacts ticket)
    {
        if (ticket.Now > ticket.ExpiresOn)
        {
            var late = Math.Ceiling((ticket.Now - ticket.ExpiresOn).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new("This sign-in came too late. Load the page again.", $"The ticket of user {ticket.User} was redeemed {late} s after its time.");
        }

        if (!ticket.Pbxs.Contains(ticket.AskedPbx, StringComparer.OrdinalIgnoreCase))
        {
            return new(
                "This sign-in is for another telephone system. Load the page again.",
                $"The ticket of user {ticket.User} is for the PBX {string.Join(";", ticket.Pbxs)}; a connector of another PBX redeemed it, and it is used up.");
        }

        if (!ticket.IsEnabled)
        {
            return new("Your user has been disabled. Ask an administrator.", $"The user {ticket.User} has been disabled or deleted since the ticket was given.");
        }

        return ticket.IsSupervisors ? RefuseSupervisor(ticket) : RefuseAgent(ticket);
    }

    private static TicketRefusal? RefuseSupervisor(TicketFacts ticket) => ticket.IsSupervisorNow
        ? null
        : new("You are no longer a supervisor. Ask an administrator for the role.", $"The user {ticket.User} has lost the role of supervisors since the ticket was given.");

    private static TicketRefusal? RefuseAgent(TicketFacts ticket)
    {
        if (ticket.ExtensionNow.Length == 0)
        {
            return new(
                "You no longer have a phone. Ask an administrator for a row of yours in Telephony Users.",
                $"The softphone row of user {ticket.User} has been deleted, deactivated or emptied since the ticket was given.");
        }

        return PhoneNames.AreSame(ticket.Pbxs[0], ticket.Extension, ticket.PbxNow, ticket.ExtensionNow)
            ? null
            : new(
                "Your phone has been changed. Load the page again.",
                $"The softphone row of user {ticket.User} has another PBX or extension than when the ticket was given.");
    }
}
