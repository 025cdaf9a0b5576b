using Telephony.Ami.Events;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Presence;

[TestClass]
public sealed class StateStormTests : IAsyncDisposable
{
    private readonly FakeClock _clock = new();
    private readonly CapturedLog _log = new();
    private readonly StatesGateway _gateway = new("1001", "1002");
    private readonly ConnectorRole _role = new(needsLease: true);
    private ConnectorOptions _options = new();
    private AgentDirectory _directory = null!;
    private AgentPresence _presence = null!;
    private AgentStateWriter? _writer;

    [TestInitialize]
    public async Task StartAsync()
    {
        _directory = new AgentDirectory(_gateway, _options, _clock, _log.For<AgentDirectory>());
        await _directory.RefreshAsync(CancellationToken.None);
        _presence = new AgentPresence(_options, _directory, new HubOutbound(), _clock);
        _presence.Take([Member("1001"), Member("1002")]);
    }

    public async ValueTask DisposeAsync()
    {
        await (_writer?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
        _writer?.Dispose();
        _directory.Dispose();
        _role.Dispose();
        _log.Dispose();
    }

    [TestMethod]
    public async Task Agents_that_change_together_are_written_together()
    {
        await BeActiveAsync();

        Assert.AreEqual("1001 Ready, 1002 Ready", _gateway.Writes.Single());
    }

    [TestMethod]
    public async Task What_changes_faster_than_once_a_second_is_written_as_it_came_out()
    {
        await BeActiveAsync();

        for (var i = 0; i < 20; i++)
        {
            _presence.Take([Member("1001", paused: true, "Lunch")]);
            _presence.Take([Member("1001", paused: true, $"Break {i}")]);
        }

        await PassAsync(TimeSpan.FromSeconds(1));
        await Eventually.IsTrue(() => _gateway.Writes.Count == 2);
        Assert.AreEqual("1001 NotReady Break 19", _gateway.Writes.Last());
    }

    [TestMethod]
    public async Task A_state_that_came_back_before_it_was_written_is_not_written()
    {
        await BeActiveAsync();

        _presence.Take([Member("1001", paused: true, "Lunch")]);
        _presence.Take([Member("1001")]);
        await PassAsync(TimeSpan.FromSeconds(1));
        _presence.Take([Member("1002", paused: true, "Training")]);

        await Eventually.IsTrue(() => _gateway.Writes.Count == 2);
        Assert.AreEqual("1002 NotReady Training", _gateway.Writes.Last());
    }

    [TestMethod]
    public async Task A_write_that_Dataverse_throttles_is_tried_again_when_it_said()
    {
        _gateway.Faults.Enqueue(new DataverseException(DataverseFailure.Throttled, "Too many requests.") { RetryAfter = TimeSpan.FromSeconds(30) });
        await BeActiveAsync();

        await PassAsync(TimeSpan.FromSeconds(29));
        Assert.HasCount(1, _gateway.Writes);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Eventually.IsTrue(() => _gateway.Writes.Count == 2);
        Assert.AreEqual("1001 Ready, 1002 Ready", _gateway.Writes.Last());
        Assert.Contains("Too many requests.", _log.Text);
    }

    [TestMethod]
    public async Task A_standby_writes_nothing_and_everything_when_it_takes_over()
    {
        Start();
        _presence.Take([Member("1001", paused: true, "Lunch")]);
        Assert.IsEmpty(_gateway.Writes);

        _role.Activate("token");

        await Eventually.IsTrue(() => _gateway.Writes.Count == 1);
        Assert.AreEqual("1001 NotReady Lunch, 1002 Ready", _gateway.Writes.Single());
    }

    [TestMethod]
    public async Task Nothing_is_written_where_the_settings_say_so()
    {
        _options = new ConnectorOptions { Dataverse = new DataverseSettings { WriteAgentStates = false } };
        _role.Activate("token");
        Start();

        await Eventually.Completes(_writer!.ExecuteTask!);

        Assert.IsEmpty(_gateway.Writes);
    }

    private static QueueMemberStatusEvent Member(string extension, bool paused = false, string reason = "") =>
        new(new QueueMemberSnapshot("support", "Agent " + extension, "PJSIP/" + extension, "PJSIP/" + extension, "dynamic", 0, 0, InCall: false, 1, paused, reason));

    private async Task BeActiveAsync()
    {
        _role.Activate("token");
        Start();
        await Eventually.IsTrue(() => _gateway.Writes.Count == 1);
    }

    private void Start()
    {
        _writer = new AgentStateWriter(_presence, _directory, _gateway, _role, _options, _clock, _log.For<AgentStateWriter>());
        _ = _writer.StartAsync(CancellationToken.None);
    }

    // Moves the clock once the writer waits for it.
    private async Task PassAsync(TimeSpan time)
    {
        await Eventually.IsTrue(() => _clock.RunningTimers > 0);
        _clock.Advance(time);
    }
}
