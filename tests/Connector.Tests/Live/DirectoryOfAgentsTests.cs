using Telephony.Ami.Events;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Presence;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

/// <summary>The directory of agents decides who is one: when it comes late, changes in mid-call, or cannot be read.</summary>
[TestClass]
public sealed class DirectoryOfAgentsTests : IDisposable
{
    private const string Key = "main~20260302080000~100.1";

    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");

    // A caller by a trunk whose endpoint is named by the account's number.
    private static readonly ChannelFacts Anna = Phones.Agent("482911", "100.1", state: 4) with { CallerNumber = "+4930111222", CallerName = "Anna Example", Extension = "1234" };

    private readonly RowsGateway _dataverse = new() { Rows = [Row("1001"), Row("1002")] };
    private readonly DeskUnderTest _under;

    public DirectoryOfAgentsTests() => _under = new DeskUnderTest(gateway: _dataverse);

    private Phones Phones => _under.Phones;

    public void Dispose() => _under.Dispose();

    [TestMethod]
    public async Task A_caller_by_a_trunk_that_is_named_by_digits_is_a_caller()
    {
        await _under.Agents.RefreshAsync(CancellationToken.None);

        Ring();

        var row = _under.Desk.Find(Key)!;
        Assert.AreEqual(("1001", CallDirection.Inbound, "+4930111222", "1234"), (row.Extension, row.Direction, row.Number, row.Dnis));
    }

    [TestMethod]
    public async Task The_directory_that_was_last_known_counts_after_a_restart_while_Dataverse_is_away()
    {
        await _under.Agents.RefreshAsync(CancellationToken.None);
        _dataverse.Rows = null;
        _under.Restart();

        Ring();

        Assert.AreEqual(("1001", CallDirection.Inbound), (_under.Desk.Find(Key)!.Extension, _under.Desk.Find(Key)!.Direction));
        Assert.IsNull(_under.Agents.Vouched, "what was stored lets nobody give commands");
        Assert.IsNull(_under.Agents.Find("1001"));
    }

    [TestMethod]
    public async Task A_directory_that_changed_is_the_one_that_is_known_after_the_next_restart()
    {
        await _under.Agents.RefreshAsync(CancellationToken.None);
        _dataverse.Rows = [Row("1001"), Row("1003") with { Endpoint = "00085D1A2B3C" }];
        await _under.Agents.RefreshAsync(CancellationToken.None);
        _dataverse.Rows = null;

        _under.Restart();

        Assert.AreEqual("1001 , 1003 00085D1A2B3C", string.Join(", ", _under.Agents.Phones!.All.Select(phone => $"{phone.Extension} {phone.Endpoint}")));
    }

    [TestMethod]
    public async Task The_directory_of_another_PBX_is_not_recalled()
    {
        await _under.Agents.RefreshAsync(CancellationToken.None);
        _dataverse.Rows = null;

        _under.Options = _under.Options with { Pbx = "branch" };
        _under.Restart();

        Assert.IsNull(_under.Agents.Phones);
    }

    [TestMethod]
    public void Where_a_directory_was_never_known_no_call_is_lost()
    {
        Phones.Arrive(Phones.Caller());
        Phones.Ring(Phones.Caller(), Phones.Agent("1777", "100.7"));

        Assert.AreEqual("1777", _under.Desk.Find(Key)!.Extension);
    }

    [TestMethod]
    public async Task A_call_that_runs_when_the_directory_comes_goes_on_as_it_began()
    {
        var (caller, carla) = (Phones.Caller(), Phones.Agent("1003", "100.3"));
        Phones.Arrive(caller);
        Phones.Ring(caller, carla);
        Phones.Talk(caller, carla);

        await _under.Agents.RefreshAsync(CancellationToken.None);
        _under.Apply(new HoldChanged(_under.Clock.GetUtcNow(), carla.Uniqueid, Held: true));
        _under.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Phones.HangUp(caller, carla);

        Assert.AreEqual("waiting incoming talk hold idle", _under.StatesOf(Key));
    }

    [TestMethod]
    public async Task A_call_at_a_phone_whose_row_moves_to_another_endpoint_goes_on_as_it_began()
    {
        await _under.Agents.RefreshAsync(CancellationToken.None);
        var caller = Phones.Caller();
        Phones.Arrive(caller);
        Phones.Ring(caller, Alice);
        Phones.Talk(caller, Alice);

        _dataverse.Rows = [Row("1001") with { Endpoint = "00085D1A2B3C" }, Row("1002") with { Endpoint = "1001" }];
        await _under.Agents.RefreshAsync(CancellationToken.None);
        Phones.HangUp(caller, Alice);

        Assert.AreEqual("waiting incoming talk idle", _under.StatesOf(Key));
        Assert.AreEqual("1001", _under.Desk.Find(Key)!.Extension);
    }

    [TestMethod]
    public async Task A_phone_named_by_its_MAC_address_rings_for_the_agent_whose_row_names_it()
    {
        _dataverse.Rows = [Row("1001") with { Endpoint = "00085D1A2B3C" }];
        await _under.Agents.RefreshAsync(CancellationToken.None);
        var (caller, phone) = (Phones.Caller(), Phones.Agent("00085D1A2B3C", "100.9"));
        Phones.Arrive(caller);
        Phones.Ring(caller, phone);

        Assert.AreEqual(("1001", CallState.Incoming), (_under.Desk.Find(Key)!.Extension, _under.Desk.Find(Key)!.State));
    }

    [TestMethod]
    [DataRow("1001", "")]
    [DataRow("", "1001")]
    [DataRow("Agent-1", "agent-1")]
    public async Task Two_rows_for_one_phone_let_neither_give_commands(string first, string second)
    {
        _dataverse.Rows = [Row("1001") with { Endpoint = first }, Row("1002") with { Endpoint = second.Length > 0 ? second : "1001" }, Row("1003")];

        await _under.Agents.RefreshAsync(CancellationToken.None);

        Assert.AreEqual("1003", _under.Agents.Vouched!.Single().Extension);
    }

    [TestMethod]
    public async Task A_row_with_an_endpoint_that_no_phone_can_have_is_left_out()
    {
        _dataverse.Rows = [Row("1001") with { Endpoint = "x&PJSIP/trunk" }, Row("1002")];

        await _under.Agents.RefreshAsync(CancellationToken.None);

        Assert.AreEqual("1002", _under.Agents.Agents.Single().Extension);
    }

    [TestMethod]
    public async Task A_membership_and_a_phone_that_were_told_before_the_directory_are_the_agents_afterwards()
    {
        var presence = new AgentPresence(_under.Options, _under.Agents, new HubOutbound(), _under.Clock);
        presence.Replace(
        [
            new QueueMemberEvent(new QueueMemberSnapshot("support", "Alice", "PJSIP/00085D1A2B3C", "PJSIP/00085D1A2B3C", "dynamic", 0, 0, InCall: false, 1, Paused: false, "")),
            new ContactListEvent("c", "00085D1A2B3C", "sip:1", "", "Reachable"),
        ]);
        Assert.IsEmpty(presence.InterfacesOf("1001"));

        _dataverse.Rows = [Row("1001") with { Endpoint = "00085D1A2B3C" }];
        await _under.Agents.RefreshAsync(CancellationToken.None);

        Assert.AreEqual("PJSIP/00085D1A2B3C", presence.InterfacesOf("1001").Single());
        Assert.AreEqual((AgentState.Ready, true), (presence.Snapshot().Single().State, presence.Snapshot().Single().PhoneReachable));
    }

    private static DialerAgent Row(string extension) => new(extension, Guid.NewGuid().ToString(), "Agent " + extension) { IsTrusted = true };

    private void Ring()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
    }

    // Rows of agents that a test changes; null while Dataverse is away.
    private sealed class RowsGateway : AbsentGateway
    {
        public IReadOnlyList<DialerAgent>? Rows { get; set; }

        public override Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken) =>
            Rows is null ? base.GetAgentsAsync(pbx, cancellationToken) : Task.FromResult(Rows);

        public override Task<IReadOnlyList<string>> GetSupervisorsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
