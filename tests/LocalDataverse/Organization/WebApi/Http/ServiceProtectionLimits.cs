namespace LocalDataverse.WebApi.Http;

/// <summary>
/// How much one user may ask for:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/api-limits">Service protection API limits</see>.
/// </summary>
public sealed record ServiceProtectionLimits
{
    /// <summary>The documented limits of a real environment.</summary>
    public static readonly ServiceProtectionLimits Documented = new();

    /// <summary>The most requests in a window.</summary>
    public int Requests { get; init; } = 6000;

    /// <summary>The sliding window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The most requests at once.</summary>
    public int ConcurrentRequests { get; init; } = 52;

    /// <summary>The most time that the requests in a window may take together.</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(1200);

    /// <summary>How many times longer a request counts than it took here: a real environment is slower than this machine.</summary>
    public double ExecutionTimeFactor { get; init; } = 1;

    /// <summary>The least time that a caller is told to wait.</summary>
    public TimeSpan LeastRetryAfter { get; init; } = TimeSpan.FromSeconds(1);
}
