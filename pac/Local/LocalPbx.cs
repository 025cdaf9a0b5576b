using System.Security.Cryptography;
using Telephony.Connector.Options;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;

namespace Telephony.Local;

/// <summary>The PBX: a simulator with the sample agents' phones and a few queues, or an address of a real one.</summary>
public sealed class LocalPbx : IAsyncDisposable
{
    private const string SimulatorUser = "connector";

    private LocalPbx(AmiSettings ami, SimulatedPbx? simulator)
    {
        Ami = ami;
        Simulator = simulator;
    }

    /// <summary>Where the connector logs in.</summary>
    public AmiSettings Ami { get; }

    /// <summary>The simulator; null with a real PBX.</summary>
    public SimulatedPbx? Simulator { get; }

    /// <summary>The context that plays files into a talk: the simulator has it, a real dialplan may not.</summary>
    public string PlayContext => Simulator is null ? "" : "connector-play";

    /// <summary>The queues of the simulator. Support and Sales have a row in the sample data, Night Desk has none.</summary>
    public static IReadOnlyList<SimulatedQueue> Queues { get; } =
    [
        new("support", "1234", ["1001", "1002"]) { CallerNamePrefix = "D:Support:" },
        new("sales", "5678", ["1002", "1003"]) { CallerNamePrefix = "D:Sales:", Strategy = QueueStrategy.RoundRobin },
        new("everyone", "9012", ["1001", "1003"]) { CallerNamePrefix = "D:Everyone:", Strategy = QueueStrategy.RingAll },
        new("night", "7777", ["1001"]) { CallerNamePrefix = "D:Night Desk:" },
    ];

    private static IReadOnlyList<SimulatedPhone> Phones { get; } =
    [
        new("1001", "Alice Agent"),
        new("1002", "Bob Agent"),
        new("1003", "Carla Agent"),
    ];

    /// <summary>Takes the real PBX that was asked for, or starts the simulator on a free port.</summary>
    public static async Task<LocalPbx> StartAsync(LocalOptions options, CancellationToken stop)
    {
        if (options.Pbx is { } pbx)
        {
            return new LocalPbx(new AmiSettings { Host = pbx.Host, Port = pbx.Port, Username = options.User, Secret = options.Secret }, null);
        }

        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var simulator = await SimulatedPbx.StartAsync(
            new PbxSimulatorOptions { Username = SimulatorUser, Secret = secret, Phones = Phones, Queues = Queues }, null, stop);
        var ami = new AmiSettings { Host = "127.0.0.1", Port = simulator.Port, Username = SimulatorUser, Secret = secret, MaxReconnectSeconds = 2 };
        return new LocalPbx(ami, simulator);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Simulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
