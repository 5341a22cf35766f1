using System.Data.Common;
using DoctorForU.Storage;
using DoctorForU.Telemetry;
using Orleans.Runtime;
using Polly;
using Polly.CircuitBreaker;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>
/// While what reservations are stored in cannot be reached they are refused with 503, and nothing is lost: every step is written before the next, and the same
/// command may be sent again. When it failed several times in a row it is let alone for a while.
/// </summary>
internal sealed class StorageBreaker : IDisposable
{
    private readonly ResiliencePipeline pipeline;
    private readonly WatchedBreaker watch = Breakers.Watch("storage");

    public StorageBreaker(TimeProvider time)
    {
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = static outcome => ValueTask.FromResult(IsAway(outcome.Outcome.Exception)),
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(5),
                StateProvider = watch.State,
                ManualControl = watch.Control,
            })
            .Build();
    }

    public void Dispose() => watch.Dispose();

    public string State => watch.State.CircuitState switch
    {
        CircuitState.Closed => "closed",
        CircuitState.HalfOpen => "halfOpen",
        _ => "open",
    };

    public async ValueTask<object?> Guard(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await pipeline.ExecuteAsync(async _ => await next(call), call.HttpContext.RequestAborted);
        }
        catch (BrokenCircuitException)
        {
            return ReservationProblems.Away();
        }
        catch (Exception problem) when (IsAway(problem))
        {
            return ReservationProblems.Away();
        }
    }

    private static bool IsAway(Exception? problem) => problem is StoreException or DbException or OrleansException or TimeoutException;
}
