namespace Telephony.Connector.Hosting.Windows;

/// <summary>Windows' service control manager, as seen by a program that was started as a service with a process of its own.</summary>
internal interface IServiceControl
{
    /// <summary>
    /// Joins the service control manager. Returns 0 after the service has been reported as stopped, or at once the error that kept it from
    /// joining: 1063 when the program was not started as a service.
    /// https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicectrldispatcherw
    /// </summary>
    /// <param name="serviceMain">Called on another thread once joined; it may return while the service goes on.</param>
    int Dispatch(Action serviceMain);

    /// <summary>
    /// Names who takes the requests; in <c>serviceMain</c>, before anything is reported.
    /// https://learn.microsoft.com/windows/win32/api/winsvc/nc-winsvc-lphandler_function_ex
    /// </summary>
    /// <param name="handler">Takes a request and answers with an error code, 0 for none. It must not take long.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It was refused.</exception>
    void Register(Func<ServiceRequest, int> handler);

    /// <summary>
    /// Reports the service's state.
    /// https://learn.microsoft.com/windows/win32/api/winsvc/ns-winsvc-service_status
    /// </summary>
    void Report(ServiceStatus status);
}

/// <summary>What the service control manager asks for (<c>SERVICE_CONTROL_…</c>).</summary>
internal enum ServiceRequest
{
    Stop = 1,

    /// <summary>Say how you are; the manager remembers the last report, so there is nothing to do.</summary>
    Interrogate = 4,

    /// <summary>The machine goes down, in seconds.</summary>
    Shutdown = 5,

    /// <summary>The machine goes down, once this service has stopped.</summary>
    Preshutdown = 15,
}

/// <summary>The service's state (<c>SERVICE_…</c>).</summary>
internal enum ServiceState
{
    /// <summary>It has stopped; nothing may be reported after that.</summary>
    Stopped = 1,

    /// <summary>It is starting.</summary>
    StartPending = 2,

    /// <summary>It is stopping.</summary>
    StopPending = 3,

    Running = 4,
}

/// <summary>A report to the service control manager.</summary>
/// <param name="State">The service's state.</param>
/// <param name="TakesStop">Whether it takes Stop, Shutdown and Preshutdown; a pending service must not.</param>
/// <param name="CheckPoint">Grows with each report of a pending state, else 0.</param>
/// <param name="WaitHint">Within which time the next report of a pending state comes.</param>
/// <param name="ExitCode">The program's own exit code; 0 for none.</param>
internal readonly record struct ServiceStatus(ServiceState State, bool TakesStop, int CheckPoint, TimeSpan WaitHint, int ExitCode);
