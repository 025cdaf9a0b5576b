using Telephony.Ami.Wire;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>A simulator with three agents and two queues, a clock to move, and a client that listens.</summary>
internal sealed class SimulatorScene : IAsyncDisposable
{
    private SimulatorScene(FakeClock clock, SimulatedPbx pbx, ManagerClient client)
    {
        Clock = clock;
        Pbx = pbx;
        Client = client;
    }

    public FakeClock Clock { get; }

    public SimulatedPbx Pbx { get; }

    public ManagerClient Client { get; }

    public static PbxSimulatorOptions Options(TimeProvider clock) => new()
    {
        Secret = "sim-secret",
        Clock = clock,
        Phones = [new("1001", "Alice Agent"), new("1002", "Bob Agent"), new("1003", "Carla Agent")],
        Queues =
        [
            new("support", "1234", ["1001", "1002"]) { CallerNamePrefix = "D:Support:", RingTime = TimeSpan.FromSeconds(6) },
            new("sales", "5678", ["1002"]) { CallerNamePrefix = "D:Sales:", Strategy = QueueStrategy.RoundRobin },
        ],
        Customers =
        [
            new("0301234500", CustomerOutcome.Busy, TimeSpan.Zero),
            new("0301234599", CustomerOutcome.NeverAnswers, TimeSpan.Zero),
            new("*", CustomerOutcome.Answers, TimeSpan.FromSeconds(2)),
        ],
    };

    public static async Task<SimulatorScene> StartAsync(Func<PbxSimulatorOptions, PbxSimulatorOptions>? change = null)
    {
        var clock = new FakeClock();
        var options = Options(clock);
        var pbx = await SimulatedPbx.StartAsync(change is null ? options : change(options));
        return new SimulatorScene(clock, pbx, await ManagerClient.LoginAsync(pbx.Port));
    }

    public SimulatedCall CallSupport() => Pbx.PlaceCall("+4930111222", "Anna Example", "1234");

    /// <summary>Moves the clock once the PBX has done what it has answered already: an answer is sent while the action is being carried out.</summary>
    public void Wait(double seconds)
    {
        _ = Pbx.Phones;
        Clock.Advance(TimeSpan.FromSeconds(seconds));
    }

    public async Task<IReadOnlyList<AmiFields>> EventsAsync()
    {
        await Client.SettleAsync();
        return [.. Client.Events.Where(item => item["Event"] != "FullyBooted")];
    }

    public async Task<string> NamesAsync() => string.Join(' ', (await EventsAsync()).Select(item => item["Event"]));

    public async Task<string> ChannelOfAsync(string endpoint) =>
        (await Client.ListAsync("CoreShowChannels")).Select(row => row["Channel"]).Single(name => name.StartsWith(endpoint + "-", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Pbx.DisposeAsync();
    }
}
