using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.Emergency;

/// <summary>The emergency grains on the grain runtime, with a national API and a clock that the test holds.</summary>
internal sealed class ErCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly InProcessTestCluster cluster;

    private ErCluster(InProcessTestCluster cluster, FakeNationalApi api, FakeHistory history, ManualClock clock)
    {
        this.cluster = cluster;
        History = history;
        Api = api;
        Clock = clock;
    }

    public FakeNationalApi Api { get; }

    public FakeHistory History { get; }

    public ManualClock Clock { get; }

    public static async Task<ErCluster> Start(Action<FakeNationalApi>? given = null, Action<PublicDataOptions>? options = null, Func<TimeProvider, IErHistory>? history = null)
    {
        var api = new FakeNationalApi();
        var clock = new ManualClock(Readings.Noon);
        var fake = new FakeHistory();
        var kept = history?.Invoke(clock) ?? fake;
        given?.Invoke(api);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault().AddMemoryStreams(ErStreams.Provider).AddMemoryGrainStorage("PubSubStore").UseInMemoryReminderService();
            silo.Services.AddSingleton<TimeProvider>(clock).AddSingleton<INationalApi>(api).AddSingleton(kept).UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddOptions<PublicDataOptions>().Configure(options ?? (_ => { }));
        });
        var deployed = builder.Build();
        await deployed.DeployAsync();
        return new ErCluster(deployed, api, fake, clock);
    }

    public IErFeedGrain Feed(string operation = ErOperation.Beds) => cluster.Client.GetGrain<IErFeedGrain>(operation);

    public IErRoomGrain Room(string hpid) => cluster.Client.GetGrain<IErRoomGrain>(hpid);

    public IErRegionGrain Region(string code = "11") => cluster.Client.GetGrain<IErRegionGrain>(code);

    public async Task<IReadOnlyDictionary<string, ErRoomView>> Board(string region = "11") =>
        RegionBoard.From((RegionSnapshot)await Region(region).Since(null, null)).Rooms;

    /// <summary>Wakes the feeds and waits until each had its first poll.</summary>
    public async Task Polls()
    {
        foreach (var operation in ErOperation.All)
        {
            await Feed(operation).Wake();
            Clock.Advance(TimeSpan.Zero);
            await Until(async () =>
            {
                LetRetriesCome();
                return await Feed(operation).Status() is { LastAttemptAt: not null, NextPollAt: not null };
            });
        }
    }

    /// <summary>Moves time to the feed's next poll and waits until it is through.</summary>
    public async Task PollsAgain(string operation = ErOperation.Beds)
    {
        var before = await Feed(operation).Status();
        Clock.AdvanceTo(before.NextPollAt!.Value);
        await Until(async () =>
        {
            LetRetriesCome();
            var status = await Feed(operation).Status();
            return status.NextPollAt is { } next && next > before.NextPollAt;
        });
    }

    /// <summary>Waits, within bounds, until something is so. Time of the test does not move by itself.</summary>
    public static async Task Until(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "What the test waits for did not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    private void LetRetriesCome()
    {
        if (Api.IsFaulty)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Time goes on meanwhile: a poll that waits for its retry is let through.</summary>
    public async ValueTask DisposeAsync()
    {
        var stopping = cluster.DisposeAsync().AsTask();
        await Until(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(stopping.IsCompleted);
        });
        await stopping;
    }
}
