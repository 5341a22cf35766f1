using System.Threading.Channels;
using DoctorForU.ApiGateway.Accounts;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Reservations.Live;

/// <summary>
/// Live reservations as Server-Sent Events. Each event is whole, so a reader that does not read costs no queue and gets the latest in the end, and one that comes
/// again needs no memory of what it had.
/// </summary>
internal sealed class LiveEvents(LiveSources sources, IOptionsMonitor<ReservationLiveOptions> options, TimeProvider time, IHostApplicationLifetime life)
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SignOfLifeEvery = TimeSpan.FromSeconds(15);
    private static readonly byte[] SignOfLife = ": alive\n\n"u8.ToArray();
    private int open;

    public IResult Availability(string hpid, string calendar, HttpContext http)
    {
        var days = DaysWanted.Read(hpid, calendar, http.Request.Query, time.GetUtcNow(), out var refusal);
        return refusal ?? new Stream(this, [.. days.Select(sources.Day)], Timeout.InfiniteTimeSpan);
    }

    public IResult Board(string calendar, HttpContext http, SignedIn me)
    {
        var days = DaysWanted.Read(me.Caller.Hpid!, calendar, http.Request.Query, time.GetUtcNow(), out var refusal);
        return refusal ?? new Stream(this, [.. days.Select(sources.DayHint)], options.CurrentValue.LoggedInFor);
    }

    public IResult Person(SignedIn me) => new Stream(this, [sources.Person(me)], options.CurrentValue.LoggedInFor);

    private async Task Serve(HttpContext http, ILiveSource[] wanted, TimeSpan atMost)
    {
        if (Interlocked.Increment(ref open) > options.CurrentValue.MaxEventStreams)
        {
            Interlocked.Decrement(ref open);
            await new RetryLater("reservations.events-full", "Too many readers of live events.", ComeBackAfter).ExecuteAsync(http);
            return;
        }

        using var over = new CancellationTokenSource(atMost, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping, over.Token);
        try
        {
            await Follow(http.Response, wanted, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left, its time is over, or this gateway stops.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task Follow(HttpResponse response, ILiveSource[] wanted, CancellationToken end)
    {
        response.Headers.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var has = new Dictionary<ILiveSource, string>();
        void Changed() => news.Writer.TryWrite(true);
        foreach (var source in wanted)
            source.Join(Changed);
        try
        {
            await response.Body.FlushAsync(end);
            while (true)
            {
                foreach (var source in wanted)
                    await Send(response, source, has, end);
                await response.Body.FlushAsync(end);
                await Wait(response, news.Reader, end);
            }
        }
        finally
        {
            foreach (var source in wanted)
                sources.Leave(source, Changed);
        }
    }

    private static async Task Send(HttpResponse response, ILiveSource source, Dictionary<ILiveSource, string> has, CancellationToken end)
    {
        if (source.Latest is not { } latest || has.GetValueOrDefault(source) == latest.Version)
            return;
        has[source] = latest.Version;
        await response.Body.WriteAsync(latest.Bytes, end);
    }

    private async Task Wait(HttpResponse response, ChannelReader<bool> news, CancellationToken end)
    {
        while (true)
        {
            using var silence = new CancellationTokenSource(SignOfLifeEvery, time);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(end, silence.Token);
            try
            {
                await news.ReadAsync(over.Token);
                return;
            }
            catch (OperationCanceledException) when (!end.IsCancellationRequested)
            {
                await response.Body.WriteAsync(SignOfLife, end);
                await response.Body.FlushAsync(end);
            }
        }
    }

    private sealed class Stream(LiveEvents events, ILiveSource[] wanted, TimeSpan atMost) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => events.Serve(httpContext, wanted, atMost);
    }
}
