using Telephony.Connector.Hosting.Windows;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Hosting.Windows;

[TestClass]
public sealed class WindowsServiceTests
{
    private readonly FakeClock _clock = new();
    private readonly FakeServiceControl _control = new();

    [TestMethod]
    public void A_program_that_was_not_started_as_a_service_is_none() =>
        Assert.IsNull(WindowsService.Join(new FakeServiceControl(refusal: 1063), _clock));

    [TestMethod]
    public void It_says_that_it_starts_runs_stops_and_has_stopped()
    {
        using var service = WindowsService.Join(_control, _clock)!;
        service.Started();
        _control.Request(ServiceRequest.Stop);
        service.Stopped(0);

        CollectionAssert.AreEqual(
            new[] { ServiceState.StartPending, ServiceState.Running, ServiceState.StopPending, ServiceState.Stopped }, _control.States.ToArray());
    }

    [TestMethod]
    public void While_it_starts_it_shows_progress()
    {
        using var service = WindowsService.Join(_control, _clock)!;

        _clock.Advance(TimeSpan.FromSeconds(5));

        CollectionAssert.AreEqual(new[] { 1, 2, 3 }, _control.Reports.Select(report => report.CheckPoint).ToArray());
        service.Stopped(0);
    }

    [TestMethod]
    public void A_start_that_hangs_shows_progress_for_a_minute_only()
    {
        using var service = WindowsService.Join(_control, _clock)!;

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.HasCount(30, _control.Reports);
        service.Stopped(1);
    }

    [TestMethod]
    public void While_it_runs_it_reports_nothing_more()
    {
        using var service = WindowsService.Join(_control, _clock)!;
        service.Started();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.AreEqual(ServiceState.Running, _control.States.Last());
        Assert.HasCount(2, _control.Reports);
        service.Stopped(0);
    }

    [TestMethod]
    [DataRow(nameof(ServiceRequest.Stop))]
    [DataRow(nameof(ServiceRequest.Shutdown))]
    [DataRow(nameof(ServiceRequest.Preshutdown))]
    public async Task Each_way_to_end_it_is_passed_on(string request)
    {
        using var service = WindowsService.Join(_control, _clock)!;
        service.Started();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Stopping.Register(asked.SetResult);

        Assert.AreEqual(0, _control.Request(Enum.Parse<ServiceRequest>(request)));

        await Eventually.Completes(asked.Task);
        Assert.AreEqual(ServiceState.StopPending, _control.States.Last());
        service.Stopped(0);
    }

    [TestMethod]
    public void While_it_starts_it_takes_no_stop()
    {
        using var service = WindowsService.Join(_control, _clock)!;

        Assert.AreEqual(FakeServiceControl.CannotAccept, _control.Request(ServiceRequest.Stop));

        service.Stopped(0);
    }

    [TestMethod]
    public void What_it_does_not_know_it_refuses_and_being_asked_how_it_is_it_does_not()
    {
        using var service = WindowsService.Join(_control, _clock)!;
        service.Started();

        Assert.AreEqual(120, _control.Request((ServiceRequest)2));
        Assert.AreEqual(0, _control.Request(ServiceRequest.Interrogate));
        service.Stopped(0);
    }

    [TestMethod]
    public void A_start_that_failed_is_reported_with_the_exit_code()
    {
        using var service = WindowsService.Join(_control, _clock)!;

        service.Stopped(2);

        Assert.AreEqual(new ServiceStatus(ServiceState.Stopped, false, 0, TimeSpan.Zero, 2), _control.Reports[^1]);
    }

    [TestMethod]
    public void After_it_has_stopped_nothing_is_reported_any_more()
    {
        using var service = WindowsService.Join(_control, _clock)!;
        service.Stopped(0);

        service.Stopped(1);
        service.BeginStop();
        service.Started();
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.AreEqual(ServiceState.Stopped, _control.States.Last());
        Assert.HasCount(2, _control.Reports);
    }
}
