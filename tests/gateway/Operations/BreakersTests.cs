using DoctorForU.Telemetry;
using Polly;
using Polly.CircuitBreaker;

namespace DoctorForU.ApiGateway.Operations;

public sealed class BreakersTests
{
    [Fact]
    public async Task What_an_operator_holds_open_stays_so_also_for_breakers_that_are_made_later()
    {
        const string Guarded = "tests-isolate";
        using var first = Breakers.Watch(Guarded);
        var before = Pipeline(first);
        Assert.Equal(CircuitState.Closed, Breakers.All[Guarded]);

        await Breakers.Isolate(Guarded);
        using var second = Breakers.Watch(Guarded);
        var after = Pipeline(second);

        Assert.Equal(CircuitState.Isolated, Breakers.All[Guarded]);
        Assert.Throws<IsolatedCircuitException>(() => before.Execute(() => { }));
        Assert.Throws<IsolatedCircuitException>(() => after.Execute(() => { }));

        await Breakers.Close(Guarded);
        before.Execute(() => { });
        after.Execute(() => { });
        Assert.Equal(CircuitState.Closed, Breakers.All[Guarded]);
    }

    [Fact]
    public async Task Closing_also_closes_what_failures_opened()
    {
        const string Guarded = "tests-close";
        using var watched = Breakers.Watch(Guarded);
        var pipeline = Pipeline(watched);
        for (var call = 0; call < 2; call++)
            Assert.Throws<TimeoutException>(() => pipeline.Execute(() => throw new TimeoutException()));
        Assert.Equal(CircuitState.Open, Breakers.All[Guarded]);

        await Breakers.Close(Guarded);

        Assert.Equal(CircuitState.Closed, Breakers.All[Guarded]);
        pipeline.Execute(() => { });
    }

    [Fact]
    public void A_breaker_that_is_gone_is_not_told_of()
    {
        const string Guarded = "tests-gone";
        Breakers.Watch(Guarded).Dispose();

        Assert.DoesNotContain(Guarded, Breakers.All.Keys);
    }

    private static ResiliencePipeline Pipeline(WatchedBreaker watched) => new ResiliencePipelineBuilder()
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions { MinimumThroughput = 2, StateProvider = watched.State, ManualControl = watched.Control })
        .Build();
}
