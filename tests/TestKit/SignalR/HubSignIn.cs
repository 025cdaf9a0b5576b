using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Telephony.Contracts;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.Contracts.Hub;

namespace Telephony.TestKit.SignalR;

/// <summary>What a browser does before it has a line to the hub: it asks Dataverse for a ticket and the hub for a session.</summary>
public static class HubSignIn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);
    private static readonly HttpClient Http = new();

    /// <summary>A ticket of the person whose requests the client sends.</summary>
    /// <param name="webApi">Sends requests as this person; its base address is the Web API's.</param>
    /// <param name="role">Empty for an agent, or <see cref="HubRoutes.SupervisorRole"/>.</param>
    /// <exception cref="HttpRequestException">Dataverse refused; the message has its answer.</exception>
    public static async Task<HubTicket> TakeTicketAsync(HttpClient webApi, string role = "")
    {
        using var response = await webApi.PostAsJsonAsync(GetHubConnection.Name, new JsonObject { [GetHubConnection.Request.Role] = role });
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(answer, null, response.StatusCode);
        }

        var connection = JsonNode.Parse(answer)!;
        return new HubTicket(
            (string)connection[GetHubConnection.Response.Url]!,
            (string)connection[GetHubConnection.Response.Ticket]!,
            (string)connection[GetHubConnection.Response.Pbx]!);
    }

    /// <summary>Gives the ticket to the hub.</summary>
    public static Task<HttpResponseMessage> PostAsync(HubTicket ticket) =>
        Http.PostAsJsonAsync(ticket.Url + HubRoutes.Session, new HubSessionRequest { Ticket = ticket.Ticket, Pbx = ticket.Pbx }, ContractJson.Options);

    /// <summary>Asks the hub for a session's next token.</summary>
    public static Task<HttpResponseMessage> RenewAsync(string hub, string token) =>
        Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, hub + HubRoutes.SessionRenewal) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } });

    /// <summary>A session, asked for again while the hub says that it may be there later.</summary>
    /// <exception cref="HttpRequestException">Dataverse or the hub refused, or nothing came within the limit; the message has the last answer.</exception>
    public static async Task<(string Hub, HubSession Session)> OpenAsync(HttpClient webApi, string role = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            var ticket = await TakeTicketAsync(webApi, role);
            using var response = await PostAsync(ticket);
            if (response.IsSuccessStatusCode)
            {
                return (ticket.Url, (await response.Content.ReadFromJsonAsync<HubSession>(ContractJson.Options))!);
            }

            if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests) || limit.IsCancellationRequested)
            {
                throw new HttpRequestException(await response.Content.ReadAsStringAsync(), null, response.StatusCode);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>The refusal that an answer of the hub holds.</summary>
    public static async Task<HubRefusal> RefusalAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<HubRefusal>(ContractJson.Options))!;
}

/// <summary>What <c>cts_GetHubConnection</c> answers.</summary>
/// <param name="Url">Address of the hub.</param>
/// <param name="Ticket">Good once and for a minute.</param>
/// <param name="Pbx">Whose connector redeems it.</param>
public sealed record HubTicket(string Url, string Ticket, string Pbx);
