using System.Diagnostics;
using Orleans;

namespace DoctorForU.Benchmarks.Runtime;

[Alias("bench.adder")]
public interface IAdderGrain : IGrainWithStringKey
{
    [Alias("add")]
    Task<int> Add(int number);
}

[GrainType("bench.adder")]
internal sealed class AdderGrain : Grain, IAdderGrain
{
    private int sum;

    public Task<int> Add(int number) => Task.FromResult(sum += number);
}

/// <summary>(a) Calls per second of 64 callers that yield between calls, on 1 and on 64 activations, against as many channel actors.</summary>
internal static class GrainCalls
{
    private const int Callers = 64;
    private const int CallsPerCaller = 4000;

    public static async Task<IEnumerable<Comparison>> Run()
    {
        using var host = await BenchmarkSilo.Start();
        var grains = host.Grains();
        var results = new List<Comparison>();
        foreach (var activations in new[] { 1, Callers })
        {
            var subjects = Enumerable.Range(0, activations).Select(number => grains.GetGrain<IAdderGrain>($"adder-{number}")).ToArray();
            var peers = Enumerable.Range(0, activations).Select(_ => new ChannelActor()).ToArray();
            results.Add(await Rounds.Compare(
                $"grain calls, {activations} activation(s)",
                "calls/s",
                () => CallsPerSecond(caller => subjects[caller % activations].Add),
                () => CallsPerSecond(caller => peers[caller % activations].Add)));
            Array.ForEach(peers, peer => peer.Stop());
        }

        return results;
    }

    private static async Task<double> CallsPerSecond(Func<int, Func<int, Task<int>>> target)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => Call(target(caller)))));
        return Callers * CallsPerCaller / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Call(Func<int, Task<int>> add)
    {
        for (var call = 0; call < CallsPerCaller; call++)
        {
            await add(call);
            await Task.Yield();
        }
    }
}
