using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;
using Telephony.Hub.Hubs;
using Telephony.Hub.Limits;
using Telephony.Hub.Live;
using Telephony.Hub.Sessions;

namespace Telephony.Hub.SignIn;

/// <summary>
/// Gives a session for a ticket: asks the connector of the ticket's PBX, over the line that it has open, to redeem it in Dataverse. The hub itself has no way
/// into Dataverse.
/// </summary>
internal sealed class TicketDesk(
    LivePbxs pbxs,
    LiveAudience audience,
    IHubContext<ConnectorHub, IConnectorClient> connectors,
    SessionTokens tokens,
    HubOptions options,
    HubCounts counts,
    TimeProvider clock,
    ILogger<TicketDesk> logger)
{
    /// <summary>How long a user may be missing in the list of the connector that redeemed the ticket: it reads the list anew within 45 s.</summary>
    public static readonly TimeSpan ListLag = TimeSpan.FromSeconds(60);

    private const string NoConnector = "The connector beside the PBX is not connected to the telephony hub. This page tries again by itself; use the phone itself until then.";
    private const string NoAnswer = "Dataverse does not answer the telephony hub's connector. This page tries again by itself.";

    /// <summary>Redeems a ticket, once.</summary>
    /// <param name="ticket">The ticket; <see cref="TicketShape.Fits"/>.</param>
    /// <param name="names">The PBXs whose connectors may redeem it, such as <c>branch;main</c>: the first that is there, the next where Dataverse cannot be asked.</param>
    /// <returns>The answer, and for the log why there is no session.</returns>
    public async Task<(SessionAnswer Answer, string LogReason)> RedeemAsync(string ticket, string names)
    {
        var there = pbxs.Named(names).Where(pbx => pbx.ConnectionId is not null).ToList();
        var (answer, reason) = (SessionAnswer.Later(NoConnector), $"No connector of the PBX '{names}' is there.");
        foreach (var pbx in there)
        {
            if (!pbx.Redeems.TakeOne())
            {
                return (SessionAnswer.TooMany(), $"More tickets a second than the connector of '{pbx.Name}' is asked about (Hub:TicketsPerTenSeconds).");
            }

            var redeemed = await AskAsync(pbx, TicketShape.HashOf(ticket));
            if (redeemed is { Redeemed: true })
            {
                return Begin(redeemed, pbx);
            }

            if (redeemed is { MayTryAgain: false })
            {
                return (SessionAnswer.NeedsTicket(OrElse(redeemed.Reason, "This page has to sign in again.")), OrElse(redeemed.LogReason, redeemed.Reason));
            }

            (answer, reason) = (SessionAnswer.Later(OrElse(redeemed?.Reason, NoAnswer)), OrElse(redeemed?.LogReason, $"The connector of '{pbx.Name}' did not answer in time."));
        }

        return (answer, reason);
    }

    private static string OrElse(string? text, string other) => string.IsNullOrEmpty(text) ? other : text;

    private async Task<RedeemedTicket?> AskAsync(LivePbx pbx, string hash)
    {
        if (pbx.ConnectionId is not { } connectionId)
        {
            return null;
        }

        try
        {
            using var limit = new CancellationTokenSource(options.CommandLimit, clock);
            var redeemed = await connectors.Clients.Client(connectionId).RedeemTicket(hash).WaitAsync(limit.Token);
            return NullArguments.FirstIn(redeemed) is null ? redeemed : null;
        }
        catch (Exception exception) when (exception is HubException or OperationCanceledException or IOException or InvalidOperationException)
        {
            HubLog.CommandUnanswered(logger, pbx.Name, nameof(IConnectorClient.RedeemTicket), exception.Message);
            return null;
        }
    }

    private (SessionAnswer Answer, string LogReason) Begin(RedeemedTicket redeemed, LivePbx pbx)
    {
        var session = new BrowserSession(redeemed.Role, redeemed.SystemUserId, redeemed.Pbx, redeemed.Extension, redeemed.Team, DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()));
        // A connector answers for its own PBX and for no other.
        var fault = session.Fault() ?? (pbxs.Named(session.Pbx).Contains(pbx) ? null : $"It is a ticket of the PBX '{session.Pbx}', not of '{pbx.Name}'.");
        if (fault is not null)
        {
            return (SessionAnswer.NeedsTicket("This sign-in is not one for this telephony hub. Ask an administrator to look at the hub's log."), fault);
        }

        if (pbx.Change(new VouchedUser(session.SystemUserId, session.Role, session.Extension), clock.GetUtcNow() + ListLag))
        {
            _ = LookAgainAsync(pbx);
        }

        counts.SessionBegan();
        HubLog.SessionBegan(logger, session.Role, session.SystemUserId, session.Extension, session.Pbx);
        return (SessionAnswer.Given(tokens.Issue(session)), "");
    }

    private async Task LookAgainAsync(LivePbx pbx)
    {
        await Task.Delay(ListLag, clock);
        audience.Vouched(pbx);
    }
}
