using System.Diagnostics;
using System.Globalization;
using System.Xml;
using DoctorForU.Benchmarks.Runtime;
using DoctorForU.Emergency;
using DoctorForU.PublicDataSimulator;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.Benchmarks.Emergency;

/// <summary>
/// (d) One national poll, from the reply's last byte to the last region's published delta, against an XmlReader that only walks through the same bytes.
/// Successive replies of the simulator, 100 seconds apart: about a third of the rooms changes from one to the next.
/// </summary>
internal static class NationalPoll
{
    private const int Measured = 60;
    private const int WarmUp = 240;
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, KoreanTime.Offset);

    public static async Task<IEnumerable<object>> Run()
    {
        var replies = await SimulatedReplies(1 + WarmUp + Measured);
        var api = new RecordedApi(replies);
        var clock = new ManualClock(Noon);
        using var host = await BenchmarkSilo.Start(silo =>
        {
            silo.AddMemoryStreams(ErStreams.Provider).UseInMemoryReminderService();
            silo.Services.AddSingleton<TimeProvider>(clock).AddSingleton<INationalApi>(api).AddSingleton<IErHistory, NoHistory>();
            silo.Services.AddOptions<PublicDataOptions>();
        });
        var feed = host.Grains().GetGrain<IErFeedGrain>(ErOperation.Beds);
        var polled = await PolledSignal(host);
        await feed.Wake();
        clock.Advance(TimeSpan.Zero);
        await polled.Next();

        var rooms = (await feed.Rooms()).Count;
        var allocated = new List<double>();
        var speed = await Rounds.Compare(
            "national poll to published deltas",
            "µs",
            async () =>
            {
                var next = polled.Next();
                clock.AdvanceTo((await feed.Status()).NextPollAt!.Value);
                await next;
                allocated.Add((GC.GetTotalAllocatedBytes(precise: true) - api.AllocatedAtReply) / (double)rooms);
                return Stopwatch.GetElapsedTime(api.RepliedAt, polled.At).TotalMicroseconds;
            },
            () => Task.FromResult(Walk(replies[api.Latest])),
            rounds: Measured,
            warmUp: WarmUp,
            lessIsBetter: true);
        var bytes = Comparison.Median(allocated);
        return [speed, string.Create(CultureInfo.InvariantCulture, $"national poll: {bytes:N0} bytes allocated per room, {rooms} rooms, {replies[0].Length / 1024:N0} kB of XML")];
    }

    /// <summary>Bytes of one room in a simulated reply.</summary>
    public static async Task<long> BytesARow()
    {
        var reply = (await SimulatedReplies(1))[0];
        return reply.Length / System.Text.Encoding.UTF8.GetString(reply).Split("<item>").Skip(1).Count();
    }

    private static double Walk(byte[] xml)
    {
        var started = Stopwatch.GetTimestamp();
        using var reader = XmlReader.Create(new MemoryStream(xml));
        while (reader.Read())
        {
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static async Task<byte[][]> SimulatedReplies(int count)
    {
        await using var simulator = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning"]);
        await simulator.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(simulator.Urls.Single()) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DoctorForU/1.0");
        var path = new Uri(FeedOperation.Of(ErOperation.Beds).Path + "?serviceKey=simulator-development-key&numOfRows=1000", UriKind.Relative);
        var replies = new byte[count][];
        for (var at = 0; at < replies.Length; at++)
        {
            using var clock = new StringContent($$"""{"now":"{{Noon.AddSeconds(100 * at):O}}","rate":1}""", System.Text.Encoding.UTF8, "application/json");
            using var set = await http.PostAsync(new Uri("control/clock", UriKind.Relative), clock);
            set.EnsureSuccessStatusCode();
            replies[at] = await http.GetByteArrayAsync(path);
        }

        await simulator.StopAsync();
        return replies;
    }

    private static async Task<Signal> PolledSignal(IHost host)
    {
        var signal = new Signal();
        var stream = host.Services.GetRequiredService<IClusterClient>().GetStreamProvider(ErStreams.Provider)
            .GetStream<ErFeedStatus>(StreamId.Create(ErStreams.Feeds, ErOperation.Beds));
        await stream.SubscribeAsync((_, _) => signal.Set());
        return signal;
    }

    private sealed class Signal
    {
        private TaskCompletionSource waiting = New();

        public long At { get; private set; }

        public Task Next() => (waiting = New()).Task;

        public Task Set()
        {
            At = Stopwatch.GetTimestamp();
            waiting.TrySetResult();
            return Task.CompletedTask;
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Answers with the recorded replies in turn, and notes when it did.</summary>
    private sealed class RecordedApi(byte[][] replies) : INationalApi
    {
        private static readonly byte[] Empty = "<response><header><resultCode>00</resultCode></header><body><items/></body></response>"u8.ToArray();
        private int next;

        public int Latest { get; private set; }

        public long RepliedAt { get; private set; }

        public long AllocatedAtReply { get; private set; }

        public Task<NationalAnswer> Get(NationalQuestion question, CancellationToken cancel)
        {
            if (question.Path != FeedOperation.Of(ErOperation.Beds).Path)
            {
                return Task.FromResult(new NationalAnswer(200, Empty));
            }

            Latest = next++;
            AllocatedAtReply = GC.GetTotalAllocatedBytes(precise: true);
            RepliedAt = Stopwatch.GetTimestamp();
            return Task.FromResult(new NationalAnswer(200, replies[Latest]));
        }
    }
}
