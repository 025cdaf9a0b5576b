using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Two connectors, a PBX and an organization whose clocks disagree by hours and jump, while lines drop, disks fill, Dataverse asks for
/// patience and the PBX restarts. Afterwards every call that was placed is in the organization once, with the right counters.
/// </summary>
[TestClass]
public sealed class ClockCampaignTests
{
    [TestMethod]
    public async Task Whatever_the_clocks_say_calls_placed_are_calls_recorded_each_once()
    {
        foreach (var seed in CampaignSeeds.From(20260202))
        {
            Console.WriteLine($"Campaign {seed}");
            await RunAsync(seed);
        }
    }

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        await using var both = await TwoConnectors.StartAsync(ClockFaults.Skew(random), timestampEvents: random.Next(2) == 0);
        using var end = new CancellationTokenSource();
        var playing = Task.WhenAll(TwoConnectors.Extensions.Select(extension => PlayAsync(both.Load, extension, end.Token)));
        var history = new List<string>();
        try
        {
            foreach (var (name, bringAsync) in new ClockFaults(both, random).All.OrderBy(_ => random.Next()))
            {
                var machine = random.Next(2) == 0 ? both.One : both.Two;
                await Task.Delay(random.Next(300), CancellationToken.None);
                history.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {name} ({(machine == both.One ? "one" : "two")})");
                await bringAsync(machine);
                await Eventually.IsTrue(() => both.One.SeesPbx || both.Two.SeesPbx);
                both.Load.Open();
                await Eventually.IsTrue(() => both.One.SeesPbx && both.Two.SeesPbx);
            }

            await end.CancelAsync();
            await playing;
            await both.AssertAllRecordedAsync();
        }
        catch (Exception fault)
        {
            Assert.Fail($"TELEPHONY_SEED={seed}: {fault.Message}\n{string.Join("; ", history)}\n\none:\n{both.One.Log.Text}\n\ntwo:\n{both.Two.Log.Text}");
        }

        Assert.IsGreaterThan(10, both.Load.Placed.Count);
    }

    private static async Task PlayAsync(CallLoad load, string extension, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await load.PlayAsync(TwoConnectors.DnisOf(extension), extension);
            await Task.Delay(300, CancellationToken.None);
        }
    }
}
