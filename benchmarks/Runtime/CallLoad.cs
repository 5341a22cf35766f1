using System.Diagnostics;
using Orleans;

namespace DoctorForU.Benchmarks.Runtime;

/// <summary>64 callers that yield between calls, on one or on as many targets as there are callers.</summary>
internal static class CallLoad
{
    public const int Callers = 64;
    private const int CallsPerCaller = 4000;

    public static Task<double> OnGrains(IGrainFactory grains, int activations)
    {
        var targets = Enumerable.Range(0, activations).Select(number => grains.GetGrain<IAdderGrain>($"adder-{number}")).ToArray();
        return PerSecond(caller => targets[caller % activations].Add);
    }

    public static async Task<double> PerSecond(Func<int, Func<int, Task<int>>> target)
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
