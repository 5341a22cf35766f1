using System.Text;
using Dapper;
using DoctorForU.Storage;
using DoctorForU.Storage.Copy;
using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Sqlite;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>A system that ran on SQLite goes on on PostgreSQL.</summary>
public sealed class StoreCopyTests(Databases databases)
{
    private static readonly SideSchema s_series = new("series", [new SideMigration(
        1,
        "CREATE TABLE series_point (place TEXT NOT NULL, at INTEGER NOT NULL, beds INTEGER NULL, share REAL NULL, raw BLOB NULL, PRIMARY KEY (place, at)) WITHOUT ROWID",
        "CREATE TABLE series_point (place TEXT NOT NULL, at BIGINT NOT NULL, beds INTEGER NULL, share DOUBLE PRECISION NULL, raw BYTEA NULL, PRIMARY KEY (place, at))")]);

    private readonly string _path = StorePlace.NewPath();

    [Fact]
    public async Task States_reminders_and_series_go_on_where_they_were()
    {
        var time = new ManualTime();
        await using (var before = await StoreCluster.Start(_path, time))
        {
            foreach (var key in (string[])["서울/내과", "A1100017", "0123456789abcdef0123456789abcdef+x"])
                await before.Grain<INoteGrain>(key).Write($"기록 {key}");
            await before.Grain<INoteGrain>("cleared").Write("gone");
            await before.Grain<INoteGrain>("cleared").Clear();
            await before.Grain<IAlarmGrain>("bell").Set(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        }

        await AddPoints(3_000);
        var database = await databases.New();
        var equal = await Copy(database);

        Assert.Equal((4, 1, 3_000), (equal["orleansstorage"].Rows, equal["orleansreminderstable"].Rows, equal["series_point"].Rows));
        await using var after = await StoreCluster.Start(StorePlace.PostgreSql(database), time);
        foreach (var key in (string[])["서울/내과", "A1100017", "0123456789abcdef0123456789abcdef+x"])
            Assert.Equal($"기록 {key}", await after.Grain<INoteGrain>(key).Text());
        Assert.Equal("", await after.Grain<INoteGrain>("cleared").Text());
        await after.Grain<INoteGrain>("A1100017").Write("a new version of a copied row");
        Assert.Equal(["alarm"], await after.Grain<IAlarmGrain>("bell").Names());
    }

    [Fact]
    public async Task A_copy_that_was_interrupted_goes_on_where_it_was()
    {
        await AddPoints(5_000);
        var database = await databases.New();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Copy(database, step =>
        {
            if (step is { Table: "series_point", Rows: > 0 })
                throw new OperationCanceledException();
        }));

        var firstSeen = -1L;
        var equal = await Copy(database, step => firstSeen = step is { Table: "series_point", IsCheck: false } && firstSeen < 0 ? step.Rows : firstSeen);

        Assert.InRange(firstSeen, 1, 4_999);
        Assert.Equal(5_000, equal["series_point"].Rows);
    }

    [Fact]
    public async Task A_file_that_changed_between_the_halves_of_a_copy_is_found_out_and_can_be_copied_from_the_start()
    {
        await AddPoints(5_000);
        var database = await databases.New();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Copy(database, step =>
        {
            if (step is { Table: "series_point", Rows: > 0 })
                throw new OperationCanceledException();
        }));
        await StorePlace.Sqlite(_path).Sql("UPDATE series_point SET beds = 77 WHERE at = 1");

        Assert.Contains("series_point", (await Assert.ThrowsAsync<StoreException>(() => Copy(database))).Message, StringComparison.Ordinal);
        Assert.Equal(5_000, (await Copy(database, startOver: true))["series_point"].Rows);
    }

    [Fact]
    public async Task A_database_that_holds_something_else_is_left_alone()
    {
        var database = await databases.New();
        await using (var other = await StoreCluster.Start(StorePlace.PostgreSql(database)))
            await other.Grain<INoteGrain>("theirs").Write("theirs");
        await AddPoints(1);

        Assert.Contains("orleansstorage", (await Assert.ThrowsAsync<StoreException>(() => Copy(database))).Message, StringComparison.Ordinal);
        await using var again = await StoreCluster.Start(StorePlace.PostgreSql(database));
        Assert.Equal("theirs", await again.Grain<INoteGrain>("theirs").Text());
    }

    [Fact]
    public async Task A_store_in_use_is_refused_on_either_side()
    {
        var database = await databases.New();
        await using (await StoreCluster.Start(_path))
            Assert.Contains("in use", (await Assert.ThrowsAsync<StoreException>(() => Copy(database))).Message, StringComparison.Ordinal);

        await using (await StoreCluster.Start(StorePlace.PostgreSql(database)))
            Assert.Contains("in use", (await Assert.ThrowsAsync<StoreException>(() => Copy(database))).Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, RowsHash>> Copy(string database, Action<CopyStep>? tell = null, bool startOver = false)
    {
        await using var source = new SqliteStore(_path, TimeProvider.System);
        await using var connections = new PostgreSqlDatabase(database);
        await using var target = new PostgreSqlStore(connections, TimeProvider.System);
        return await new StoreCopy(source, target, [s_series], TimeProvider.System).Run(startOver, tell ?? (_ => { }));
    }

    private async Task AddPoints(int count)
    {
        await using var store = new SqliteStore(_path, TimeProvider.System);
        var side = new SqliteSideStore(store, [s_series], TimeProvider.System);
        await side.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO series_point VALUES (@Place, @At, @Beds, @Share, @Raw)",
                Enumerable.Range(1, count).Select(at => new { Place = "응급실", At = at, Beds = at % 3 == 0 ? (int?)null : -at, Share = at % 2 == 0 ? (double?)null : at / 7.0, Raw = at % 5 == 0 ? null : Encoding.UTF8.GetBytes($"{at}") }),
                transaction),
            CancellationToken.None);
    }
}
