using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace DoctorForU.Emergency;

/// <summary>What one poll gave: rows, or why there are none.</summary>
internal sealed record PollResult(RowsRead? Reply, UpstreamFailure? Failure);

/// <summary>
/// Retry and breaker around the attempts of one feed. Error bodies count as failures, whatever their HTTP status;
/// only failures that may pass are retried.
/// </summary>
internal sealed class FeedPipeline
{
    private readonly CircuitBreakerStateProvider breaker = new();
    private readonly ResiliencePipeline<PollResult> pipeline;

    /// <param name="affordsRetry">Whether the budget has a call to spare beside the polls of the rest of the day.</param>
    public FeedPipeline(PublicDataOptions options, TimeProvider clock, Func<bool> affordsRetry)
    {
        var builder = new ResiliencePipelineBuilder<PollResult> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options, affordsRetry));
        }

        var guard = Breaker(options);
        guard.StateProvider = breaker;
        pipeline = builder.AddCircuitBreaker(guard).Build();
    }

    public BreakerState State => breaker.CircuitState switch
    {
        CircuitState.Closed => BreakerState.Closed,
        CircuitState.HalfOpen => BreakerState.HalfOpen,
        CircuitState.Open or CircuitState.Isolated => BreakerState.Open,
        _ => throw new InvalidOperationException("Unknown breaker state."),
    };

    /// <param name="attempt">One attempt; it counts itself against the budget and never throws for an upstream fault.</param>
    public async Task<PollResult> Run(Func<CancellationToken, ValueTask<PollResult>> attempt, CancellationToken cancel)
    {
        try
        {
            return await pipeline.ExecuteAsync(attempt, cancel);
        }
        catch (BrokenCircuitException)
        {
            return new PollResult(null, new UpstreamFailure(FailureClass.Transient, "breaker", "Too many calls failed; the breaker is open for a while."));
        }
    }

    private static RetryStrategyOptions<PollResult> Retry(PublicDataOptions options, Func<bool> affordsRetry) => new()
    {
        ShouldHandle = outcome => ValueTask.FromResult(MayPass(outcome.Outcome) && affordsRetry()),
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    };

    private static CircuitBreakerStrategyOptions<PollResult> Breaker(PublicDataOptions options) => new()
    {
        ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Result?.Failure is not null),
        FailureRatio = 0.5,
        MinimumThroughput = 5,
        SamplingDuration = TimeSpan.FromMinutes(10),
        BreakDuration = options.BreakDuration,
    };

    private static bool MayPass(Outcome<PollResult> outcome) => outcome.Result?.Failure is { Class: FailureClass.Transient };
}
