using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Live;

/// <summary>The DNIS of a call on its screen: when the definitions come late, change in mid-call, or cannot be read.</summary>
[TestClass]
public sealed class CallDnisTests : IDisposable
{
    private const string Key = "main~20260302080000~100.1";

    private static readonly ChannelFacts Anna = Phones.Caller();
    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");
    private static readonly DnisDefinition Support = new("id-of-support", "support");
    private static readonly DnisDefinition Number = new("id-of-1234", "1234");

    private readonly DeskUnderTest _under = new();
    private readonly CapturedLog _log = new();

    public void Dispose()
    {
        _under.Dispose();
        _log.Dispose();
    }

    [TestMethod]
    public void A_ringing_call_says_which_definition_describes_it_and_what_that_is_called()
    {
        _under.Definitions.Use([Number, Support]);

        Ring("support");

        Assert.AreEqual(("id-of-support", "support", "1234", "support"), (Shown.DnisId, Shown.DnisText, Shown.Dnis, Shown.QueueName));
    }

    [TestMethod]
    public void A_call_that_rings_before_the_definitions_are_known_gets_its_own_when_they_come()
    {
        Ring("support");
        Assert.AreEqual(("", "support"), (Shown.DnisId, Shown.DnisText));
        var version = Shown.Version;
        _under.Hub.Take();

        _under.Definitions.Use([Number, Support]);

        var told = _under.Hub.Take().SelectMany(call => call.Arguments).OfType<CallMessage>().Single();
        Assert.AreEqual(("id-of-support", "support"), (told.DnisId, told.DnisText));
        Assert.IsGreaterThan(version, told.Version);
        Assert.AreEqual("waiting incoming", _under.StatesOf(Key), "the screen is told, and nothing happened to the call");
    }

    [TestMethod]
    public void A_call_keeps_what_it_was_told_whatever_becomes_of_the_definitions()
    {
        _under.Definitions.Use([Number, Support]);
        Ring("support");
        _under.Hub.Take();

        _under.Definitions.Use([Number, new DnisDefinition("id-of-another", "support")]);
        Assert.IsEmpty(_under.Hub.Take());
        _under.Definitions.Use([]);
        _under.Phones.Talk(Anna, Alice);

        Assert.AreEqual(("id-of-support", "support", CallState.Talk), (Shown.DnisId, Shown.DnisText, Shown.State));
    }

    [TestMethod]
    public void A_call_keeps_what_it_was_told_over_a_restart_without_Dataverse()
    {
        _under.Definitions.Use([Number, Support]);
        Ring("sales");
        _under.Restart();

        _under.Phones.Talk(Anna, Alice);

        Assert.AreEqual(("id-of-1234", "1234"), (Shown.DnisId, Shown.DnisText));
    }

    [TestMethod]
    public void A_call_that_is_passed_on_to_another_queue_is_described_by_that_one()
    {
        _under.Definitions.Use([Support]);
        Ring("support");
        _under.Phones.RingOut(Alice);

        _under.Apply(new QueueJoined(_under.Clock.GetUtcNow(), Anna with { State = 6, CallerName = $"D:sales:{Anna.CallerName}" }, "sales"));
        _under.Phones.Ring(Anna, Alice with { Uniqueid = "100.3" });

        Assert.AreEqual(("", "sales"), (Shown.DnisId, Shown.DnisText));
    }

    [TestMethod]
    public async Task A_look_that_fails_leaves_the_definitions_before()
    {
        var gateway = new DnisGateway { Definitions = [Support] };
        var watch = WatchOf(gateway);
        await watch.RefreshAsync(CancellationToken.None);
        gateway.Definitions = null;

        await Assert.ThrowsExactlyAsync<DataverseException>(() => watch.RefreshAsync(CancellationToken.None));
        Ring("support");

        Assert.AreEqual("id-of-support", Shown.DnisId);
    }

    [TestMethod]
    public async Task Definitions_count_though_the_settings_may_not_be_read()
    {
        var watch = WatchOf(new DnisGateway { Definitions = [Support], Settings = null });

        await Assert.ThrowsExactlyAsync<DataverseException>(() => watch.RefreshAsync(CancellationToken.None));
        Ring("support");

        Assert.AreEqual("id-of-support", Shown.DnisId);
    }

    [TestMethod]
    public async Task How_many_definitions_there_are_is_told_when_they_change()
    {
        var gateway = new DnisGateway { Definitions = [Support, Number] };
        var watch = WatchOf(gateway);

        await watch.RefreshAsync(CancellationToken.None);
        gateway.Definitions = [Number, Support];
        await watch.RefreshAsync(CancellationToken.None);

        Assert.HasCount(1, _log.Entries.Where(entry => entry.Message == "Dataverse describes 2 dialled numbers and queues"));
    }

    private CallMessage Shown => _under.Desk.Snapshot().Single();

    private void Ring(string queue)
    {
        _under.Phones.Arrive(Anna, queue);
        _under.Phones.Ring(Anna, Alice);
    }

    private DnisWatch WatchOf(IDataverseGateway gateway) => new(gateway, _under.Names, _under.Definitions, _under.Options, _under.Clock, _log.For<DnisWatch>());

    // What says where calls were made to, as a test changes it; null while it cannot be read.
    private sealed class DnisGateway : AbsentGateway
    {
        public IReadOnlyList<DnisDefinition>? Definitions { get; set; }

        public IReadOnlyList<SettingRow>? Settings { get; init; } = [];

        public override Task<IReadOnlyList<DnisDefinition>> GetDnisDefinitionsAsync(CancellationToken cancellationToken) =>
            Definitions is { } definitions ? Task.FromResult(definitions) : base.GetDnisDefinitionsAsync(cancellationToken);

        public override Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken) =>
            Settings is { } settings ? Task.FromResult(settings) : base.GetSettingsAsync(word, cancellationToken);
    }
}
