using System.Globalization;
using Telephony.LocalOrg.WebApi.Http;
using Telephony.PbxSimulator;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Two real connector processes at work while one thing after the other goes wrong, in an order and at moments that a seed decides; one
/// of the two always sees the PBX. Afterwards every call that was placed is in the organisation once, with the right counters.
/// TELEPHONY_SEED takes another order, to look for faults on purpose.
/// </summary>
[TestClass]
[RequiresProgram("kill")]
public sealed class FaultCampaignTests
{
    /// <summary>A line that stood still is given up only after two pings: until then its connector does not know that it sees nothing.</summary>
    private static readonly TimeSpan UntilPingsAreMissed = TimeSpan.FromSeconds(2.5);

    private static readonly string[] Extensions = ["1001", "1002", "1003"];

    [TestMethod]
    public async Task Whatever_goes_wrong_calls_placed_are_calls_recorded_each_once()
    {
        var random = new Random(int.TryParse(Environment.GetEnvironmentVariable("TELEPHONY_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260131);
        await using var organization = await OrganizationServer.StartAsync(Extensions);
        await using var pbx = await PbxAsync();
        await using var one = new ConnectorProcess("one", pbx.Port, organization);
        await using var two = new ConnectorProcess("two", pbx.Port, organization);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        await Eventually.IsTrue(() => organization.Lease is not null);
        var load = new CallLoad(pbx);
        using var end = new CancellationTokenSource();
        var playing = Task.WhenAll(Extensions.Select(extension => PlayAsync(load, extension, end.Token)));

        foreach (var fault in Faults(organization, random).OrderBy(_ => random.Next()))
        {
            var machine = random.Next(2) == 0 ? one : two;
            await Task.Delay(random.Next(300), CancellationToken.None);
            await fault(machine);
            await Task.WhenAll(one.SeesPbxAsync(), two.SeesPbxAsync());
        }

        await end.CancelAsync();
        await playing;
        await AssertRecordedAsync(load, organization, one, two);
    }

    private static IEnumerable<Func<ConnectorProcess, Task>> Faults(OrganizationServer organization, Random random)
    {
        Task WaitAsync() => Task.Delay(random.Next(500, 1500), CancellationToken.None);

        yield return async machine =>
        {
            await machine.KillAsync();
            await WaitAsync();
            await machine.StartAsync();
        };
        yield return async machine =>
        {
            await machine.KillAsync();
            await machine.StartAsync();
        };
        yield return async machine =>
        {
            // Longer than the lease.
            machine.Freeze();
            await Task.Delay(3500, CancellationToken.None);
            machine.Thaw();
            await Task.Delay(UntilPingsAreMissed, CancellationToken.None);
        };
        yield return async machine =>
        {
            machine.ToPbx.Cut();
            await WaitAsync();
            machine.ToPbx.Mend();
        };
        yield return async machine =>
        {
            machine.ToPbx.Stall();
            await WaitAsync();
            machine.ToPbx.Mend();
            await Task.Delay(UntilPingsAreMissed, CancellationToken.None);
        };
        yield return async machine =>
        {
            machine.ToDataverse.Cut();
            await WaitAsync();
            machine.ToDataverse.Mend();
        };
        yield return async machine =>
        {
            machine.ToDataverse.Stall();
            await Task.Delay(3500, CancellationToken.None);
            machine.ToDataverse.Mend();
        };
        yield return _ => FailAsync(new InjectedFault(InjectedFaultKind.CutAfter), new InjectedFault(InjectedFaultKind.CutBefore));
        yield return _ => FailAsync(InjectedFault.OfStatus(429, TimeSpan.FromSeconds(1)));
        yield return _ => FailAsync(
            InjectedFault.OfStatus(500), new InjectedFault(InjectedFaultKind.Answer, new LocalOrg.WebApi.WebApiResponse(200) { Body = "<html>a proxy's page</html>" }));

        Task FailAsync(params InjectedFault[] faults)
        {
            foreach (var fault in faults)
            {
                organization.Faults.FailNext(4, fault);
            }

            return WaitAsync();
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

    private static async Task AssertRecordedAsync(CallLoad load, OrganizationServer organization, ConnectorProcess one, ConnectorProcess two)
    {
        IReadOnlyList<string> faults = [];
        try
        {
            await Eventually.IsTrue(() => (faults = CallComparison.Faults(load, organization)).Count == 0);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{load.Placed.Count} calls were placed.\n{string.Join('\n', faults)}\n{one.Output}\n{two.Output}");
        }

        Assert.IsGreaterThan(10, load.Placed.Count);
    }
}
