using DoctorForU.Telemetry;
using Polly;
using Polly.CircuitBreaker;

namespace DoctorForU.Accounts;

/// <summary>Lets a mail server alone that failed several times in a row.</summary>
internal static class MailBreaker
{
    public static ResiliencePipeline<MailOutcome> Build(TimeProvider clock, WatchedBreaker watch) => new ResiliencePipelineBuilder<MailOutcome> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<MailOutcome>
        {
            ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Result is MailOutcome.NotNow),
            FailureRatio = 0.5,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(15),
            StateProvider = watch.State,
            ManualControl = watch.Control,
        })
        .Build();
}
