using Dapper;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Emergency;

/// <summary>What the history promises, on each database.</summary>
public abstract class ErHistoryTests : IAsyncLifetime
{
    private const string A = "A1100001";
    private static readonly DateTimeOffset Noon = Readings.Noon;

    private readonly ManualClock clock = new(Noon);
    private ServiceProvider? services;
    private ErHistoryStore history = null!;

    private ISideStore Side => services!.GetRequiredService<ISideStore>();

    public async ValueTask InitializeAsync() => await Open();

    public async ValueTask DisposeAsync()
    {
        await services!.DisposeAsync();
        Remove();
        GC.SuppressFinalize(this);
    }

    /// <summary>The side store of this test, with nothing in it when it is asked for first.</summary>
    private protected abstract Task AddSideStore(IServiceCollection services);

    private protected virtual void Remove()
    {
    }

    [Fact]
    public async Task Entries_stand_in_their_bucket_of_each_step_with_lowest_highest_latest_and_mean()
    {
        await Records(Entry(A, 5, Noon), Entry(A, 1, Noon.AddMinutes(4)), Entry(A, 3, Noon.AddMinutes(8)), Entry(A, -2, Noon.AddMinutes(31)));

        var tens = await Of(HistoryStep.TenMinutes);
        Assert.Equal([new(Noon, 3, 1, 5, 9, 3, 20), new(Noon.AddMinutes(30), -2, -2, -2, -2, 1, 20)], tens);
        Assert.Equal(3.0, tens[0].Mean);
        Assert.Equal([new(Noon, -2, -2, 5, 7, 4, 20)], await Of(HistoryStep.Hour));
        Assert.Equal([new(Noon.AddHours(-12), -2, -2, 5, 7, 4, 20)], await Of(HistoryStep.Day));
    }

    [Fact]
    public async Task A_poll_that_is_recorded_again_after_a_crash_changes_nothing()
    {
        HistoryEntry[] poll = [Entry(A, 5, Noon), Entry(A, 1, Noon.AddMinutes(4))];
        await Records(poll);

        await services!.DisposeAsync();
        await Open();
        await Records(poll);

        Assert.Equal([new(Noon, 1, 1, 5, 6, 2, 20)], await Of(HistoryStep.TenMinutes));
    }

    [Fact]
    public async Task What_is_unknown_or_was_too_old_when_it_was_read_leaves_a_gap_and_no_zero()
    {
        await Records(
            new HistoryEntry(A, new BedsRead(Readings.Of(A, 7, Noon.AddYears(-8)), Noon), Noon),
            new HistoryEntry(A, new BedsRead(Readings.Of(A, 7) with { Beds = [] }, Noon), Noon),
            new HistoryEntry(A, new BedsRead(Readings.Of(A, 7) with { Beds = [new Beds(BedKind.General, BedCount.Implausible, BedCount.Known(9))] }, Noon), Noon));

        Assert.Empty(await Of(HistoryStep.Day));
    }

    [Fact]
    public async Task Days_are_korean()
    {
        var midnight = KoreanTime.StartOf(Noon.KoreanDay());
        await Records(Entry(A, 5, midnight.AddMinutes(-1)), Entry(A, 6, midnight));

        Assert.Equal([midnight.AddDays(-1), midnight], (await history.Of(A, HistoryStep.Day, midnight.AddDays(-2), midnight.AddDays(1), default)).Select(point => point.At));
    }

    [Fact]
    public async Task A_room_never_has_more_rows_than_is_stated_however_long_it_runs()
    {
        const int Stated = 151 + 721 + 367;
        await Runs(days: 370, entriesADay: 1, entriesAWrite: 10);
        await Runs(days: 31, entriesADay: 24, entriesAWrite: 24);

        var most = await Runs(days: 2, entriesADay: 144, entriesAWrite: 6);

        Assert.InRange(most, Stated - 10, Stated);

        async Task<long> Runs(int days, int entriesADay, int entriesAWrite)
        {
            var (begin, rows) = (clock.GetUtcNow(), 0L);
            foreach (var poll in Enumerable.Range(1, days * entriesADay).Select(number => Entry(A, number % 9, begin + (TimeSpan.FromDays(1) / entriesADay * number))).Chunk(entriesAWrite))
            {
                clock.AdvanceTo(poll[^1].At);
                await Records(poll);
                rows = Math.Max(rows, await Rows());
            }

            return rows;
        }
    }

    [Fact]
    public async Task What_is_past_its_time_is_not_answered_even_before_it_is_swept_out()
    {
        await Records(Entry(A, 5, Noon));

        clock.AdvanceTo(Noon.AddHours(25));

        Assert.Empty(await Of(HistoryStep.TenMinutes));
        Assert.Single(await Of(HistoryStep.Hour));
    }

    [Fact]
    public async Task All_rooms_are_answered_at_once()
    {
        await Records(Entry(A, 5, Noon), Entry("A1100002", 6, Noon));

        var lines = await history.All(HistoryStep.Hour, Noon.AddHours(-24), Noon.AddHours(1), default);

        Assert.Equal([(A, 5), ("A1100002", 6)], lines.Select(line => (line.Hpid, Assert.Single(line.Points).Latest)));
    }

    [Fact]
    public async Task A_message_is_kept_with_when_it_came_and_when_it_went()
    {
        var (closed, late) = (Message("응급진료 불가"), Message("CT 장비 고장") with { Kind = ErMessageKind.Severe, SevereKind = 3 });
        await Records(Messages(Noon, closed));
        await Records(Messages(Noon.AddMinutes(5), closed with { SeenAt = Noon }, late with { SeenAt = Noon.AddMinutes(5) }));
        await Records(Messages(Noon.AddMinutes(10), late with { SeenAt = Noon.AddMinutes(5) }));
        await Records(Messages(Noon.AddMinutes(10), late with { SeenAt = Noon.AddMinutes(5) }));

        var found = await Find(Noon.AddDays(-1), Noon.AddDays(1));

        Assert.Equal([("CT 장비 고장", null), ("응급진료 불가", Noon.AddMinutes(10))], found.Items.Select(item => (item.Message.Text, item.GoneAt)));
        Assert.Equal(late with { SeenAt = Noon.AddMinutes(5) }, found.Items[0].Message);
        Assert.Equal(1, (await Find(Noon.AddMinutes(11), Noon.AddDays(1))).Total);
        Assert.Equal(1, (await Find(Noon.AddDays(-1), Noon.AddMinutes(1))).Total);
    }

    [Fact]
    public async Task Messages_of_the_past_are_found_by_what_they_are_about()
    {
        await Records(Messages(Noon, Message("note") with { Blocking = false }, Message("closed") with { Kind = ErMessageKind.Severe, SevereKind = 3 }), Messages(Noon, "A1100002", Message("other")));

        Assert.Equal(["closed"], Texts(await Find(kind: ErMessageKind.Severe)));
        Assert.Equal(["closed"], Texts(await Find(severe: [3, 4])));
        Assert.Equal(["note"], Texts(await Find(blocking: false)));
        Assert.Equal(["other"], Texts(await Find(hpids: ["A1100002"])));
        Assert.Equal(3, (await Find(take: 1)).Total);
        Assert.Single((await Find(take: 1)).Items);
    }

    private async Task Open()
    {
        var collection = new ServiceCollection().AddSingleton(ErHistorySchema.Schema);
        await AddSideStore(collection);
        services = collection.BuildServiceProvider();
        history = new ErHistoryStore(Side, clock);
    }

    private static IEnumerable<string> Texts(PastMessages found) => found.Items.Select(item => item.Message.Text);

    private Task<PastMessages> Find(DateTimeOffset from, DateTimeOffset until) => history.Messages(new MessageSearch(null, null, [], null, from, until, 0, 20), default);

    private Task<PastMessages> Find(ErMessageKind? kind = null, ValueList<int>? severe = null, bool? blocking = null, ValueList<string>? hpids = null, int take = 20) =>
        history.Messages(new MessageSearch(hpids, kind, severe ?? [], blocking, Noon.AddDays(-1), Noon.AddDays(1), 0, take), default);

    private Task Records(params HistoryEntry[] entries) => history.Record(entries, default);

    private Task<ValueList<HistoryPoint>> Of(HistoryStep step) => history.Of(A, step, Noon.AddDays(-10), Noon.AddDays(10), default);

    private Task<long> Rows() => Side.Read(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM er_history"), default);

    private static HistoryEntry Entry(string hpid, int free, DateTimeOffset at) => new(hpid, new BedsRead(Readings.Of(hpid, free, at), at), at);

    private static HistoryEntry Messages(DateTimeOffset at, params ErMessage[] messages) => Messages(at, A, messages);

    private static HistoryEntry Messages(DateTimeOffset at, string hpid, params ErMessage[] messages) => new(hpid, new MessagesRead(messages.ToValueList()), at);

    private static ErMessage Message(string text) => new(ErMessageKind.Emergency, text, 28, Noon, Noon.AddHours(3), Blocking: true, Automatic: true, Department: "응급의학과", SeenAt: Noon);
}

public sealed class ErHistoryOnSqliteTests : ErHistoryTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("doctorforu-history-");

    private protected override void Remove() => folder.Delete(recursive: true);

    private protected override Task AddSideStore(IServiceCollection services)
    {
        services.AddSqliteSideStore(Path.Combine(folder.FullName, "side.db"));
        return Task.CompletedTask;
    }
}

public sealed class ErHistoryOnPostgreSqlTests(HistoryDatabases databases) : ErHistoryTests, IClassFixture<HistoryDatabases>
{
    private string? database;

    private protected override async Task AddSideStore(IServiceCollection services) => services.AddPostgreSqlSideStore(database ??= await databases.New());
}

/// <summary>One PostgreSQL server for the tests of the history.</summary>
public sealed class HistoryDatabases : IAsyncLifetime
{
    private PostgreSqlServer? server;

    public Task<string> New() => server!.NewDatabase();

    public async ValueTask InitializeAsync() => server = await PostgreSqlServer.Start();

    public ValueTask DisposeAsync() => server!.DisposeAsync();
}
