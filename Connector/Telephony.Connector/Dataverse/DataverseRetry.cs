using Polly;
using Polly.Retry;

namespace Telephony.Connector.Dataverse;

/// <summary>When to try again: after <c>Retry-After</c> where Dataverse says so, else exponentially with jitter.</summary>
internal static class DataverseRetry
{
    /// <summary>For reads: a few tries within some seconds, then the caller decides.</summary>
    public static ResiliencePipeline ForReads(TimeProvider clock) => Build(
        clock,
        tries: 4,
        TimeSpan.FromSeconds(10),
        fault => fault.Failure is DataverseFailure.Unavailable or DataverseFailure.Throttled,
        _ => { });

    /// <summary>For the outbox: without end; only a request that cannot succeed comes back.</summary>
    /// <param name="clock">The clock that waits.</param>
    /// <param name="longest">Longest wait where Dataverse does not say one.</param>
    /// <param name="failed">Told of every failure that is tried again, with the wait.</param>
    public static ResiliencePipeline ForOutbox(TimeProvider clock, TimeSpan longest, Action<DataverseException, TimeSpan> failed) => Build(
        clock,
        tries: int.MaxValue,
        longest,
        fault => fault.Failure != DataverseFailure.Rejected && !fault.IsMissingRight,
        outcome => failed(outcome.Fault, outcome.Delay));

    private static ResiliencePipeline Build(
        TimeProvider clock, int tries, TimeSpan longest, Func<DataverseException, bool> isWorthIt, Action<(DataverseException Fault, TimeSpan Delay)> told) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle(isWorthIt),
                MaxRetryAttempts = tries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = longest,
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as DataverseException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    told(((DataverseException)arguments.Outcome.Exception!, arguments.RetryDelay));
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
}
