using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Keeps the replicas of all regions and the state of all feeds up to date for as long as the gateway runs.</summary>
internal sealed class BoardFollowing(
    IClusterClient cluster, NationalBoard board, FeedBoard feeds, IOptions<FollowingOptions> options, TimeProvider time, ILogger<BoardFollowing> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. board.Regions.Select(replica => Follow(replica, stoppingToken)), .. ErOperation.All.Select(operation => Follow(operation, stoppingToken))]);

    private Task Follow(RegionReplica replica, CancellationToken stopping)
    {
        var hints = new ClusterStream<RegionDelta>(cluster, ErStreams.Regions, replica.Region.Code);
        return new StreamFollowing<RegionDelta>(hints, Take, Compare, options.Value, time, logger).Run(stopping);

        bool Take(RegionDelta delta)
        {
            DeltaMetrics.Arrived(delta, time.GetUtcNow());
            return replica.Take(delta);
        }

        // Asked for each time: which grains there are is known only once the cluster was reached.
        async Task<bool> Compare()
        {
            var isFirst = replica.Board is null;
            var moved = replica.Take(await cluster.GetGrain<IErRegionGrain>(replica.Region.Code).Since(replica.Board?.Epoch, replica.Board?.Sequence));
            if (moved && !isFirst)
                DeltaMetrics.Repaired();
            return moved;
        }
    }

    private Task Follow(string operation, CancellationToken stopping)
    {
        var hints = new ClusterStream<ErFeedStatus>(cluster, ErStreams.Feeds, operation);
        return new StreamFollowing<ErFeedStatus>(hints, Take, Compare, options.Value, time, logger).Run(stopping);

        bool Take(ErFeedStatus status)
        {
            feeds.Take(status);
            return true;
        }

        // What the stream brings while the question is under way may be newer than the answer; the next round settles it.
        async Task<bool> Compare()
        {
            var version = feeds.Version;
            var status = await cluster.GetGrain<IErFeedGrain>(operation).Status();
            return version == feeds.Version && feeds.Take(status);
        }
    }
}
