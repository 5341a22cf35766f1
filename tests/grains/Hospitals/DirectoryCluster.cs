using DoctorForU.Emergency;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.Hospitals;

/// <summary>The directory feed on the grain runtime, with a national API and a clock that the test holds; its states and tables outlive a restart.</summary>
internal sealed class DirectoryCluster : IAsyncDisposable
{
    public const int PageRows = 10;
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 4, 0, 0, KoreanTime.Offset);

    private readonly TemporarySideStore side = new(DirectoryTables.Schema);
    private readonly SharedGrainStates states = new();
    private readonly int dailyQuota;
    private InProcessTestCluster? cluster;

    private DirectoryCluster(int dailyQuota) => this.dailyQuota = dailyQuota;

    public FakeDirectoryApi Api { get; } = new();

    public ManualClock Clock { get; } = new(Morning);

    public DirectoryStore Store => new(side.Store, Clock);

    public static async Task<DirectoryCluster> Start(int hospitals = 25, int pharmacies = 12, int dailyQuota = 1000)
    {
        var started = new DirectoryCluster(dailyQuota);
        started.Api.Has(hospitals, pharmacies);
        await started.Deploy();
        return started;
    }

    /// <summary>How often the registry was asked about a hospital.</summary>
    public int RegistryCalls => Api.Asked.Count(question => question.Path == HospitalRegistry.Operation);

    public Task<DirectoryStatus> Status() => Feed.Status();

    public IHospitalGrain Hospital(string hpid) => cluster!.Client.GetGrain<IHospitalGrain>(hpid);

    /// <summary>Ends the process and starts another.</summary>
    /// <param name="losesLastWrite">As if it had been killed before the last state was written.</param>
    /// <returns>What had been asked when it ended.</returns>
    public async Task<IReadOnlyList<NationalQuestion>> Restart(bool losesLastWrite = false)
    {
        await Stop();
        var asked = Api.Asked;
        if (losesLastWrite)
        {
            states.ForgetLastWrite();
        }

        await Deploy();
        return asked;
    }

    /// <summary>Lets time go on, from turn to turn, until something is so.</summary>
    public Task Until(Func<DirectoryStatus, bool> condition) => ErCluster.Until(async () =>
    {
        var status = await Status();
        if (condition(status))
        {
            return true;
        }

        // A turn that is under way needs no time, but for one that waits for its retry. A timer that was set late is due a little after what it says.
        var now = Clock.GetUtcNow();
        var step = status.NextPullAt is { } next && next > now ? next - now : TimeSpan.FromSeconds(1);
        Clock.Advance(status.NextPullAt is not null || Api.IsFaulty ? step : TimeSpan.Zero);
        return false;
    });

    public Task PullsWhole(long afterVersion = 0) => Until(status => status is { State: DirectoryState.Complete, Pulling: null } && status.Version > afterVersion && status.Failure is null);

    public async Task<IReadOnlyList<DirectoryEntry>> Entries() => [.. (await Store.Read(default)).OrderBy(entry => entry.Hpid, StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await side.DisposeAsync();
    }

    private IDirectoryFeedGrain Feed => cluster!.Client.GetGrain<IDirectoryFeedGrain>(DirectoryFeed.Nation);

    private async Task Deploy()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryStreams(ErStreams.Provider).AddMemoryGrainStorage("PubSubStore").UseInMemoryReminderService();
            states.AddTo(silo);
            silo.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<INationalApi>(Api).AddSingleton(Store).AddSingleton<HospitalRegistry>().UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddOptions<PublicDataOptions>().Configure(options => (options.Retries, options.DailyQuota) = (1, dailyQuota));
            silo.Services.AddOptions<HospitalDirectoryOptions>().Configure(options => options.PageRows = PageRows);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
        await Feed.Wake();
    }

    private async Task Stop()
    {
        var stopping = cluster!.DisposeAsync().AsTask();
        await ErCluster.Until(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(stopping.IsCompleted);
        });
        await stopping;
    }
}
