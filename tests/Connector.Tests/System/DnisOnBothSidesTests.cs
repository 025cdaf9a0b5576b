using Microsoft.Xrm.Sdk;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.Campaign;
using Telephony.Connector.Tests.Live;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>What the connector tells the screen of a call's DNIS is what the plug-ins write into its row and give to pages.</summary>
[TestClass]
public sealed class DnisOnBothSidesTests : IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly Dictionary<string, string> _names = [];
    private int _call;

    public static IEnumerable<string[]> Cases =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "cases", "dnis.csv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    public void Dispose() => _log.Dispose();

    [TestMethod]
    public async Task Every_call_of_the_table_has_one_DNIS()
    {
        await using var organization = await StartAsync("Support", "Brand X", "1234");
        List<string> expected = [], screens = [], rows = [], pages = [];

        foreach (var fields in Cases)
        {
            var (queue, dialled) = (fields[0], fields[1]);
            var (screen, row, page) = await PlayAsync(organization, phones =>
            {
                var caller = Phones.Caller($"{_call}.1", dnis: dialled);
                return (caller, queue, Phones.Agent("1001", $"{_call}.2"));
            });
            expected.Add($"{queue}/{dialled}: {fields[2]}, {fields[3]}");
            screens.Add($"{queue}/{dialled}: {screen}");
            rows.Add($"{queue}/{dialled}: {row}");
            pages.Add(page);
        }

        CollectionAssert.AreEqual(expected, screens);
        CollectionAssert.AreEqual(expected, rows);
        CollectionAssert.AreEqual(Cases.Select(fields => fields[3]).ToList(), pages);
    }

    [TestMethod]
    [DataRow("", ", ", "")]
    [DataRow("Support", "Support, Support", "Support")]
    [DataRow("sales", ", sales", "sales")]
    public async Task A_call_inside_has_the_DNIS_of_its_queue_and_never_that_of_the_extension(string queue, string expected, string text)
    {
        await using var organization = await StartAsync("Support", "1001");

        var (screen, row, page) = await PlayAsync(organization, _ =>
            (Phones.Agent("1002", $"{_call}.1", state: 4) with { Extension = "1001", CallerName = "Bob Agent" }, queue, Phones.Agent("1001", $"{_call}.2")));

        Assert.AreEqual((expected, expected, text), (screen, row, page));
    }

    private async Task<OrganizationServer> StartAsync(params string[] definitions)
    {
        var organization = await OrganizationServer.StartAsync("1001", "1002");
        var system = organization.Local.ServiceFor(organization.Local.SystemUserId);
        foreach (var name in definitions)
        {
            _names[system.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = name, [DialerDnis.Label] = "Label of " + name }).ToString("D")] = name;
        }

        return organization;
    }

    // Lets a phone ring: what its screen shows, what the row has, and which DNIS pages get.
    private async Task<(string Screen, string Row, string Page)> PlayAsync(OrganizationServer organization, Func<Phones, (ChannelFacts Caller, string Queue, ChannelFacts Phone)> play)
    {
        _call++;
        var settings = organization.SettingsFor(organization.Port);
        using var http = new DataverseHttp(settings, new DataverseTokens(settings), TimeProvider.System);
        var gateway = new DataverseGateway(http);
        using var desk = new DeskUnderTest(gateway: gateway);
        await desk.Agents.RefreshAsync(CancellationToken.None);
        await new DnisWatch(gateway, desk.Names, desk.Definitions, desk.Options, desk.Clock, _log.For<DnisWatch>()).RefreshAsync(CancellationToken.None);

        var (caller, queue, phone) = play(desk.Phones);
        if (queue.Length > 0)
        {
            desk.Phones.Arrive(caller, queue);
        }
        else
        {
            desk.Apply(new ChannelAppeared(desk.Clock.GetUtcNow(), caller));
        }

        desk.Phones.Ring(caller, phone);
        var shown = desk.Desk.Snapshot().Single(call => call.Extension == "1001");
        var answer = await gateway.RecordCallEventsAsync(new EventBatch(new CallEventBatch { Pbx = "main" }, [.. desk.Events.Select(WrittenEvent.Of)]), "", CancellationToken.None);

        var row = organization.All(DialerCall.TableName).Single(row => row.GetAttributeValue<string>(DialerCall.CallKey) == shown.CallKey);
        var data = answer.Pops.Single(pop => pop.CallKey == shown.CallKey).Decision.Data;
        return (
            $"{NameOf(shown.DnisId)}, {shown.DnisText}",
            $"{NameOf(row.GetAttributeValue<EntityReference>(DialerCall.DnisId)?.Id.ToString("D") ?? "")}, {row.GetAttributeValue<string>(DialerCall.Dnis)}",
            data.Split('&').Single(pair => pair.StartsWith("dnis=", StringComparison.Ordinal))["dnis=".Length..]);
    }

    private string NameOf(string id) => id.Length == 0 ? "" : _names[id];
}
