using Telephony.Contracts.Hub;

namespace Telephony.Hub.SignIn;

/// <summary>What a browser is answered that asked for a session or for its next token: one of both, and the status where it asked by HTTP.</summary>
internal sealed record SessionAnswer
{
    private SessionAnswer(int status, HubSession? session, HubRefusal? refusal) => (Status, Session, Refusal) = (status, session, refusal);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The session; null when there is none.</summary>
    public HubSession? Session { get; }

    /// <summary>Why there is none; null when there is one.</summary>
    public HubRefusal? Refusal { get; }

    public static SessionAnswer Given(HubSession session) => new(StatusCodes.Status200OK, session, null);

    /// <summary>None: a new ticket is needed.</summary>
    /// <param name="reason">Why, in a sentence for the person.</param>
    public static SessionAnswer NeedsTicket(string reason) => new(StatusCodes.Status401Unauthorized, null, new HubRefusal { Reason = reason, Again = HubRemedy.Ticket });

    /// <summary>None: what came is no such request.</summary>
    /// <param name="reason">Why, in a sentence for the person.</param>
    public static SessionAnswer Malformed(string reason) => new(StatusCodes.Status400BadRequest, null, new HubRefusal { Reason = reason, Again = HubRemedy.Ticket });

    /// <summary>None now: nobody there can say.</summary>
    /// <param name="reason">Why, in a sentence for the person.</param>
    public static SessionAnswer Later(string reason) => new(StatusCodes.Status503ServiceUnavailable, null, new HubRefusal { Reason = reason, Again = HubRemedy.Later });

    /// <summary>None now: too much was asked.</summary>
    public static SessionAnswer TooMany() => new(
        StatusCodes.Status429TooManyRequests, null, new HubRefusal { Reason = "Too many pages are signing in at the moment. This one will try again by itself.", Again = HubRemedy.Later });
}
