using System.Globalization;
using Orleans;

namespace DoctorForU.Benchmarks.Runtime;

/// <summary>(e) Managed bytes that an idle activation of a small grain keeps, its key included.</summary>
internal static class IdleActivations
{
    private const int Count = 200_000;

    public static async Task<string> Run()
    {
        using var host = await BenchmarkSilo.Start();
        var grains = host.Grains();
        await Activate(grains, "warm", 1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Activate(grains, "idle", Count);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return string.Create(CultureInfo.InvariantCulture, $"idle activations: {(after - before) / (double)Count:N0} bytes each over {Count:N0}");
    }

    private static async Task Activate(IGrainFactory grains, string prefix, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await grains.GetGrain<IAdderGrain>(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}")).Add(1);
        }
    }
}
