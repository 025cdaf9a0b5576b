using System.Globalization;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Http;

/// <summary>What an injected fault does to a request.</summary>
public enum InjectedFaultKind
{
    /// <summary>The request is answered with an error and not run.</summary>
    Answer,

    /// <summary>The connection is cut before the request is run.</summary>
    CutBefore,

    /// <summary>The request is run, then the connection is cut: the caller cannot know whether it was.</summary>
    CutAfter,

    /// <summary>The request is run, then the connection is cut in the middle of the answer's body.</summary>
    CutInAnswer,

    /// <summary>The request is run and answered with half of the body, as by a proxy that gave up.</summary>
    HalfAnswer,

    /// <summary>The request waits until <see cref="FaultInjection.ReleaseStalled"/>, then is run.</summary>
    Stall,

    /// <summary>The request is run; the answer waits until <see cref="FaultInjection.ReleaseStalled"/>, when the caller may have given up.</summary>
    StallAnswer,
}

/// <summary>An injected fault.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Response">The answer, for <see cref="InjectedFaultKind.Answer"/>.</param>
public sealed record InjectedFault(InjectedFaultKind Kind, WebApiResponse? Response = null)
{
    /// <summary>Status 429 because the user's requests took too much time together.</summary>
    public static InjectedFault OfTooMuchTime(TimeSpan retryAfter) => new(
        InjectedFaultKind.Answer,
        ErrorResponses.Error(429, WebApiErrors.TooMuchTime, ServiceProtection.TooMuchTime(ServiceProtectionLimits.Documented))
            .WithHeader("Retry-After", Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    /// <summary>An error with a status, and optionally the time to wait.</summary>
    public static InjectedFault OfStatus(int status, TimeSpan? retryAfter = null)
    {
        var code = status == 429 ? WebApiErrors.TooManyRequests : "0x80040216";
        var response = ErrorResponses.Error(status, code, $"A test asked for this answer with status {status.ToString(CultureInfo.InvariantCulture)}.");
        return new InjectedFault(
            InjectedFaultKind.Answer,
            retryAfter is { } wait ? response.WithHeader("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)) : response);
    }
}

/// <summary>Lets tests make the Web API fail the way networks and services do.</summary>
public sealed class FaultInjection
{
    private readonly Lock _lock = new();
    private readonly Queue<InjectedFault> _next = new();
    private TaskCompletionSource _released = NewSource();
    private InjectedFault? _always;

    /// <summary>The number of requests that wait to be released.</summary>
    public int Stalled { get; private set; }

    /// <summary>The next requests get the fault, one each; further calls queue behind.</summary>
    public void FailNext(int count, InjectedFault fault)
    {
        lock (_lock)
        {
            for (var index = 0; index < count; index++)
            {
                _next.Enqueue(fault);
            }
        }
    }

    /// <summary>Every request gets the fault until <see cref="BringBack"/>: the service is gone.</summary>
    public void TakeDown(InjectedFault? fault = null)
    {
        lock (_lock)
        {
            _always = fault ?? InjectedFault.OfStatus(503);
        }
    }

    /// <summary>Requests are answered again.</summary>
    public void BringBack()
    {
        lock (_lock)
        {
            _always = null;
            _next.Clear();
        }
    }

    /// <summary>Lets the requests that wait go on.</summary>
    public void ReleaseStalled()
    {
        lock (_lock)
        {
            _released.TrySetResult();
            _released = NewSource();
            Stalled = 0;
        }
    }

    /// <summary>The fault for the request that has just come; null for none.</summary>
    public InjectedFault? Take()
    {
        lock (_lock)
        {
            return _next.TryDequeue(out var fault) ? fault : _always;
        }
    }

    /// <summary>Waits until the requests that wait are released.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Stalled++;
            return _released.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
