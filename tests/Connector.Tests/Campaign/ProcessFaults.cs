using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Protocol;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>Everything that can go wrong with two connector processes, their networks, their disks, the PBX and Dataverse.</summary>
internal sealed class ProcessFaults(OrganizationServer organization, CallLoad load, Func<Task> startPbx, IReadOnlyList<ConnectorProcess> machines, Random random)
{
    // A line that stood still is given up only after two pings: until then its connector does not know that it sees nothing.
    private static readonly TimeSpan UntilPingsAreMissed = TimeSpan.FromSeconds(4.5);

    // What happened while one machine was blind only the other one knows: it has to be recorded before that one can be cut off from Dataverse.
    private static readonly TimeSpan UntilRecorded = TimeSpan.FromSeconds(1.5);

    // Longer than the lease and than a request may take.
    private static readonly TimeSpan UntilTakenOver = TimeSpan.FromSeconds(3.5);

    /// <summary>Each fault with what it is called; they leave everything as it was.</summary>
    public IEnumerable<(string Name, Func<ConnectorProcess, Task> BringAsync)> All =>
    [
        ("killed, started later", KillAsync),
        ("killed, started at once", KillAndStartAsync),
        ("frozen", FreezeAsync),
        ("line to the PBX cut", CutPbxAsync),
        ("line to the PBX stalled", StallPbxAsync),
        ("line to Dataverse cut", machine => CutAsync(machine.ToDataverse)),
        ("line to Dataverse stalled", StallDataverseAsync),
        ("connection cut before or after the work", _ => FailAsync(new InjectedFault(InjectedFaultKind.CutAfter), new InjectedFault(InjectedFaultKind.CutBefore))),
        ("connection cut in the answer, half answers", _ => FailAsync(new InjectedFault(InjectedFaultKind.CutInAnswer), new InjectedFault(InjectedFaultKind.HalfAnswer))),
        ("answer too late", _ => AnswerLateAsync()),
        ("429", _ => FailAsync(InjectedFault.OfStatus(429, TimeSpan.FromSeconds(1)))),
        ("500 and garbage", _ => FailAsync(InjectedFault.OfStatus(500), Garbage("<html>a proxy's page</html>"), Garbage("{\"status\":\"ok\"}"))),
        ("disk full", FillDiskAsync),
        ("PBX restarted", _ => CrashPbxAsync()),
    ];

    // An answer that something between gives instead of Dataverse.
    private static InjectedFault Garbage(string body) => new(InjectedFaultKind.Answer, new WebApiResponse(200) { Body = body });

    private Task WaitAsync() => Task.Delay(random.Next(500, 1500), CancellationToken.None);

    private async Task KillAsync(ConnectorProcess machine)
    {
        await machine.KillAsync();
        await WaitAsync();
        await machine.StartAsync();
    }

    private static async Task KillAndStartAsync(ConnectorProcess machine)
    {
        await machine.KillAsync();
        await machine.StartAsync();
    }

    private static async Task FreezeAsync(ConnectorProcess machine)
    {
        machine.Freeze();
        await Task.Delay(UntilTakenOver, CancellationToken.None);
        machine.Thaw();
        await Task.Delay(UntilPingsAreMissed, CancellationToken.None);
    }

    private async Task CutAsync(TcpLink link)
    {
        link.Cut();
        await WaitAsync();
        link.Mend();
    }

    private async Task CutPbxAsync(ConnectorProcess machine)
    {
        await CutAsync(machine.ToPbx);
        await machine.SeesPbxAsync();
        await Task.Delay(UntilRecorded, CancellationToken.None);
    }

    private async Task StallPbxAsync(ConnectorProcess machine)
    {
        machine.ToPbx.Stall();
        await WaitAsync();
        machine.ToPbx.Mend();
        await Task.Delay(UntilPingsAreMissed, CancellationToken.None);
    }

    private static async Task StallDataverseAsync(ConnectorProcess machine)
    {
        machine.ToDataverse.Stall();
        await Task.Delay(UntilTakenOver, CancellationToken.None);
        machine.ToDataverse.Mend();
    }

    // The work is done, but the answer comes when nobody waits for it any more.
    private async Task AnswerLateAsync()
    {
        organization.Faults.FailNext(3, new InjectedFault(InjectedFaultKind.StallAnswer));
        await Task.Delay(UntilTakenOver, CancellationToken.None);
        organization.Faults.ReleaseStalled();
    }

    private async Task FillDiskAsync(ConnectorProcess machine)
    {
        machine.FillDisk(random.Next(3) == 0 ? 0 : random.Next(100_000));
        await WaitAsync();
        machine.FreeDisk();
    }

    private async Task CrashPbxAsync()
    {
        await load.CrashAsync();
        await Eventually.Completes(Task.WhenAll(machines.Select(machine => machine.MissesPbxAsync())));
        await WaitAsync();
        await startPbx();
    }

    private Task FailAsync(params InjectedFault[] faults)
    {
        foreach (var fault in faults)
        {
            organization.Faults.FailNext(4, fault);
        }

        return WaitAsync();
    }
}
