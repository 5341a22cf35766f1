using System.Globalization;
using Orleans;

namespace DoctorForU.Benchmarks.Runtime;

/// <summary>(e) Managed bytes that an idle activation of a small grain keeps, its key included.</summary>
internal static class IdleActivations
{
    public const int Million = 1_000_000;
    private const int AtOnce = 64;

    public static async Task<string> Run()
    {
        using var host = await BenchmarkSilo.Start();
        var bytes = await BytesEach(host.Grains(), Million);
        return string.Create(CultureInfo.InvariantCulture, $"idle activations: {bytes:N0} bytes each over {Million:N0}");
    }

    public static async Task<double> BytesEach(IGrainFactory grains, int count)
    {
        await Activate(grains, "warm", 1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Activate(grains, "idle", count);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return (after - before) / (double)count;
    }

    private static Task Activate(IGrainFactory grains, string prefix, int count) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(part => Task.Run(async () =>
    {
        for (var number = part; number < count; number += AtOnce)
            await grains.GetGrain<IAdderGrain>(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}")).Add(1);
    })));
}
