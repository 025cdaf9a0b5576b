using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Two real connector processes at work while one thing after the other goes wrong, in an order and at moments that a seed decides; as
/// long as the PBX runs, one of the two sees it. Afterwards every call that was placed is in the organization once, with the right counters.
/// </summary>
[TestClass]
[RequiresProgram("kill")]
[RequiresProgram("prlimit")]
public sealed class FaultCampaignTests
{
    private static readonly string[] Extensions = ["1001", "1002", "1003"];

    [TestMethod]
    public async Task Whatever_goes_wrong_calls_placed_are_calls_recorded_each_once()
    {
        foreach (var seed in CampaignSeeds.From(20260131))
        {
            Console.WriteLine($"Campaign {seed}");
            await RunAsync(seed);
        }
    }

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        await using var organization = await OrganizationServer.StartAsync(Extensions);
        await using var pbx = await PbxAsync();
        await using var one = new ConnectorProcess("one", pbx.Port, organization);
        await using var two = new ConnectorProcess("two", pbx.Port, organization);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        await Eventually.IsTrue(() => organization.Lease is not null);
        var load = new CallLoad(pbx);
        using var end = new CancellationTokenSource();
        var playing = Task.WhenAll(Extensions.Select(extension => PlayAsync(load, extension, end.Token)));
        var faults = new ProcessFaults(organization, load, pbx.RestartAsync, [one, two], random);
        var history = new List<string>();

        try
        {
            foreach (var (name, bringAsync) in faults.All.OrderBy(_ => random.Next()))
            {
                var machine = random.Next(2) == 0 ? one : two;
                await Task.Delay(random.Next(300), CancellationToken.None);
                history.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {name} ({(machine == one ? "one" : "two")})");
                await bringAsync(machine);
                await await Task.WhenAny(one.SeesPbxAsync(), two.SeesPbxAsync());
                load.Open();
                await Task.WhenAll(one.SeesPbxAsync(), two.SeesPbxAsync());
            }

            await end.CancelAsync();
            await playing;
            await AssertRecordedAsync(load, organization);
        }
        catch (Exception fault)
        {
            Assert.Fail($"TELEPHONY_SEED={seed}: {fault.Message}\n{string.Join("; ", history)}\n{one.Account}\n{two.Account}");
        }
    }

    private static async Task PlayAsync(CallLoad load, string extension, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await load.PlayAsync("8" + extension, extension);
            await Task.Delay(500, CancellationToken.None);
        }
    }

    private static Task<SimulatedPbx> PbxAsync() => SimulatedPbx.StartAsync(new PbxSimulatorOptions
    {
        Username = FakeAsterisk.Username,
        Secret = FakeAsterisk.Secret,
        Phones = [.. Extensions.Select(extension => new SimulatedPhone(extension, "Agent " + extension))],
        Queues = [.. Extensions.Select(extension => new SimulatedQueue("queue" + extension, "8" + extension, [extension]))],
    });

    private static async Task AssertRecordedAsync(CallLoad load, OrganizationServer organization)
    {
        IReadOnlyList<string> faults = [];
        try
        {
            await Eventually.IsTrue(() => (faults = CallComparison.Faults(load, organization)).Count == 0);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{load.Placed.Count} calls were placed.\n{string.Join('\n', faults)}");
        }

        Assert.IsGreaterThan(10, load.Placed.Count);
    }
}
