using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Emergency;

/// <summary>
/// One emergency room. Feeds push what changed; the room ages its reading by itself and, when nothing came for a while,
/// asks the feeds, so that a lost message mends itself. It stores nothing: what it shows, the feeds remember.
/// </summary>
[GrainType("er.room"), KeepAlive]
internal sealed partial class ErRoomGrain(TimeProvider clock, ILogger<ErRoomGrain> logger) : Grain, IErRoomGrain
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);

    private ErRoom room = null!;
    private ErRoomView? view;
    private ErRoomView? told;
    private IGrainTimer? timer;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        room = await AskFeeds(new ErRoom(this.GetPrimaryKeyString()));
        Refresh();
        timer = this.RegisterGrainTimer(GoOn, new GrainTimerCreationOptions(NextLook(), Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    public Task<ErRoomView?> View() => Task.FromResult(view);

    public Task<RoomChange?> Observe(RoomNews news)
    {
        room = room.With(news);
        Refresh();
        timer?.Change(NextLook(), Timeout.InfiniteTimeSpan);
        return Task.FromResult(Untold());
    }

    private async Task GoOn(CancellationToken cancel)
    {
        try
        {
            room = await AskFeeds(room);
            Refresh();
            await TellRegion();
        }
        finally
        {
            timer?.Change(NextLook(), Timeout.InfiniteTimeSpan);
        }
    }

    private async Task<ErRoom> AskFeeds(ErRoom known)
    {
        var news = await Task.WhenAll(ErOperation.All.Select(operation => Ask(operation, known.Hpid)));
        return news.OfType<RoomNews>().Aggregate(known, (room, latest) => room.With(latest));
    }

    /// <summary>A feed that does not answer leaves the room as it is; the timer asks again.</summary>
    private async Task<RoomNews?> Ask(string operation, string hpid)
    {
        try
        {
            return await GrainFactory.GetGrain<IErFeedGrain>(operation).Latest(hpid);
        }
        catch (TimeoutException)
        {
            LogNoAnswer(operation, hpid);
            return null;
        }
    }

    /// <summary>Tells the region in any case: it ignores what it has, and a telling that was lost is made good.</summary>
    private async Task TellRegion()
    {
        if (view is null)
        {
            return;
        }

        var change = Untold() ?? new RoomChange(view, null);
        await Task.WhenAll(RegionNews.Of([change]).Select(news =>
            GrainFactory.GetGrain<IErRegionGrain>(news.Region).Apply(news.Changed, news.Removed)));
    }

    /// <summary>Makes the view anew. Boards tell by the revision which view is newer; it survives restarts by the clock.</summary>
    private void Refresh()
    {
        var now = clock.GetUtcNow();
        var next = room.View(now, Math.Max((view?.Revision ?? 0) + 1, now.UtcTicks));
        if (next is not null && !next.ShowsTheSameAs(view))
        {
            view = next;
        }
    }

    /// <summary>What the caller must tell the region; null when it was told before.</summary>
    private RoomChange? Untold()
    {
        if (view is null || view.ShowsTheSameAs(told))
        {
            return null;
        }

        var left = told is not null && !string.Equals(told.Region, view.Region, StringComparison.Ordinal) ? told.Region : null;
        told = view;
        return new RoomChange(view, left);
    }

    private TimeSpan NextLook()
    {
        var now = clock.GetUtcNow();
        var wait = room.NextChange(now) - now;
        return wait < AskAgainAfter ? wait.Value : AskAgainAfter;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Hpid}: feed {Operation} did not answer")]
    private partial void LogNoAnswer(string operation, string hpid);
}
