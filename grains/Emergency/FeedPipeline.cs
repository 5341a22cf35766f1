using DoctorForU.Telemetry;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace DoctorForU.Emergency;

/// <summary>What one poll gave: what was read, or why there is nothing.</summary>
internal sealed record PollResult<T>(T? Reply, UpstreamFailure? Failure)
    where T : class;

/// <summary>
/// Retry and breaker around the attempts of one feed. Error bodies count as failures, whatever their HTTP status;
/// only failures that may pass are retried.
/// </summary>
internal sealed class FeedPipeline<T> : IDisposable
    where T : class
{
    private readonly ResiliencePipeline<PollResult<T>> pipeline;
    private readonly WatchedBreaker watch;

    /// <param name="guarded">What the breaker is called among those of the process.</param>
    /// <param name="affordsRetry">Whether the budget has a call to spare beside the polls of the rest of the day.</param>
    public FeedPipeline(string guarded, IOptionsMonitor<PublicDataOptions> options, TimeProvider clock, Func<bool> affordsRetry)
    {
        var builder = new ResiliencePipelineBuilder<PollResult<T>> { TimeProvider = clock };
        if (options.CurrentValue.Retries > 0)
        {
            builder.AddRetry(Retry(options.CurrentValue, affordsRetry));
        }

        var guard = Breaker(options);
        watch = Breakers.Watch(guarded);
        (guard.StateProvider, guard.ManualControl) = (watch.State, watch.Control);
        pipeline = builder.AddCircuitBreaker(guard).Build();
    }

    public BreakerState State => watch.State.CircuitState switch
    {
        CircuitState.Closed => BreakerState.Closed,
        CircuitState.HalfOpen => BreakerState.HalfOpen,
        CircuitState.Open or CircuitState.Isolated => BreakerState.Open,
        _ => throw new InvalidOperationException("Unknown breaker state."),
    };

    /// <param name="attempt">One attempt; it counts itself against the budget and never throws for an upstream fault.</param>
    public async Task<PollResult<T>> Run(Func<CancellationToken, ValueTask<PollResult<T>>> attempt, CancellationToken cancel)
    {
        // The attempt is the grain's own work: after the wait for a retry too it runs in the grain's turn, not beside it.
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancel);
        try
        {
            return await pipeline.ExecuteAsync(static (call, next) => next(call.CancellationToken), context, attempt);
        }
        catch (BrokenCircuitException)
        {
            return new PollResult<T>(null, new UpstreamFailure(FailureClass.Transient, "breaker", "Too many calls failed; the breaker is open for a while."));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => watch.Dispose();

    private static RetryStrategyOptions<PollResult<T>> Retry(PublicDataOptions options, Func<bool> affordsRetry) => new()
    {
        ShouldHandle = outcome => ValueTask.FromResult(MayPass(outcome.Outcome) && affordsRetry()),
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    };

    private static CircuitBreakerStrategyOptions<PollResult<T>> Breaker(IOptionsMonitor<PublicDataOptions> options) => new()
    {
        ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Result?.Failure is not null),
        FailureRatio = 0.5,
        MinimumThroughput = 5,
        SamplingDuration = TimeSpan.FromMinutes(10),
        BreakDurationGenerator = _ => ValueTask.FromResult(options.CurrentValue.BreakDuration),
    };

    private static bool MayPass(Outcome<PollResult<T>> outcome) => outcome.Result?.Failure is { Class: FailureClass.Transient };
}
