using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hub;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Doctor;

/// <summary>
/// Signs in to the hub as the connector and as an agent's browser. On the connector's line nothing is said: from its first word on it would be
/// the connector's line, and the one of a connector that runs would end.
/// </summary>
internal static class HubExamination
{
    private const int LongestAnswer = 64 * 1024;
    private const int LongestQuote = 300;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The findings; without an agent only the connector's own sign-in.</summary>
    public static async IAsyncEnumerable<Finding> RunAsync(
        ConnectorOptions options, IDataverseGateway gateway, DialerAgent? agent, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!options.Hub.Enabled)
        {
            yield return new Finding(Verdict.Doubtful, "hub", "Connector:Hub:Enabled is false: calls are logged, and no screen shows them");
            yield break;
        }

        yield return await TryLineAsync(options, cancellationToken);
        if (agent is not null)
        {
            yield return await TryTicketAsync(options, gateway, agent, cancellationToken);
        }
    }

    private static async Task<Finding> TryLineAsync(ConnectorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var line = await new HubConnectionFactory(HubCredential.Of(options))
                .ConnectAsync(HubLink.EndpointOf(options), cancellationToken).AsTask().WaitAsync(Limit, cancellationToken);
            return new Finding(Verdict.Well, "hub", $"{options.Hub.Url} accepted the connector's secret");
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or IOException or TimeoutException or InvalidOperationException or UriFormatException)
        {
            return new Finding(
                Verdict.Wrong, "hub", $"{options.Hub.Url}: {fault.Message.TrimEnd('.')}. Check Connector:Hub:Url and Secret, the hub's Hub:Connectors, and that this machine may go there.");
        }
    }

    // Asks for a ticket as the agent and signs in with it as a browser would. Where no connector runs that could redeem it for the hub, it is
    // redeemed here: either way it is used up.
    private static async Task<Finding> TryTicketAsync(ConnectorOptions options, IDataverseGateway gateway, DialerAgent agent, CancellationToken cancellationToken)
    {
        HubTicket ticket;
        try
        {
            ticket = await gateway.GetHubTicketAsync(agent.SystemUserId, cancellationToken);
        }
        catch (DataverseException fault)
        {
            return new Finding(Verdict.Wrong, "hub ticket", $"{fault.Message} Set the environment variable cts_HubUrl, and give {agent.Name} the role Telephony Agent.");
        }

        var (session, why) = await TrySessionAsync(options, ticket, cancellationToken);
        if (session == Answer.Given)
        {
            return new Finding(Verdict.Well, "hub ticket", $"{ticket.Url} gave {agent.Name} ({agent.Extension}) a session for it");
        }

        var redeemed = await TryRedeemAsync(options, gateway, ticket, cancellationToken);
        return (session, redeemed) switch
        {
            (Answer.NoConnector, "") => new Finding(
                Verdict.Well, "hub ticket", $"given to {agent.Name} ({agent.Extension}) and redeemed here; no connector runs that could redeem it for the hub"),
            (_, { Length: > 0 }) when session == Answer.NoConnector => new Finding(Verdict.Wrong, "hub ticket", $"it could not be redeemed: {redeemed} Give the application user the role Telephony Connector."),
            _ => new Finding(
                Verdict.Wrong, "hub ticket", $"the hub at {ticket.Url} gave no session for it: {why} Check the environment variable cts_HubUrl and the hub's Hub:AllowedOrigins, which has to name the organization."),
        };
    }

    private static async Task<(Answer Answer, string Why)> TrySessionAsync(ConnectorOptions options, HubTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            using var http = new HttpClient(handler) { Timeout = Limit, MaxResponseContentBufferSize = LongestAnswer };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(ticket.Url.TrimEnd('/') + HubRoutes.Session))
            {
                Content = JsonContent.Create(new HubSessionRequest { Ticket = ticket.Ticket, Pbx = ticket.Pbx }, options: ContractJson.Options),
            };

            // As a browser of the organization does.
            request.Headers.Add("Origin", new Uri(options.Dataverse.Url).GetLeftPart(UriPartial.Authority));
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => (Answer.Given, ""),
                HttpStatusCode.ServiceUnavailable => (Answer.NoConnector, ""),
                var status => (Answer.Refused, $"{(int)status} {ReasonOf(body)}"),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or UriFormatException or InvalidOperationException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (Answer.Refused, fault.Message);
        }
    }

    // Why it could not be redeemed; empty when it could.
    private static async Task<string> TryRedeemAsync(ConnectorOptions options, IDataverseGateway gateway, HubTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket.Ticket)));
            var redeemed = await gateway.RedeemTicketAsync(hash, options.Pbx, cancellationToken);
            return redeemed.Redeemed ? "" : PbxText.Clean(redeemed.LogReason, LongestQuote);
        }
        catch (DataverseException fault)
        {
            return fault.Message;
        }
    }

    private static string ReasonOf(byte[] body)
    {
        try
        {
            return PbxText.Clean(JsonSerializer.Deserialize<HubRefusal>(body, ContractJson.Options)?.Reason, LongestQuote);
        }
        catch (JsonException)
        {
            return PbxText.Clean(Encoding.UTF8.GetString(body), LongestQuote);
        }
    }

    private enum Answer
    {
        Given,
        NoConnector,
        Refused,
    }
}
