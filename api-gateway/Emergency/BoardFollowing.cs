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
        var region = cluster.GetGrain<IErRegionGrain>(replica.Region.Code);
        var hints = new ClusterStream<RegionDelta>(cluster, ErStreams.Regions, replica.Region.Code);
        return new StreamFollowing<RegionDelta>(hints, replica.Take, Compare, options.Value, time, logger).Run(stopping);

        async Task<bool> Compare() => replica.Take(await region.Since(replica.Board?.Epoch, replica.Board?.Sequence));
    }

    private Task Follow(string operation, CancellationToken stopping)
    {
        var feed = cluster.GetGrain<IErFeedGrain>(operation);
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
            var status = await feed.Status();
            return version == feeds.Version && feeds.Take(status);
        }
    }
}
