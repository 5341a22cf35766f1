using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>
/// One reader of events. It has no queue: it remembers what the reader has of each board, and when a write is through sends what is new by then,
/// as one delta or a snapshot. Each event's id says what the reader has, so that it can go on from there.
/// </summary>
internal sealed class EventStream(ImmutableArray<RegionTopic> topics, TimeProvider time) : ITopicWatch
{
    private const int LongestId = 2_048;
    private static readonly TimeSpan SignOfLifeEvery = TimeSpan.FromSeconds(15);
    private static readonly byte[] SignOfLife = ": alive\n\n"u8.ToArray();

    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, TopicPosition> has = new(StringComparer.Ordinal);

    public void Offer() => news.Writer.TryWrite(true);

    public async Task Run(HttpContext http, CancellationToken end)
    {
        http.Response.Headers.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        TakeUp(http.Request.Headers["Last-Event-ID"].ToString());
        foreach (var topic in topics)
        {
            topic.Join(this);
        }

        try
        {
            while (true)
            {
                await SendNews(http.Response, end);
                await WaitForNews(http.Response, end);
            }
        }
        finally
        {
            foreach (var topic in topics)
            {
                topic.Leave(this);
            }
        }
    }

    private async Task SendNews(HttpResponse response, CancellationToken end)
    {
        foreach (var topic in topics)
        {
            if (topic.Frame is { } frame && (!has.TryGetValue(topic.Name, out var position) || position != frame.Position))
            {
                var answer = frame.AnswerTo(has.TryGetValue(topic.Name, out position) ? position : null);
                has[topic.Name] = frame.Position;
                await response.Body.WriteAsync(EventOf(answer), end);
            }
        }

        await response.Body.FlushAsync(end);
    }

    private async Task WaitForNews(HttpResponse response, CancellationToken end)
    {
        while (true)
        {
            using var silence = new CancellationTokenSource(SignOfLifeEvery, time);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(end, silence.Token);
            try
            {
                await news.Reader.ReadAsync(over.Token);
                return;
            }
            catch (OperationCanceledException) when (!end.IsCancellationRequested)
            {
                await response.Body.WriteAsync(SignOfLife, end);
                await response.Body.FlushAsync(end);
            }
        }
    }

    private byte[] EventOf(ErSubscription answer)
    {
        var name = answer.Kind == ErSubscriptionKind.Snapshot ? "snapshot" : "deltas";
        return [.. Encoding.UTF8.GetBytes($"id: {Id()}\nevent: {name}\ndata: "), .. JsonSerializer.SerializeToUtf8Bytes(answer, ErJson.Wire), (byte)'\n', (byte)'\n'];
    }

    private string Id() => string.Join(',', has.Select(pair => string.Create(
        CultureInfo.InvariantCulture, $"{pair.Key[RegionTopic.Prefix.Length..]}:{pair.Value.Epoch}:{pair.Value.Sequence}")));

    /// <summary>What an earlier stream's last id says that the reader has; what cannot be read is sent anew.</summary>
    private void TakeUp(string lastId)
    {
        foreach (var part in lastId.Length > LongestId ? [] : lastId.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':') is [var region, var epoch, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                && topics.Any(topic => topic.Name == RegionTopic.Prefix + region))
            {
                has[RegionTopic.Prefix + region] = new TopicPosition(epoch, sequence);
            }
        }
    }
}
