using System.Buffers;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Hub;

/// <summary>
/// Redeems browsers' tickets for the hub. Whoever is new to the list of agents is looked up before the answer, so that the hub hears of the
/// agent before it gives the session.
/// </summary>
internal sealed class TicketDesk(
    IDataverseGateway gateway, AgentDirectory agents, ConnectorRole role, ConnectorOptions options, TimeProvider clock, ILogger<TicketDesk> logger)
{
    private const int HashLength = 64;

    // Less than the hub waits for the answer of a connector.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Redeems once and answers always.</summary>
    /// <param name="hash">SHA-256 of the ticket, 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">The connector stops.</param>
    public async Task<RedeemedTicket> RedeemAsync(string? hash, CancellationToken cancellationToken)
    {
        if (hash is not { Length: HashLength } || hash.AsSpan().ContainsAnyExcept(HexDigits))
        {
            return Refused("The sign-in to the telephone system was not understood. Sign in again.", "The hub sent something that is not the hash of a ticket.");
        }

        if (!role.IsActive)
        {
            return Later("Another connector looks after the telephone system now. Try again in a moment.", "This connector is not the active one.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var end = new CancellationTokenSource(Limit, clock);
        using var registration = end.Token.Register(limit.Cancel);
        try
        {
            var ticket = await gateway.RedeemTicketAsync(hash, options.Pbx, limit.Token);
            return ticket.Redeemed ? await WithListAsync(ticket, limit.Token) : ticket;
        }
        catch (DataverseException fault)
        {
            Log.TicketNotRedeemed(logger, fault.Message);
            return fault.Failure == DataverseFailure.Rejected
                ? Refused("Dataverse did not accept the sign-in to the telephone system. Sign in again.", fault.Message)
                : Later("The telephone system cannot ask Dataverse who you are at the moment. It will try again.", fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TicketNotRedeemed(logger, "Dataverse did not answer in time.");
            return Later("The telephone system cannot ask Dataverse who you are at the moment. It will try again.", "Dataverse did not answer in time.");
        }
    }

    private static RedeemedTicket Refused(string reason, string logReason) => new() { Redeemed = false, Reason = reason, LogReason = PbxText.Clean(logReason, 500) };

    private static RedeemedTicket Later(string reason, string logReason) => Refused(reason, logReason) with { MayTryAgain = true };

    // Somebody new: the list is read again. Without it the hub has Dataverse's word for the ticket all the same.
    private async Task<RedeemedTicket> WithListAsync(RedeemedTicket ticket, CancellationToken cancellationToken)
    {
        if (agents.Vouched is null || agents.Vouches(new VouchedUser(ticket.SystemUserId, ticket.Role, ticket.Extension)))
        {
            return ticket;
        }

        try
        {
            await agents.RefreshAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DataverseException or OperationCanceledException)
        {
            Log.AgentsUnknown(logger, fault.Message);
        }

        return ticket;
    }
}
