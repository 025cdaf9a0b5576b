using Telephony.Connector.Lines;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>A connector whose agents work on a simulated PBX, and Dataverse that takes what it is told.</summary>
public abstract class SimulatedOffice : IAsyncDisposable
{
    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();
    private int _id;

    private protected FakeOrganization Organization { get; private set; } = null!;

    private protected SimulatedPbx Pbx { get; private set; } = null!;

    private protected ConnectorUnderTest Connector { get; private set; } = null!;

    /// <summary>Changes the PBX; the default leaves it as it is.</summary>
    private protected virtual PbxSimulatorOptions With(PbxSimulatorOptions options) => options;

    [TestInitialize]
    public async Task StartAsync()
    {
        Organization = await FakeOrganization.StartAsync();
        Pbx = await SimulatedPbx.StartAsync(
            With(new PbxSimulatorOptions
            {
                Username = FakeAsterisk.Username,
                Secret = FakeAsterisk.Secret,
                Phones = [new("1001", "Alice Agent"), new("1002", "Bob Agent"), new("1003", "Carla Agent")],
                Queues = [new("support", "1234", ["1001", "1002"]) { CallerNamePrefix = "D:Support:" }],
            }),
            null,
            CancellationToken.None);
        Connector = await ConnectorUnderTest.StartAsync(Pbx.Port, Organization, _file, _log);
        await Eventually.IsTrue(() => Connector.Get<PbxLine>().IsOpen);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Pbx.DisposeAsync();
        await Organization.DisposeAsync();
        _log.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A caller comes into the queue; gives the key of the call that rings 1001.</summary>
    protected async Task<string> RingAsync()
    {
        Pbx.PlaceCall("+4930111222", "Anna Example", "1234");
        var call = await Eventually.Get(() => Connector.Desk.Snapshot().FirstOrDefault(call => call is { Extension: "1001", State: CallState.Incoming }));
        return call.CallKey;
    }

    /// <summary>A command, whatever its answer.</summary>
    protected Task<CommandResult> ExecuteAsync(AgentCommand command) => Connector.ExecuteAsync(command);

    protected async Task DoAsync(AgentCommandName name, string extension, string key, string number = "", string reason = "", string other = "")
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = $"c{_id++}", Name = name, Extension = extension, CallKey = key, Number = number, Reason = reason, OtherCallKey = other, Digits = "1#" });
        Assert.IsTrue(result.Succeeded, $"{name}: {result.Reason}");
    }

    /// <summary>Waits until a call is in a state.</summary>
    protected Task UntilAsync(string key, CallState state) => Eventually.IsTrue(() => Connector.Desk.Find(key)?.State == state);

    /// <summary>Waits until Dataverse has been told of a call's state.</summary>
    protected Task RecordedAsync(string key, string state) => Eventually.IsTrue(() => Organization.Recorded.Any(item => item.CallKey == key && item.State == state));

    /// <summary>What Dataverse has been told of a call, in order.</summary>
    protected string StatesOf(string key) =>
        string.Join(' ', Organization.Recorded.Where(item => item.CallKey == key).OrderBy(item => item.Sequence).Select(item => item.State));

    /// <summary>Who ended a call, and why, as Dataverse has been told.</summary>
    protected (string By, string Reason) EndOf(string key) =>
        Organization.Recorded.Where(item => item.CallKey == key && item.State == "idle").Select(item => (item.By, item.Reason)).Single();

    /// <summary>A command that is refused; gives the reason.</summary>
    protected async Task<string> RefusedAsync(AgentCommandName name, string extension, string key, string number = "", string other = "")
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = $"c{_id++}", Name = name, Extension = extension, CallKey = key, Number = number, OtherCallKey = other });
        Assert.IsFalse(result.Succeeded, $"{name} was carried out.");
        return result.Reason;
    }

    /// <summary>The agent's other call, in a state.</summary>
    protected Task<CallMessage> SecondCallAsync(string extension, string firstKey, CallState state) =>
        Eventually.Get(() => Connector.Desk.Snapshot().FirstOrDefault(call => call.Extension == extension && call.CallKey != firstKey && call.State == state));
}
