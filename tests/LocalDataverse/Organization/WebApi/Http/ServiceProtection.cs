using System.Globalization;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Http;

/// <summary>Counts each user's requests and the time that they take, and refuses those beyond the limits.</summary>
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
            usage.Forget(now - limits.Window);
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
    /// <param name="user">Whose request it was.</param>
    /// <param name="duration">How long it took here.</param>
    public void Leave(Guid user, TimeSpan duration)
    {
        lock (_lock)
        {
            _users[user].Running--;
            _users[user].Spend(clock.GetUtcNow(), duration * limits.ExecutionTimeFactor);
        }
    }

    /// <summary>The header fields that tell a user what is left: https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#http-response-headers.</summary>
    public WebApiResponse WithRemaining(Guid user, WebApiResponse response)
    {
        lock (_lock)
        {
            var usage = _users[user];
            var seconds = Math.Max((limits.ExecutionTime - usage.Spent).TotalSeconds, 0);
            return response
                .WithHeader("x-ms-ratelimit-burst-remaining-xrm-requests", (limits.Requests - usage.Starts.Count).ToString(CultureInfo.InvariantCulture))
                .WithHeader("x-ms-ratelimit-time-remaining-xrm-requests", seconds.ToString("N2", CultureInfo.InvariantCulture));
        }
    }

    private WebApiResponse? Refusal(Usage usage, DateTimeOffset now)
    {
        if (usage.Running >= limits.ConcurrentRequests)
        {
            return TooMany(WebApiErrors.TooManyAtOnce, $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}.", limits.LeastRetryAfter);
        }

        if (usage.Spent > limits.ExecutionTime)
        {
            return TooMany(WebApiErrors.TooMuchTime, TooMuchTime(limits), usage.EndOf(usage.Spent - limits.ExecutionTime) + limits.Window - now);
        }

        return usage.Starts.Count < limits.Requests
            ? null
            : TooMany(
                WebApiErrors.TooManyRequests,
                $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds} seconds.",
                usage.Starts.Peek() + limits.Window - now);
    }

    /// <summary>What the service says to a user whose requests took too long.</summary>
    internal static string TooMuchTime(ServiceProtectionLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"Combined execution time of incoming requests exceeded limit of {limits.ExecutionTime.TotalMilliseconds:N0} milliseconds over time window of {limits.Window.TotalSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.");

    private WebApiResponse TooMany(string code, string message, TimeSpan wait)
    {
        var seconds = Math.Ceiling(Math.Max(wait.TotalSeconds, limits.LeastRetryAfter.TotalSeconds));
        return ErrorResponses.Error(429, code, message).WithHeader("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Usage
    {
        private readonly Queue<(DateTimeOffset End, TimeSpan Duration)> _ended = new();

        public Queue<DateTimeOffset> Starts { get; } = new();

        public int Running { get; set; }

        public TimeSpan Spent { get; private set; }

        public void Spend(DateTimeOffset end, TimeSpan duration)
        {
            _ended.Enqueue((end, duration));
            Spent += duration;
        }

        /// <summary>What was before the window no longer counts.</summary>
        public void Forget(DateTimeOffset start)
        {
            while (Starts.TryPeek(out var first) && first <= start)
            {
                Starts.Dequeue();
            }

            while (_ended.TryPeek(out var ended) && ended.End <= start)
            {
                Spent -= _ended.Dequeue().Duration;
            }
        }

        /// <summary>The end of the request with which so much time, counted from the oldest on, was spent.</summary>
        public DateTimeOffset EndOf(TimeSpan much)
        {
            var sum = TimeSpan.Zero;
            return _ended.First(request => (sum += request.Duration) >= much).End;
        }
    }
}
