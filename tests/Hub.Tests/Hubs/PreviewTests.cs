using System.Text.Json.Nodes;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Hubs;

/// <summary>A call that the dialer shows before it dials, on its way between a connector that the test plays and the agent's pages.</summary>
[TestClass]
public sealed class PreviewTests
{
    private const string Key = "main~1~campaign.7";

    [TestMethod]
    public async Task A_preview_reaches_every_page_of_its_agent_and_nobody_else()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var otherTab = await hub.AgentAsync("1001");
        await using var bob = await hub.AgentAsync("1002");

        await connector.InvokeAsync("PublishCall", Preview(1));

        foreach (var page in new[] { alice, otherTab })
        {
            var call = (await page.NextAsync("CallChanged")).Arguments[0]!;
            Assert.AreEqual("preview", (string?)call["state"]);
            Assert.AreEqual(
                """{"campaign":"Spring <b>offer</b>","customerTable":"contact","customerRecordId":"c1","scriptTitle":"Second call","endsOn":"2026-01-31T09:00:30+00:00","seconds":30,"dialsAtEnd":true,"skipReasons":["Called already","Number is wrong"],"skipNeedsReason":true}""",
                call["preview"]!.ToJsonString(Relaxed));
        }

        Assert.DoesNotContain("CallChanged", (await bob.DrainAsync("GetSnapshot")).Select(call => call.Method));
    }

    [TestMethod]
    public async Task A_page_that_is_loaded_later_finds_the_preview_as_it_stands_and_none_once_it_is_over()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", Preview(1));
        var paused = Preview(2);
        paused["preview"]!["endsOn"] = null;
        paused["preview"]!["leftSeconds"] = 12;
        await connector.InvokeAsync("PublishCall", paused);
        await connector.InvokeAsync("PublishCall", Preview(1));

        await using var alice = await hub.AgentAsync("1001");

        var preview = (await alice.NextAsync("Snapshot")).Arguments[0]!["calls"]![0]!["preview"]!;
        Assert.AreEqual(12, (int?)preview["leftSeconds"]);
        Assert.IsNull(preview["endsOn"]);
        await connector.InvokeAsync("PublishCallGone", "1001", Key);
        Assert.AreEqual(Key, (string?)(await alice.NextAsync("CallGone")).Arguments[0]);
        Assert.IsEmpty((await alice.InvokeAsync("GetSnapshot"))!["calls"]!.AsArray());
    }

    [TestMethod]
    [DataRow("startPreview", "")]
    [DataRow("skipPreview", "Number is wrong")]
    [DataRow("pause", "")]
    [DataRow("resumePreview", "")]
    public async Task What_the_agent_wants_of_a_preview_goes_to_the_connector_and_its_answer_comes_back(string name, string reason)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        HubCall? heard = null;
        connector.OnQuestion = call =>
        {
            heard = call;
            return new JsonObject { ["commandId"] = "7", ["succeeded"] = false, ["reason"] = "The customer is being called by somebody else." };
        };
        await connector.InvokeAsync("PublishCall", Preview(1));
        await using var alice = await hub.AgentAsync("1001");

        var result = await alice.InvokeAsync("Execute", new { commandId = "7", name, callKey = Key, reason });

        var command = heard!.Arguments[0]!;
        Assert.AreEqual((name, Key, reason, "1001"), ((string?)command["name"], (string?)command["callKey"], (string?)command["reason"], (string?)command["extension"]));
        Assert.AreEqual("The customer is being called by somebody else.", (string?)result!["reason"]);
    }

    [TestMethod]
    public async Task A_preview_that_is_over_or_somebody_elses_is_not_started()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", Preview(1));
        await using var bob = await hub.AgentAsync("1002");
        await using var alice = await hub.AgentAsync("1001");

        var notHis = await bob.InvokeAsync("Execute", new { commandId = "8", name = "startPreview", callKey = Key });
        await connector.InvokeAsync("PublishCallGone", "1001", Key);
        var over = await alice.InvokeAsync("Execute", new { commandId = "9", name = "startPreview", callKey = Key });

        Assert.AreEqual("That call is not yours, or it is over.", (string?)notHis!["reason"]);
        Assert.AreEqual("That call is not yours, or it is over.", (string?)over!["reason"]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode Preview(int version)
    {
        var call = HubUnderTest.Call("1001", Key, version, "preview");
        call["direction"] = "ccOutbound";
        call["allowed"] = new JsonArray("startPreview", "skipPreview", "pause");
        call["preview"] = new JsonObject
        {
            ["campaign"] = "Spring <b>offer</b>",
            ["customerTable"] = "contact",
            ["customerRecordId"] = "c1",
            ["scriptTitle"] = "Second call",
            ["endsOn"] = "2026-01-31T09:00:30Z",
            ["seconds"] = 30,
            ["dialsAtEnd"] = true,
            ["skipReasons"] = new JsonArray("Called already", "Number is wrong"),
            ["skipNeedsReason"] = true,
        };
        return call;
    }
}
