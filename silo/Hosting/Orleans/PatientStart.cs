using Orleans.Runtime;
using Polly;
using Polly.Retry;

namespace DoctorForU.Hosting;

/// <summary>
/// What a feature does at its silo's start, again and again while a call is turned away: where a silo was killed and is back, grains are listed at its predecessor
/// until the cluster has seen that that one is gone.
/// </summary>
internal static class PatientStart
{
    private static readonly ResiliencePipeline Pipeline = new ResiliencePipelineBuilder { TimeProvider = TimeProvider.System }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<OrleansMessageRejectionException>().Handle<TimeoutException>(),
            MaxRetryAttempts = 60,
            Delay = TimeSpan.FromSeconds(1),
        })
        .Build();

    public static SiloFeature Of(SiloFeature feature) => feature with { Starts = [.. feature.Starts.Select(Of)] };

    private static Func<IServiceProvider, CancellationToken, Task> Of(Func<IServiceProvider, CancellationToken, Task> start) =>
        async (services, cancel) => await Pipeline.ExecuteAsync(async token => await start(services, token), cancel);
}
