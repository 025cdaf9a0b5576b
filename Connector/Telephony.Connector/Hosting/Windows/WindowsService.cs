namespace Telephony.Connector.Hosting.Windows;

/// <summary>
/// The connector as a Windows service: says that it starts, runs and stops, and passes on that it is to stop. A service that ends with an
/// exit code other than 0 reports it as its own (<c>ERROR_SERVICE_SPECIFIC_ERROR</c>), which counts as a failure for recovery actions.
/// </summary>
internal sealed class WindowsService : IDisposable
{
    private const int NotImplemented = 120;
    private const int MostPendingReports = 30;
    private static readonly TimeSpan PendingInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WaitHint = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly IServiceControl _control;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _progress;
    private ServiceState _state;
    private int _checkPoint;

    private WindowsService(IServiceControl control, TimeProvider clock)
    {
        _control = control;
        _progress = clock.CreateTimer(_ => ReportProgress(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled when the service is to stop.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Joins the service control manager and says that the service starts; null when the program was not started as a service.</summary>
    public static WindowsService? Join(IServiceControl control, TimeProvider clock)
    {
        var service = new WindowsService(control, clock);
        new Thread(service.Dispatch) { IsBackground = true, Name = "Service control" }.Start();
        if (Task.WaitAny(service._joined.Task, service._ended.Task) == 0)
        {
            return service;
        }

        service.Dispose();
        return null;
    }

    /// <summary>The service does its work.</summary>
    public void Started()
    {
        lock (_lock)
        {
            if (_state == ServiceState.StartPending)
            {
                Report(ServiceState.Running);
            }
        }
    }

    /// <summary>The service begins to stop, whoever asked for it.</summary>
    public void BeginStop()
    {
        lock (_lock)
        {
            if (_state is ServiceState.StartPending or ServiceState.Running)
            {
                Report(ServiceState.StopPending);
            }
        }
    }

    /// <summary>The service has stopped. The last thing that the program does: Windows may end its process from now on.</summary>
    /// <param name="exitCode">0, or what makes it a failure.</param>
    public void Stopped(int exitCode)
    {
        lock (_lock)
        {
            if (_state == ServiceState.Stopped)
            {
                return;
            }

            Report(ServiceState.Stopped, exitCode);
        }

        _ended.Task.Wait(EndLimit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _progress.Dispose();
        _stopping.Dispose();
    }

    private void Dispatch()
    {
        var error = 0;
        try
        {
            error = _control.Dispatch(Main);
        }
        finally
        {
            _ended.TrySetResult(error);
        }
    }

    private void Main()
    {
        _control.Register(Take);
        lock (_lock)
        {
            Report(ServiceState.StartPending);
        }

        _joined.TrySetResult();
    }

    private int Take(ServiceRequest request)
    {
        switch (request)
        {
            case ServiceRequest.Stop or ServiceRequest.Shutdown or ServiceRequest.Preshutdown:
                BeginStop();
                // Not here: what happens at a stop takes longer than a handler may.
                _ = _stopping.CancelAsync();
                return 0;
            case ServiceRequest.Interrogate:
                return 0;
            default:
                return NotImplemented;
        }
    }

    private void ReportProgress()
    {
        lock (_lock)
        {
            if (_state is ServiceState.StartPending or ServiceState.StopPending && _checkPoint < MostPendingReports)
            {
                Report(_state);
            }
        }
    }

    private void Report(ServiceState state, int exitCode = 0)
    {
        var isPending = state is ServiceState.StartPending or ServiceState.StopPending;
        _checkPoint = isPending ? (state == _state ? _checkPoint + 1 : 1) : 0;
        _state = state;
        _progress.Change(isPending ? PendingInterval : Timeout.InfiniteTimeSpan, isPending ? PendingInterval : Timeout.InfiniteTimeSpan);
        _control.Report(new ServiceStatus(state, state == ServiceState.Running, _checkPoint, isPending ? WaitHint : TimeSpan.Zero, exitCode));
    }
}
