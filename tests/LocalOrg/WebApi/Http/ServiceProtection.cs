using System.Globalization;

namespace Telephony.LocalOrg.WebApi.Http;

/// <summary>Counts each user's requests and refuses those beyond the limits.</summary>
/// <param name="limits">The limits.</param>
/// <param name="clock">The clock of the window.</param>
public sealed class ServiceProtection(ServiceProtectionLimits limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Usage> _users = [];

    /// <summary>Lets a request in, or gives the answer that refuses it.</summary>
    /// <param name="user">Whose request it is.</param>
    /// <param name="refusal">Status 429 with <c>Retry-After</c>; null when the request is let in and must <see cref="Leave"/> later.</param>
    public bool TryEnter(Guid user, out WebApiResponse? refusal)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var usage = _users.TryGetValue(user, out var known) ? known : _users[user] = new Usage();
            while (usage.Starts.TryPeek(out var first) && first + limits.Window <= now)
            {
                usage.Starts.Dequeue();
            }

            refusal = Refusal(usage, now);
            if (refusal is null)
            {
                usage.Starts.Enqueue(now);
                usage.Running++;
            }

            return refusal is null;
        }
    }

    /// <summary>Ends a request that was let in.</summary>
    public void Leave(Guid user)
    {
        lock (_lock)
        {
            _users[user].Running--;
        }
    }

    private WebApiResponse? Refusal(Usage usage, DateTimeOffset now)
    {
        if (usage.Running >= limits.ConcurrentRequests)
        {
            return TooMany(WebApiErrors.TooManyAtOnce, $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}.", limits.LeastRetryAfter);
        }

        return usage.Starts.Count < limits.Requests
            ? null
            : TooMany(
                WebApiErrors.TooManyRequests,
                $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds} seconds.",
                usage.Starts.Peek() + limits.Window - now);
    }

    private WebApiResponse TooMany(string code, string message, TimeSpan wait)
    {
        var seconds = Math.Ceiling(Math.Max(wait.TotalSeconds, limits.LeastRetryAfter.TotalSeconds));
        return ErrorResponses.Error(429, code, message).WithHeader("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Usage
    {
        public Queue<DateTimeOffset> Starts { get; } = new();

        public int Running { get; set; }
    }
}
