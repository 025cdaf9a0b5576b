using LocalDataverse.WebApi.Http;
using Telephony.Connector.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>What clocks do to two connectors, to the PBX and to Dataverse, alone and while something else goes wrong.</summary>
internal sealed class ClockFaults(TwoConnectors both, Random random)
{
    /// <summary>Each fault with what it is called. Clocks stay as they are then, everything else is as it was.</summary>
    public IEnumerable<(string Name, Func<StandbyMachine, Task> BringAsync)> All =>
    [
        ("clock of the machine jumps", JumpAsync),
        ("clock of the machine jumps", JumpAsync),
        ("clock of the machine jumps", JumpAsync),
        ("clock of the PBX jumps", _ => JumpAsync(both.PbxClock)),
        ("clock of the organization jumps", _ => JumpAsync(both.OrganizationClock)),
        ("429 while the clock jumps", ThrottleAsync),
        ("line to the PBX cut while the clock jumps", CutPbxAsync),
        ("line to Dataverse cut while the clock jumps", CutDataverseAsync),
        ("disk full while the clock jumps", FillDiskAsync),
        ("PBX restarted with another clock", _ => CrashPbxAsync()),
    ];

    /// <summary>Up to three hours, forwards or backwards.</summary>
    public static TimeSpan Skew(Random random) => TimeSpan.FromSeconds(random.Next(-10_800, 10_800));

    private Task JumpAsync(StandbyMachine machine) => JumpAsync(machine.Clock);

    private Task JumpAsync(SkewedClock clock)
    {
        clock.Ahead = Skew(random);
        return Task.Delay(random.Next(200, 700), CancellationToken.None);
    }

    private Task ThrottleAsync(StandbyMachine machine)
    {
        both.Organization.Faults.FailNext(4, InjectedFault.OfStatus(429, TimeSpan.FromSeconds(1)));
        return JumpAsync(machine);
    }

    private async Task CutPbxAsync(StandbyMachine machine)
    {
        machine.ToPbx.Cut();
        await Eventually.IsTrue(() => !machine.SeesPbx);
        await JumpAsync(machine);
        machine.ToPbx.Mend();
    }

    private async Task CutDataverseAsync(StandbyMachine machine)
    {
        machine.ToDataverse.Cut();
        await JumpAsync(machine);
        machine.ToDataverse.Mend();
    }

    private async Task FillDiskAsync(StandbyMachine machine)
    {
        var database = machine.Connector.Get<ConnectorDatabase>();
        var pages = database.Query("pragma page_count", row => row.GetInt64(0))[0];
        database.Query($"pragma max_page_count={pages}", row => row.GetInt64(0));
        await JumpAsync(machine);
        database.Query("pragma max_page_count=1000000", row => row.GetInt64(0));
    }

    private async Task CrashPbxAsync()
    {
        await both.Load.CrashAsync();
        await Eventually.IsTrue(() => !both.One.SeesPbx && !both.Two.SeesPbx);
        both.PbxClock.Ahead = Skew(random);
        await both.Pbx.RestartAsync();
    }
}
