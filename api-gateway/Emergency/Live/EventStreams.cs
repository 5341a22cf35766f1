using System.Collections.Immutable;
using DoctorForU.ApiGateway.Http;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>The live boards as Server-Sent Events, for readers that cannot speak to the hub. As many at a time as the options allow.</summary>
internal sealed class EventStreams(LiveTopics topics, NationalBoard board, IOptionsMonitor<ErHubOptions> options, TimeProvider time, IHostApplicationLifetime life)
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);
    private int open;

    /// <summary>Readers at the moment.</summary>
    public int Open => Volatile.Read(ref open);

    public IResult Follow(HttpContext http)
    {
        var reading = new QueryReading(http.Request.Query);
        var region = ErQueryReader.ReadRegion(reading);
        if (reading.Errors.Count > 0)
        {
            return Problems.InvalidParameters(reading.Errors);
        }

        if (!board.IsComplete)
        {
            return ErEndpoints.NotReady();
        }

        ImmutableArray<RegionTopic> wanted =
            [.. board.Regions.Where(replica => region is null || replica.Region.Code == region).Select(replica => topics.Region(RegionTopic.Prefix + replica.Region.Code)!)];
        return new Stream(this, wanted);
    }

    private async Task Serve(HttpContext http, ImmutableArray<RegionTopic> wanted)
    {
        if (Interlocked.Increment(ref open) > options.CurrentValue.MaxEventStreams)
        {
            Interlocked.Decrement(ref open);
            await new RetryLater("er.events-full", "Too many readers of live events.", ComeBackAfter).ExecuteAsync(http);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        try
        {
            await new EventStream(wanted, time).Run(http, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left, or this gateway stops.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private sealed class Stream(EventStreams streams, ImmutableArray<RegionTopic> wanted) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => streams.Serve(httpContext, wanted);
    }
}
