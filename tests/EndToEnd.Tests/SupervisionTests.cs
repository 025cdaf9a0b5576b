using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.EndToEnd.Tests;

/// <summary>What a supervisor sees, from the simulated PBX through connector and hub, with a session for a ticket of the organization.</summary>
[TestClass]
public sealed class SupervisionTests
{
    private static readonly Guid Alice = new("a1000000-0000-4000-8000-000000001001");

    [TestMethod]
    public async Task A_supervisor_sees_the_phone_of_an_agent_ring_who_reports_to_her()
    {
        await using var system = await LocalSystem.StartAsync(new LocalOptions { Port = 0, BuildFrontEnd = false }, _ => { }, CancellationToken.None);
        var dora = system.Org.AddUser("Dora", "Lead", Roles.TelephonySupervisor.Name);
        system.Org.ServiceFor(system.Org.SystemUserId).Update(
            new Entity(SystemUser.TableName, Alice) { [SystemUser.ParentSystemUserId] = new EntityReference(SystemUser.TableName, dora) });
        await using var screen = await WatchAsync(system, dora);

        // Calls of 7777 ring the phone of Alice and no other, those of 5678 that of Bob first.
        system.Simulator!.PlaceCall("+493023125011", "", "5678");
        system.Simulator.PlaceCall("+493023125012", "", "7777");

        var ringing = await NextAsync(screen, agent => (string?)agent["callState"] == "incoming");
        Assert.AreEqual(("1001", "main", "+493023125012", Alice.ToString("D")), (Text(ringing, "extension"), Text(ringing, "pbx"), Text(ringing, "phone"), Text(ringing, "systemUserId")));
    }

    private static async Task<SignalRPeer> WatchAsync(LocalSystem system, Guid supervisor)
    {
        using var http = system.WebApiOf(supervisor);
        var (hub, session) = await HubSignIn.OpenAsync(http, HubRoutes.SupervisorRole);
        return await SignalRPeer.ConnectAsync(hub + HubRoutes.Supervisor, session.Token);
    }

    private static async Task<JsonNode> NextAsync(SignalRPeer screen, Func<JsonNode, bool> isWanted)
    {
        while (true)
        {
            var agents = (await screen.NextAsync(nameof(ISupervisorClient.TeamChanged))).Arguments[0]!["agents"]!.AsArray();
            Assert.IsTrue(agents.All(agent => Text(agent!, "extension") == "1001"));
            if (agents.FirstOrDefault(agent => isWanted(agent!)) is { } found)
            {
                return found;
            }
        }
    }

    private static string Text(JsonNode node, string name) => (string)node[name]!;
}
