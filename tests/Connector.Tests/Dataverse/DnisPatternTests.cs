using Microsoft.Xrm.Sdk;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Campaign;
using Telephony.Connector.Tests.Live;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Connector.Tests.Dataverse;

/// <summary>The setting "DNIS RegEx" is one setting: what Dataverse says counts for real calls.</summary>
[TestClass]
public sealed class DnisPatternTests : ConnectorTest
{
    private const string Name = SettingNames.DnisPattern;
    private const string Brand = "Q=(.+?);:";
    private const string Own = "D:(.+?):";

    private static readonly ChannelFacts Anna = Phones.Caller();
    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");

    [TestMethod]
    public async Task The_setting_of_Dataverse_finds_the_queue_of_the_next_call()
    {
        using var desk = new DeskUnderTest();
        var gateway = new Settings { Rows = [new SettingRow("dnis regex", "", Brand)] };

        await WatchOf(desk, gateway).RefreshAsync(CancellationToken.None);
        desk.Apply(new ChannelAppeared(desk.Clock.GetUtcNow(), Anna), new QueueJoined(desk.Clock.GetUtcNow(), Anna with { State = 6, CallerName = $"Q=Brand X;:{Anna.CallerName}" }, "brandx"));
        desk.Phones.Ring(Anna, Alice);

        CollectionAssert.AreEqual(new[] { "Brand X", "Brand X" }, desk.Events.Select(item => item.QueueName).ToList());
        CollectionAssert.AreEqual(new[] { "Anna Example", "Anna Example" }, desk.Events.Select(item => item.CallerName).ToList());
    }

    [TestMethod]
    [DataRow("(", "not a regular expression")]
    [DataRow("D:.+?:", "group")]
    [DataRow("(a+)+$", "too long")]
    [DataRow("D:(.+?):(?!x)", "looks around")]
    [DataRow("((((.{1,90}){1,90}){1,90}){1,90}):", "")]
    public async Task A_setting_that_cannot_serve_harms_nothing_and_is_told_once(string pattern, string reason)
    {
        using var desk = new DeskUnderTest();
        var watch = WatchOf(desk, new Settings { Rows = [new SettingRow(Name, "", pattern)] });

        await watch.RefreshAsync(CancellationToken.None);
        await watch.RefreshAsync(CancellationToken.None);

        Assert.AreEqual(Own, desk.Names.Pattern);
        Assert.Contains(reason, Log.Entries.Single(entry => entry.Message.Contains("is not used", StringComparison.Ordinal)).Message);
    }

    [TestMethod]
    public async Task Without_a_row_for_everybody_the_connectors_own_pattern_counts()
    {
        using var desk = new DeskUnderTest(new ConnectorOptions { Calls = new CallSettings { DnisPattern = Brand } });

        await WatchOf(desk, new Settings { Rows = [new SettingRow(Name, "", @"\[(.+?)\]", Scope: "Alice Agent"), new SettingRow("DNIS Filter", "", "")] }).RefreshAsync(CancellationToken.None);

        Assert.AreEqual(Brand, desk.Names.Pattern);
    }

    [TestMethod]
    public async Task While_Dataverse_is_away_the_word_before_counts()
    {
        using var desk = new DeskUnderTest();
        var gateway = new Settings { Rows = [new SettingRow(Name, "", Brand)] };
        var watch = WatchOf(desk, gateway);
        await watch.RefreshAsync(CancellationToken.None);
        gateway.Rows = null;

        await Assert.ThrowsExactlyAsync<DataverseException>(() => watch.RefreshAsync(CancellationToken.None));

        Assert.AreEqual(Brand, desk.Names.Pattern);
    }

    [TestMethod]
    public async Task What_a_trial_of_the_setting_shows_is_what_a_call_gets()
    {
        await using var organization = await OrganizationServer.StartAsync("1001");
        var system = organization.Local.ServiceFor(organization.Local.SystemUserId);
        var definition = system.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Brand X", [DialerDnis.Label] = "The brand" });
        system.Create(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = Name, [DialerKvTable.Value] = Brand, [DialerKvTable.Scope] = SettingRow.Global });
        await using var pbx = await SimulatedPbx.StartAsync(
            new PbxSimulatorOptions
            {
                Username = FakeAsterisk.Username,
                Secret = FakeAsterisk.Secret,
                Phones = [new("1001", "Alice Agent")],
                Queues = [new("brandx", "4444", ["1001"]) { CallerNamePrefix = "Q=Brand X;:" }],
            },
            null,
            CancellationToken.None);
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization.SettingsFor(organization.Port), Database, Log);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen && connector.Get<CallerNames>().Pattern == Brand && connector.Get<DnisDefinitions>().Count == 1);

        pbx.PlaceCall("+4930111222", "D:Sales:Anna", "4444");

        await Eventually.IsTrue(() => organization.All(DialerCall.TableName).Any(row => row.GetAttributeValue<EntityReference>(DialerCall.AgentId) is not null));
        var call = organization.All(DialerCall.TableName).Single();
        var trial = (string)system.Execute(new OrganizationRequest(Api.Name)
        {
            [Api.Request.PhoneNumber] = "+4930111222",
            [Api.Request.Direction] = "inbound",
            [Api.Request.CallerName] = "Q=Brand X;:D:Sales:Anna",
            [Api.Request.QueueName] = "brandx",
        }).Results[Api.Response.Decision];
        Assert.AreEqual(("Brand X", "D:Sales:Anna"), (call.GetAttributeValue<string>(DialerCall.Dnis), call.GetAttributeValue<string>(DialerCall.To)));
        Assert.AreEqual((definition.ToString("D"), "Brand X"), (connector.Desk.Snapshot().Single().DnisId, connector.Desk.Snapshot().Single().DnisText));
        Assert.Contains("&dnis=Brand X&", trial.Replace("\\u0026", "&", StringComparison.Ordinal));
        Assert.Contains("&fullName=D:Sales:Anna&", trial.Replace("\\u0026", "&", StringComparison.Ordinal));
    }

    private DnisWatch WatchOf(DeskUnderTest desk, IDataverseGateway gateway) =>
        new(gateway, desk.Names, desk.Definitions, desk.Options, desk.Clock, Log.For<DnisWatch>());

    private sealed class Settings : AbsentGateway
    {
        public IReadOnlyList<SettingRow>? Rows { get; set; } = [];

        public override Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken) =>
            Rows is { } rows ? Task.FromResult(rows) : base.GetSettingsAsync(word, cancellationToken);

        public override Task<IReadOnlyList<DnisDefinition>> GetDnisDefinitionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DnisDefinition>>([]);
    }
}
