using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Emergency.History;

/// <summary>The last day of every room, hour by hour: read once a minute for all who ask, never once for each row.</summary>
internal sealed class Sparklines(IClusterClient cluster, TimeProvider time) : IDisposable
{
    public const int Hours = 24;
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Lines? latest;

    public void Dispose() => reading.Dispose();

    /// <param name="isWanted">Which rooms, by hpid.</param>
    public async Task<SparklineList> Of(Func<string, bool> isWanted, CancellationToken cancel)
    {
        var lines = await Latest(cancel);
        SparklineJson[] items = [.. lines.Items.Where(line => isWanted(line.Hpid))];
        return new SparklineList(items, items.Length, lines.From, Hours);
    }

    private async Task<Lines> Latest(CancellationToken cancel)
    {
        if (latest is { } known && time.GetUtcNow() - known.ReadAt < Serves)
        {
            return known;
        }

        await reading.WaitAsync(cancel);
        try
        {
            return latest is { } meanwhile && time.GetUtcNow() - meanwhile.ReadAt < Serves ? meanwhile : latest = await Read();
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Lines> Read()
    {
        var now = time.GetKoreanNow();
        var thisHour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        var from = thisHour.AddHours(1 - Hours);
        var all = await cluster.GetGrain<IErHistoryGrain>(IErHistoryGrain.Key).All(HistoryStep.Hour, from, thisHour.AddHours(1));
        return new Lines(now, from, [.. all.Select(line => new SparklineJson(line.Hpid, Spread(line, from)))]);
    }

    private static int?[] Spread(HistoryLine line, DateTimeOffset from)
    {
        var free = new int?[Hours];
        foreach (var point in line.Points)
        {
            free[(int)((point.At - from).Ticks / TimeSpan.TicksPerHour)] = point.Latest;
        }

        return free;
    }

    private sealed record Lines(DateTimeOffset ReadAt, DateTimeOffset From, IReadOnlyList<SparklineJson> Items);
}
