using System.Collections.Concurrent;
using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Filters;

/// <summary>Orleans.Runtime/Core: GrainMethodInvoker runs the registered filters in order, then the grain's own, then the method.</summary>
public sealed class FilterTests(FilterTests.FilterCluster cluster) : IClassFixture<FilterTests.FilterCluster>
{
    [Fact]
    public async Task A_filter_sees_who_is_called_with_what_and_what_came_of_it()
    {
        var grain = cluster.Grain<IFilteredGrain>();

        Assert.Equal(5, await grain.Add(2, 3));

        var seen = Assert.Single(Recorder.Of(grain.GetGrainId()));
        Assert.Equal(nameof(IFilteredGrain.Add), seen.Method);
        Assert.Equal(typeof(IFilteredGrain).FullName, seen.Interface);
        Assert.Equal(typeof(FilteredGrain), seen.Implementation);
        Assert.Equal("2,3", seen.Arguments);
        Assert.Equal(5, seen.Result);
    }

    [Fact]
    public async Task A_filter_can_change_arguments_and_result()
    {
        var grain = cluster.Grain<IFilteredGrain>();

        Assert.Equal("<changed>", await grain.Echo("change me"));
    }

    [Fact]
    public async Task A_filter_sees_a_failure_and_the_caller_gets_it()
    {
        var grain = cluster.Grain<IFilteredGrain>();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Fail());

        Assert.Equal("fails", failure.Message);
        Assert.IsType<InvalidOperationException>(Assert.Single(Recorder.Of(grain.GetGrainId())).Result);
    }

    [Fact]
    public async Task A_filter_can_answer_in_the_grains_place()
    {
        var grain = cluster.Grain<IFilteredGrain>();

        Assert.Equal("from the filter", await grain.Echo("do not call"));
    }

    [Fact]
    public async Task A_filter_sees_calls_without_a_result()
    {
        var grain = cluster.Grain<IFilteredGrain>();

        await grain.Nothing();

        Assert.Null(Assert.Single(Recorder.Of(grain.GetGrainId())).Result);
    }

    [Fact]
    public async Task A_filter_sees_which_grain_calls()
    {
        var caller = cluster.Grain<IFilteredGrain>();
        var called = cluster.Grain<IFilteredGrain>();

        await caller.CallOther(called.GetPrimaryKeyString());

        Assert.Equal(caller.GetGrainId(), Assert.Single(Recorder.Of(called.GetGrainId())).Source);
    }

    public sealed class FilterCluster : Cluster
    {
        protected override void Configure(ISiloBuilder silo)
        {
            silo.AddIncomingGrainCallFilter<Recorder>();
            silo.AddIncomingGrainCallFilter(async context =>
            {
                if (context.MethodName != nameof(IFilteredGrain.Echo))
                {
                    await context.Invoke();
                    return;
                }

                if (context.Request.GetArgument(0) is "do not call")
                {
                    context.Result = "from the filter";
                    return;
                }

                context.Request.SetArgument(0, "changed");
                await context.Invoke();
                context.Result = $"<{context.Result}>";
            });
        }
    }

    internal sealed record Seen(string Method, string Interface, Type? Implementation, string Arguments, GrainId? Source, object? Result);

    internal sealed class Recorder : IIncomingGrainCallFilter
    {
        private static readonly ConcurrentDictionary<GrainId, ConcurrentQueue<Seen>> s_seen = new();

        public static IReadOnlyCollection<Seen> Of(GrainId grain) => s_seen[grain];

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            object? result = null;
            try
            {
                await context.Invoke();
                result = context.Result;
            }
            catch (Exception exception)
            {
                result = exception;
                throw;
            }
            finally
            {
                var arguments = string.Join(',', Enumerable.Range(0, context.Request.GetArgumentCount()).Select(context.Request.GetArgument));
                s_seen.GetOrAdd(context.TargetId, static _ => new()).Enqueue(
                    new Seen(context.MethodName, context.InterfaceName, context.ImplementationMethod.DeclaringType, arguments, context.SourceId, result));
            }
        }
    }
}

public interface IFilteredGrain : IGrainWithStringKey
{
    Task<int> Add(int one, int other);

    Task<string> Echo(string text);

    Task<int> Fail();

    Task Nothing();

    Task CallOther(string key);
}

internal sealed class FilteredGrain : Grain, IFilteredGrain
{
    public Task<int> Add(int one, int other) => Task.FromResult(one + other);

    public async Task<string> Echo(string text)
    {
        await Task.Yield();
        return text;
    }

    public Task<int> Fail() => throw new InvalidOperationException("fails");

    public Task Nothing() => Task.CompletedTask;

    public Task CallOther(string key) => GrainFactory.GetGrain<IFilteredGrain>(key).Nothing();
}
