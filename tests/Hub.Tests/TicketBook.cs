using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests;

/// <summary>The tickets that Dataverse keeps, as a connector that redeems them finds them: each is good once.</summary>
internal sealed class TicketBook
{
    private readonly ConcurrentDictionary<string, RedeemedTicket> _tickets = new();
    private int _asked;

    /// <summary>How often the connector was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>What is answered for tickets that are not there.</summary>
    public RedeemedTicket Refusal { get; set; } = new() { Redeemed = false, Reason = "The sign-in has been used or took too long.", LogReason = "No row has the hash." };

    public static string NewTicket() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A new ticket of an agent.</summary>
    public string ForAgent(string extension, string pbx = "main", string? user = null) =>
        Issue(new RedeemedTicket { Redeemed = true, SystemUserId = user ?? "user-" + extension, Role = HubRoutes.AgentRole, Pbx = pbx, Extension = extension });

    /// <summary>A new ticket of a supervisor.</summary>
    public string ForSupervisor(string team, string pbx = "main") =>
        Issue(new RedeemedTicket { Redeemed = true, SystemUserId = "supervisor", Role = HubRoutes.SupervisorRole, Pbx = pbx, Team = team });

    /// <summary>A new ticket that says this.</summary>
    public string Issue(RedeemedTicket redeemed)
    {
        var ticket = NewTicket();
        _tickets[Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)))] = redeemed;
        return ticket;
    }

    /// <summary>A connector's answers.</summary>
    public JsonNode? Answer(HubCall call)
    {
        if (call.Method != nameof(IConnectorClient.RedeemTicket))
        {
            throw new InvalidOperationException($"Nobody answers {call.Method}.");
        }

        Interlocked.Increment(ref _asked);
        return JsonSerializer.SerializeToNode(_tickets.TryRemove((string)call.Arguments[0]!, out var redeemed) ? redeemed : Refusal, ContractJson.Options);
    }
}
