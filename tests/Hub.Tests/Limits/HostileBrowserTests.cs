using Telephony.Contracts.Hub;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Limits;

/// <summary>What a page or a connector may do wrong that must cost little.</summary>
[TestClass]
public sealed class HostileBrowserTests
{
    private static readonly HubOptions Few = HubUnderTest.Options with { RequestsPerTenSeconds = 2, CommandsPerTenSeconds = 2 };

    [TestMethod]
    [DataRow("""{"type":1,"target":"NoSuchMethod","arguments":[]}""")]
    [DataRow("""{"type":1,"invocationId":"7","target":"NoSuchMethod","arguments":[]}""")]
    [DataRow("""{"type":1,"target":"Execute","arguments":[7]}""")]
    [DataRow("""{"type":6}""")]
    [DataRow("""{"type":3,"invocationId":"99","result":1}""")]
    public async Task A_flood_of_what_no_filter_sees_ends_the_line(string message)
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");

        for (var i = 0; i < 100 && !alice.Closed.IsCompleted; i++)
        {
            await alice.TrySendRawAsync(message);
        }

        await Eventually.Completes(alice.Closed);
        Assert.Contains("Ended a connection that kept sending messages", hub.Log.Text);
    }

    [TestMethod]
    public async Task A_flood_in_one_piece_ends_the_line_too()
    {
        await using var hub = await HubUnderTest.StartAsync(Few, new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");

        await alice.TrySendRawAsync(string.Join('\u001e', Enumerable.Repeat("""{"type":6}""", 500)));

        await Eventually.Completes(alice.Closed);
    }

    [TestMethod]
    public async Task An_ordinary_page_is_not_cut_off()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: new FakeClock(DateTimeOffset.UtcNow));
        await using var alice = await hub.AgentAsync("1001");
        for (var i = 0; i < 50; i++)
        {
            await alice.InvokeAsync("GetSnapshot");
            await alice.SendRawAsync("""{"type":6}""");
        }

        Assert.IsFalse(alice.Closed.IsCompleted);
    }

    [TestMethod]
    [DataRow("[null]", "command")]
    [DataRow("""[{"commandId":null,"name":"ready"}]""", "command.commandId")]
    [DataRow("""[{"commandId":"1","name":"dial","number":null}]""", "command.number")]
    [DataRow("""[{"commandId":"1","name":"release","callKey":null}]""", "command.callKey")]
    [DataRow("""[{"commandId":"1","name":"skipPreview","callKey":"k","reason":null}]""", "command.reason")]
    public async Task A_command_with_nothing_where_something_has_to_be_is_refused_in_words(string arguments, string where)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var alice = await hub.AgentAsync("1001");

        var refusal = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => alice.InvokeJsonAsync("Execute", arguments));

        Assert.Contains($"'{where}'", refusal.Message);
        Assert.IsTrue(hub.Log.Entries.All(entry => entry.Exception is null || entry.Level < Microsoft.Extensions.Logging.LogLevel.Warning), hub.Log.Text);
        Assert.IsNotNull(await alice.InvokeAsync("GetSnapshot"));
    }

    [TestMethod]
    public async Task A_log_line_that_is_nothing_is_refused_in_words()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");

        Assert.Contains("'text'", (await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => alice.InvokeJsonAsync("Log", "[null]"))).Message);
    }

    [TestMethod]
    [DataRow("PublishCall", "[null]", "message")]
    [DataRow("PublishCall", """[{"callKey":"k","version":1,"extension":"1","state":"preview","stateSince":"2026-01-31T08:00:00Z","direction":"ccOutbound","startedOn":"2026-01-31T08:00:00Z","preview":{"skipReasons":null}}]""", "message.preview.skipReasons")]
    [DataRow("PublishCall", """[{"callKey":"k","version":1,"extension":"1","state":"preview","stateSince":"2026-01-31T08:00:00Z","direction":"ccOutbound","startedOn":"2026-01-31T08:00:00Z","preview":{"skipReasons":["a",null]}}]""", "message.preview.skipReasons[1]")]
    [DataRow("PublishCall", """[{"callKey":"k","version":1,"extension":"1","state":"preview","stateSince":"2026-01-31T08:00:00Z","direction":"ccOutbound","startedOn":"2026-01-31T08:00:00Z","preview":{"scriptTitle":null}}]""", "message.preview.scriptTitle")]
    [DataRow("PublishCallGone", """[null,"k"]""", "extension")]
    [DataRow("PublishCallGone", """["1001",null]""", "callKey")]
    [DataRow("PublishVouched", "[null]", "vouched")]
    [DataRow("PublishVouched", "[[null]]", "vouched[0]")]
    [DataRow("PublishVouched", """[[{"systemUserId":"u","role":"agent","extension":"1"},{"systemUserId":"u","role":null,"extension":"1"}]]""", "vouched[1].role")]
    [DataRow("PublishSnapshot", """[{"connector":null}]""", "snapshot.connector")]
    [DataRow("PublishSnapshot", """[{"connector":{"pbx":"main","pbxConnected":true,"since":"2026-01-31T08:00:00Z"},"agents":null}]""", "snapshot.agents")]
    [DataRow("PublishSnapshot", """[{"connector":{"pbx":"main","pbxConnected":true,"since":"2026-01-31T08:00:00Z"},"agents":[null]}]""", "snapshot.agents[0]")]
    [DataRow("PublishPop", """[{"callKey":"k","extension":"1001","decision":{"kind":"form","matches":[{"table":null,"recordId":"r","name":"n","column":"c"}]}}]""", "pop.decision.matches[0].table")]
    [DataRow("PublishPop", """[{"callKey":"k","extension":"1001","decision":{"kind":"form","defaults":{"a":null}}}]""", "pop.decision.defaults[0]")]
    [DataRow("PublishCommandFailed", """["1001",null]""", "result")]
    public async Task What_a_connector_leaves_out_is_refused_in_words_and_its_line_stays(string method, string arguments, string where)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();

        var refusal = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => connector.InvokeJsonAsync(method, arguments));

        Assert.Contains($"'{where}'", refusal.Message);
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
    }

    [TestMethod]
    public async Task A_page_too_many_is_one_line_of_the_log_without_a_stack_and_pages_that_loop_do_not_fill_it()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { ScreensPerAgent = 1 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var first = await hub.AgentAsync("1001");

        for (var i = 0; i < 60; i++)
        {
            await using var more = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001"));
            Assert.Contains("Close some", await Eventually.Completes(more.Closed));
        }

        var lines = hub.Log.Entries.Where(entry => entry.Message.Contains("pages with telephony open", StringComparison.Ordinal) || entry.Exception is not null).ToList();
        Assert.IsTrue(lines.All(line => line.Exception is null), hub.Log.Text);
        Assert.IsLessThanOrEqualTo(LogBudget.LinesPerMinute, lines.Count);
    }

    [TestMethod]
    public async Task A_browser_that_writes_log_lines_in_a_loop_does_not_fill_the_log_and_it_is_said_how_many_were_left_out()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var hub = await HubUnderTest.StartAsync(clock: clock);
        await using var alice = await hub.AgentAsync("1001");
        for (var i = 0; i < 100; i++)
        {
            await alice.InvokeAsync("Log", "again");
            clock.Advance(TimeSpan.FromMilliseconds(200));
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        await alice.InvokeAsync("Log", "later");

        Assert.IsLessThanOrEqualTo(LogBudget.LinesPerMinute, hub.Log.Entries.Count(entry => entry.Message.EndsWith("says: again", StringComparison.Ordinal)));
        Assert.Contains("says: later", hub.Log.Text);
        Assert.Contains("Left out 81 lines about user-1001", hub.Log.Text);
    }

    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow("a\r\nb", "a  b")]
    [DataRow("a\u2028b\u2029c\u0085d", "a b c d")]
    [DataRow("abc\u202Edef\u200B", "abc def ")]
    [DataRow("\u001b[31mred", " [31mred")]
    [DataRow("Müller 王", "Müller 王")]
    [DataRow(null, "")]
    public void Hostile_text_stays_on_its_line_of_the_log(string? text, string expected) => Assert.AreEqual(expected, new LogText(text).ToString());

    [TestMethod]
    public void A_long_text_is_cut_in_the_log() => Assert.HasCount(501, new LogText(new string('x', 10_000)).ToString());
}
