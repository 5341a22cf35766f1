using System.Text;
using DoctorForU.EmbeddedRuntime.Tests;
using DoctorForU.Storage;
using DoctorForU.Testing;

[assembly: AssemblyFixture(typeof(Databases))]

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>One PostgreSQL server for the tests of this project.</summary>
public sealed class Databases : IAsyncLifetime
{
    private PostgreSqlServer? _server;

    public Task<string> New() => _server!.NewDatabase();

    public async ValueTask InitializeAsync() => _server = await PostgreSqlServer.Start();

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();
}

public sealed class PostgreSqlStorageTests(Databases databases) : StorageTests
{
    private protected override async Task<StorePlace> NewPlace() => StorePlace.PostgreSql(await databases.New());

    private protected override string Bytes(string text) => $@"'\x{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}'::bytea";

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_alone_and_stores_nothing()
    {
        await using var cluster = await StoreCluster.Start(await NewPlace());
        var tooLong = new string('k', 600);

        var writes = Enumerable.Range(0, 40).Select(i => cluster.Grain<INoteGrain>(i == 20 ? tooLong : $"grain {i}").Write($"text {i}")).ToArray();
        var failures = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write))).Soon();

        Assert.Contains("too long", Assert.Single(failures, f => f is not null)!.Message, StringComparison.Ordinal);
        Assert.Equal(39L, await cluster.Sql("SELECT COUNT(*) FROM orleansstorage"));
    }

    // The server's own words for a disk that is full, said by a trigger: no test can fill the disk of a machine that others use.
    [Fact]
    public async Task A_full_disk_is_named_keeps_what_is_stored_and_takes_writes_again_when_there_is_room()
    {
        await using var cluster = await StoreCluster.Start(await NewPlace());
        var grain = cluster.Grain<INoteGrain>("kept");
        await grain.Write("old");
        await cluster.Sql("""
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON orleansstorage EXECUTE FUNCTION full_disk();
            """);

        var failure = await Assert.ThrowsAsync<OrleansException>(() => grain.Write("lost").Soon());

        Assert.Contains("No space left on device", failure.Message, StringComparison.Ordinal);
        Assert.Contains("at 127.0.0.1", failure.Message, StringComparison.Ordinal);
        await cluster.Sql("DROP TRIGGER full_disk ON orleansstorage");
        await cluster.Host.DeactivateAsync(grain);
        Assert.Equal("old", await grain.Text().Soon());
        await grain.Write("new").Soon();
        await cluster.Restart();
        Assert.Equal("new", await cluster.Grain<INoteGrain>("kept").Text());
    }
}

public sealed class LostDatabaseTests
{
    [Fact]
    public async Task A_database_that_is_away_at_start_is_named()
    {
        var server = await PostgreSqlServer.Start();
        var database = server.ConnectionString("postgres");
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAsync<StoreException>(() => StoreCluster.Start(StorePlace.PostgreSql(database)));

        Assert.Contains("the PostgreSQL database \"postgres\" at 127.0.0.1", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_database_that_goes_away_and_comes_back_loses_nothing_and_is_written_to_again()
    {
        await using var server = await PostgreSqlServer.Start();
        await using var cluster = await StoreCluster.Start(StorePlace.PostgreSql(server.ConnectionString("postgres")));
        var grain = cluster.Grain<INoteGrain>("kept");
        await grain.Write("before");

        await server.Kill();
        var failure = await Assert.ThrowsAsync<OrleansException>(() => grain.Write("lost"));
        Assert.Contains("\"postgres\" at 127.0.0.1", failure.Message, StringComparison.Ordinal);

        await server.StartAgain();
        await cluster.Host.DeactivateAsync(grain);
        Assert.Equal("before", await grain.Text().Soon());
        await grain.Write("after").Soon();
        await cluster.Restart();
        Assert.Equal("after", await cluster.Grain<INoteGrain>("kept").Text().Soon());
    }
}
