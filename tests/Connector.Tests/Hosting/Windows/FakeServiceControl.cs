using Telephony.Connector.Hosting.Windows;

namespace Telephony.Connector.Tests.Hosting.Windows;

/// <summary>
/// A service control manager that keeps to what is documented of Windows' own: it refuses reports that are out of order, and hands on only
/// requests that the service takes at that moment.
/// </summary>
internal sealed class FakeServiceControl(int refusal = 0) : IServiceControl
{
    /// <summary>ERROR_SERVICE_CANNOT_ACCEPT_CTRL: the service does not take the request in this state.</summary>
    public const int CannotAccept = 1061;

    private readonly TaskCompletionSource _stopped = new();
    private readonly List<ServiceStatus> _reports = [];
    private Func<ServiceRequest, int>? _handler;

    /// <summary>All reports, in order.</summary>
    public IReadOnlyList<ServiceStatus> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public IEnumerable<ServiceState> States => Reports.Select(report => report.State);

    public int Dispatch(Action serviceMain)
    {
        if (refusal != 0)
        {
            return refusal;
        }

        new Thread(() => serviceMain()) { IsBackground = true }.Start();
        _stopped.Task.Wait();
        return 0;
    }

    public void Register(Func<ServiceRequest, int> handler) => _handler = handler;

    public void Report(ServiceStatus status)
    {
        lock (_reports)
        {
            if (Fault(status) is { } fault)
            {
                throw new InvalidOperationException(fault);
            }

            _reports.Add(status);
        }

        if (status.State == ServiceState.Stopped)
        {
            _stopped.SetResult();
        }
    }

    /// <summary>What <c>sc.exe</c> or the system asks; answers with an error code.</summary>
    public int Request(ServiceRequest request)
    {
        var takesStop = Reports is [.., var last] && last.TakesStop;
        return takesStop || request == ServiceRequest.Interrogate ? _handler!(request) : CannotAccept;
    }

    private string? Fault(ServiceStatus status)
    {
        var last = _reports.LastOrDefault();
        var isPending = status.State is ServiceState.StartPending or ServiceState.StopPending;
        return (isPending, _handler) switch
        {
            (_, null) => "A report before a handler is registered.",
            _ when last.State == ServiceState.Stopped => "A report after Stopped.",
            (true, _) when status.TakesStop => "A pending service takes no requests.",
            (true, _) when status.WaitHint <= TimeSpan.Zero => "A pending state needs a wait hint.",
            (true, _) when status.State == last.State && status.CheckPoint <= last.CheckPoint => "The check point does not grow.",
            (false, _) when status.CheckPoint != 0 || status.WaitHint != TimeSpan.Zero => "Check point and wait hint are for pending states.",
            _ => null,
        };
    }
}
