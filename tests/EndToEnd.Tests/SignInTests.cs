using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.EndToEnd.Tests.Support;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.EndToEnd.Tests;

/// <summary>Whose phone is whose, from Dataverse through the hub to the line: what no agent gets.</summary>
[TestClass]
public sealed class SignInTests
{
    private static readonly Guid Alice = new("a1000000-0000-4000-8000-000000001001");
    private static readonly Guid Bob = new("a1000000-0000-4000-8000-000000001002");
    private static readonly Guid BobsRow = new("a1000000-0000-4000-8000-000000002002");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [TestMethod]
    public async Task A_ticket_opens_no_second_session()
    {
        await using var system = await StartAsync();
        using var alice = system.WebApiOf(Alice);
        await HubSignIn.OpenAsync(alice);
        var ticket = await HubSignIn.TakeTicketAsync(alice);

        using var first = await HubSignIn.PostAsync(ticket);
        using var second = await HubSignIn.PostAsync(ticket);

        Assert.AreEqual(HttpStatusCode.OK, first.StatusCode);
        Assert.AreEqual(HttpStatusCode.Unauthorized, second.StatusCode);
        var refusal = await HubSignIn.RefusalAsync(second);
        Assert.AreEqual(HubRemedy.Ticket, refusal.Again);
        Assert.DoesNotContain(ticket.Ticket, refusal.Reason);
    }

    [TestMethod]
    public async Task Bob_cannot_become_Alice_by_editing_his_row()
    {
        await using var system = await StartAsync();
        using var bob = system.WebApiOf(Bob);

        foreach (var (method, address, body) in new[]
        {
            (HttpMethod.Patch, $"cts_dialerusers({BobsRow})", new JsonObject { ["cts_extension"] = "1001" }),
            (HttpMethod.Patch, $"cts_dialerusers({BobsRow})", new JsonObject { ["cts_pbx"] = "branch" }),
            (HttpMethod.Patch, $"cts_dialerusers({BobsRow})", new JsonObject { ["cts_SystemUserId@odata.bind"] = $"/systemusers({Alice})" }),
            (HttpMethod.Post, "cts_dialerusers", new JsonObject { ["cts_name"] = "Bob", ["cts_extension"] = "1001", ["cts_pbx"] = "main", ["cts_SystemUserId@odata.bind"] = $"/systemusers({Bob})" }),
        })
        {
            using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
            using var response = await bob.SendAsync(request);

            Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        await using var desk = await HubDesk.OpenAsync(system, Bob);
        system.Simulator!.PlaceCall("+493023125011", "", "7777");
        system.Simulator.PlaceCall("+493023125012", "", "5678");

        Assert.AreEqual("+493023125012", (string?)(await desk.CallAsync("incoming"))["phoneNumber"]);
        var snapshot = await desk.SnapshotAsync();
        Assert.AreEqual("1002", (string?)snapshot["agent"]!["extension"]);
        Assert.HasCount(1, snapshot["calls"]!.AsArray());
    }

    [TestMethod]
    public async Task An_agent_who_is_disabled_in_mid_call_loses_line_and_session_within_a_minute()
    {
        await using var system = await StartAsync(agentRefreshSeconds: 1);
        await using var desk = await TalkingAsync(system);

        system.Org.ServiceFor(system.Org.SystemUserId).Update(new Entity(SystemUser.TableName, Bob) { [SystemUser.IsDisabled] = true });

        await RequireGoneAsync(system, desk);
        using var bob = system.WebApiOf(Bob);
        await Assert.ThrowsExactlyAsync<HttpRequestException>(() => HubSignIn.TakeTicketAsync(bob));
    }

    [TestMethod]
    public async Task An_agent_who_gets_another_extension_in_mid_call_loses_the_old_one_within_a_minute()
    {
        await using var system = await StartAsync(agentRefreshSeconds: 1);
        await using var desk = await TalkingAsync(system);

        system.Org.ServiceFor(system.Org.SystemUserId).Update(new Entity(DialerUser.TableName, BobsRow) { [DialerUser.Extension] = "1009" });

        await RequireGoneAsync(system, desk);
    }

    [TestMethod]
    public async Task A_hub_that_comes_back_takes_its_sessions_without_asking_Dataverse()
    {
        await using var system = await StartAsync();
        await using var desk = await HubDesk.OpenAsync(system, Alice);

        system.TakeDataverseDown();
        await system.StopHubAsync();
        await system.StartHubAsync();

        using var renewal = await HubSignIn.RenewAsync(desk.Hub, desk.Session.Token);
        var renewed = (await renewal.Content.ReadFromJsonAsync<HubSession>(Contracts.ContractJson.Options))!;
        await using var again = await HubDesk.OpenAsync(desk.Hub, renewed);
        system.Simulator!.PlaceCall("+493023125011", "", "7777");
        await again.CallAsync("incoming");
        Assert.AreEqual(desk.Session.EndsOn, renewed.EndsOn);
    }

    // Calls of 5678 ring the phone of Bob first.
    private static async Task<HubDesk> TalkingAsync(LocalSystem system)
    {
        var desk = await HubDesk.OpenAsync(system, Bob);
        system.Simulator!.PlaceCall("+493023125011", "", "5678");
        await desk.CallAsync("incoming");
        Assert.IsTrue(system.Simulator.AnswerPhone("1002"));
        await desk.CallAsync("talk");
        return desk;
    }

    private static async Task RequireGoneAsync(LocalSystem system, HubDesk desk)
    {
        await desk.Line.Closed.WaitAsync(Minute);
        using var renewal = await HubSignIn.RenewAsync(desk.Hub, desk.Session.Token);
        Assert.AreEqual(HttpStatusCode.Unauthorized, renewal.StatusCode);
        Assert.AreEqual(HubRemedy.Ticket, (await HubSignIn.RefusalAsync(renewal)).Again);
        await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(desk.Hub + HubRoutes.Agent, desk.Session.Token));
        Assert.AreEqual("1002", system.Simulator!.Calls.Single().Extension, "The caller is still on the phone.");
    }

    private static Task<LocalSystem> StartAsync(double? agentRefreshSeconds = null) =>
        LocalSystem.StartAsync(new LocalOptions { Port = 0, BuildFrontEnd = false, AgentRefreshSeconds = agentRefreshSeconds }, _ => { }, CancellationToken.None);
}
