using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.Emergency;

/// <summary>
/// The board of one region. Each activation is an epoch: it begins with what the rooms show and numbers every change from there.
/// The stream carries a hint; a reader that missed one asks <see cref="Since"/>.
/// </summary>
[GrainType("er.region"), KeepAlive]
internal sealed partial class ErRegionGrain(ILogger<ErRegionGrain> logger) : Grain, IErRegionGrain
{
    private RegionBoard board = null!;
    private IAsyncStream<RegionDelta> stream = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var region = this.GetPrimaryKeyString();
        if (KoreanRegion.ByCode(region) is null)
        {
            throw new InvalidOperationException($"No region has the code '{region}'.");
        }

        stream = this.GetStreamProvider(ErStreams.Provider).GetStream<RegionDelta>(StreamId.Create(ErStreams.Regions, region));
        var epoch = Guid.NewGuid().ToString("N")[..12];
        (board, _) = RegionBoard.Start(region, epoch).Publish(await RoomsHere(region), []);
    }

    public async Task Apply(ValueList<ErRoomView> changed, ValueList<string> removed)
    {
        (board, var delta) = board.Publish(changed, removed);
        if (delta is not null)
        {
            await stream.Hint(delta, logger);
        }
    }

    public Task<RegionUpdate> Since(string? epoch, long? sequence) => Task.FromResult(board.Since(epoch, sequence));

    /// <summary>A room that does not answer now tells its region by itself.</summary>
    private async Task<ErRoomView?> View(string hpid)
    {
        try
        {
            return await GrainFactory.GetGrain<IErRoomGrain>(hpid).View();
        }
        catch (TimeoutException)
        {
            LogNoAnswer(this.GetPrimaryKeyString(), hpid);
            return null;
        }
    }

    private async Task<IEnumerable<ErRoomView>> RoomsHere(string region)
    {
        var hpids = await GrainFactory.GetGrain<IErFeedGrain>(ErOperation.Beds).Rooms();
        var views = await Task.WhenAll(hpids.Select(View));
        return views.OfType<ErRoomView>().Where(view => string.Equals(view.Region, region, StringComparison.Ordinal));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Region {Region}: room {Hpid} did not answer")]
    private partial void LogNoAnswer(string region, string hpid);
}
