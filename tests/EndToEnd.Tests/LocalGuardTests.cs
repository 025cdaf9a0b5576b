using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Telephony.Local;

namespace Telephony.EndToEnd.Tests;

/// <summary>What no page that a person opens beside the running system can do with it.</summary>
[TestClass]
public sealed class LocalGuardTests
{
    [TestMethod]
    public async Task A_foreign_name_for_this_machine_reaches_neither_page_nor_simulator_nor_hub()
    {
        await using var system = await StartAsync();
        foreach (var address in new[] { $"{system.Address}/", $"{system.Address}/simulator", $"{system.Address}/local/people", $"{system.HubAddress}/health" })
        {
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Host = "evil.example:5080";

            using var answer = await http.GetAsync(new Uri(address));

            Assert.AreEqual(HttpStatusCode.MisdirectedRequest, answer.StatusCode, address);
        }
    }

    [TestMethod]
    public async Task The_local_org_alone_is_guarded_as_well()
    {
        var folder = Directory.CreateTempSubdirectory("telephony-");
        try
        {
            await using var system = await StartAsync(folder.FullName);
            using var http = new HttpClient { BaseAddress = new Uri(system.Address) };
            http.DefaultRequestHeaders.Host = "evil.example";

            using var answer = await http.GetAsync("/local/people");

            Assert.AreEqual(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task A_page_of_another_origin_presses_no_phone_and_ends_no_call()
    {
        await using var system = await StartAsync();
        var call = system.Simulator!.PlaceCall("+493023125011", "", "7777");
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };

        foreach (var address in new[] { $"/simulator/calls/{call.Id}/hangup", "/simulator/phones/1001/answer", "/simulator/calls" })
        {
            // Without a body browsers ask nobody first; older ones do not even say where the page is from.
            using var unasked = await http.PostAsync(address, null);
            using var foreign = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { }), Headers = { { "Origin", "https://evil.example" } } };
            using var refused = await http.SendAsync(foreign);

            Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, unasked.StatusCode, address);
            Assert.AreEqual(HttpStatusCode.Forbidden, refused.StatusCode, address);
        }

        Assert.HasCount(1, system.Simulator.Calls);
    }

    [TestMethod]
    public async Task People_to_sign_in_as_are_agents_a_supervisor_of_them_and_an_administrator_and_neither_system_nor_connector()
    {
        await using var system = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };

        var people = JsonNode.Parse(await http.GetStringAsync("/local/people"))!.AsArray();

        string[] expected =
        [
            "Alice Agent Extension 1001 Telephony Agent", "Bob Agent Extension 1002 Telephony Agent", "Carla Agent Extension 1003 Telephony Agent",
            "Dora Supervisor  Basic User, Telephony Supervisor", "Emil Administrator  Basic User, Telephony Administrator",
        ];
        CollectionAssert.AreEqual(expected, people.Select(Text).ToList());
    }

    private static string Text(JsonNode? person) =>
        $"{person!["name"]} {person["note"]} {string.Join(", ", person["roles"]!.AsArray().Select(role => (string)role!["name"]!).Order(StringComparer.Ordinal))}";

    private static Task<LocalSystem> StartAsync(string? ownPartsFolder = null) =>
        LocalSystem.StartAsync(new LocalOptions { Port = 0, BuildFrontEnd = false, OwnPartsFolder = ownPartsFolder }, _ => { }, CancellationToken.None);
}
