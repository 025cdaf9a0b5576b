using Telephony.Connector.Commands;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>What an agent may give as the reason of not being ready: what the organization has defined.</summary>
[TestClass]
public sealed class NotReadyReasonTests : ConnectorTest
{
    private static readonly DialerAgent Alice = new("1001", "a0000000-0000-4000-8000-000000001001", "Alice Agent");

    private readonly FakeClock _clock = new();
    private readonly Settings _settings = new();

    [TestMethod]
    [DataRow("Tea", "Tea")]
    [DataRow(" tea ", "Tea")]
    [DataRow("", "")]
    [DataRow("  ", "")]
    public async Task A_reason_of_the_organization_counts_as_it_writes_it_and_none_is_none(string said, string counts) =>
        Assert.AreEqual(counts, await ReadAsync(Reasons(), said));

    [TestMethod]
    [DataRow("Holiday")]
    [DataRow("Lunch")]
    [DataRow("Tea, Yoga")]
    [DataRow("Tea\r\nAction: Command")]
    public async Task Another_reason_is_refused_with_those_that_there_are(string said)
    {
        var refused = await Assert.ThrowsExactlyAsync<CommandRefusedException>(() => ReadAsync(Reasons(), said));

        Assert.Contains("Choose one of these, or none: Tea, Yoga.", refused.Message);
    }

    [TestMethod]
    public async Task The_reasons_of_the_agents_own_row_count_before_everybodys()
    {
        _settings.Rows = [.. _settings.Rows!, new SettingRow(SettingNames.NotReadyReasons, "", "Coaching", Scope: "Alice Agent")];

        Assert.AreEqual("Coaching", await ReadAsync(Reasons(), "coaching"));
        await Assert.ThrowsExactlyAsync<CommandRefusedException>(() => ReadAsync(Reasons(), "Tea"));
    }

    [TestMethod]
    public async Task Without_a_row_the_settings_default_counts()
    {
        _settings.Rows = [];

        Assert.AreEqual("Lunch", await ReadAsync(Reasons(), "Lunch"));
    }

    [TestMethod]
    public async Task Known_reasons_are_not_asked_for_again_and_a_new_one_is_found_at_once()
    {
        var reasons = Reasons();
        await ReadAsync(reasons, "Tea");
        await ReadAsync(reasons, "Yoga");
        Assert.AreEqual(1, _settings.Asked);

        _clock.Advance(TimeSpan.FromSeconds(20));
        _settings.Rows = [new SettingRow(SettingNames.NotReadyReasons, "", "Tea, Nap")];

        Assert.AreEqual("Nap", await ReadAsync(reasons, "Nap"));
        Assert.AreEqual(2, _settings.Asked);
    }

    [TestMethod]
    public async Task Reasons_at_random_do_not_ask_Dataverse_each_time()
    {
        var reasons = Reasons();
        for (var each = 0; each < 20; each++)
        {
            await Assert.ThrowsExactlyAsync<CommandRefusedException>(() => ReadAsync(reasons, $"Reason {each}"));
        }

        Assert.AreEqual(1, _settings.Asked);
    }

    [TestMethod]
    public async Task While_Dataverse_is_away_those_that_were_known_count_and_without_any_it_is_said()
    {
        var reasons = Reasons();
        await ReadAsync(reasons, "Tea");
        _settings.Rows = null;
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.AreEqual("Tea", await ReadAsync(reasons, "Tea"));
        var refused = await Assert.ThrowsExactlyAsync<CommandRefusedException>(() => ReadAsync(Reasons(), "Tea"));
        Assert.Contains("without a reason", refused.Message);
        Assert.AreEqual("", await ReadAsync(Reasons(), ""));
    }

    [TestMethod]
    public async Task A_command_with_another_reason_pauses_nobody()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen && connector.Get<AgentDirectory>().Vouched is not null);

        var result = await connector.ExecuteAsync(new AgentCommand { CommandId = "1", Name = AgentCommandName.NotReady, Extension = "1001", Reason = "Gone fishing" });

        Assert.IsFalse(result.Succeeded);
        Assert.Contains("Break, Lunch, Meeting, Training", result.Reason);
        Assert.IsEmpty(await pbx.ReceivedAsync("QueuePause"));
    }

    private NotReadyReasons Reasons() => new(_settings, _clock);

    private static Task<string> ReadAsync(NotReadyReasons reasons, string said) => reasons.ReadAsync(said, Alice, CancellationToken.None);

    private sealed class Settings : AbsentGateway
    {
        public IReadOnlyList<SettingRow>? Rows { get; set; } = [new(SettingNames.NotReadyReasons, "", "Tea, Yoga"), new("Another reason", "", "no list")];

        public int Asked { get; private set; }

        public override Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken)
        {
            Asked++;
            return Rows is null ? base.GetSettingsAsync(word, cancellationToken) : Task.FromResult(Rows);
        }
    }
}
