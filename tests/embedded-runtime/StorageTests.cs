using System.Globalization;
using System.Text;
using DoctorForU.Storage;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>What every store of grain states does.</summary>
public abstract class StorageTests
{
    private protected abstract Task<StorePlace> NewPlace();

    private async Task<StoreCluster> StartCluster() => await StoreCluster.Start(await NewPlace());

    [Fact]
    public async Task A_written_state_is_there_after_a_restart()
    {
        await using var cluster = await StartCluster();
        await cluster.Grain<INoteGrain>("서울/내과").Write("remember");

        await cluster.Restart();

        Assert.Equal("remember", await cluster.Grain<INoteGrain>("서울/내과").Text());
    }

    [Fact]
    public async Task Many_grains_write_at_once_and_none_is_lost()
    {
        await using var cluster = await StartCluster();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => cluster.Grain<INoteGrain>($"grain {i}").Write($"text {i}"))).Soon();
        await cluster.Restart();

        var texts = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => cluster.Grain<INoteGrain>($"grain {i}").Text())).Soon();
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"text {i}"), texts);
    }

    [Fact]
    public async Task Keys_that_read_as_numbers_or_guids_do_not_meet_each_other()
    {
        await using var cluster = await StartCluster();
        string[] keys = ["A1", "0A1", "a1+x", "A1/x", "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef+x", "x"];
        foreach (var key in keys.Where(key => key != "0A1"))
            await cluster.Grain<INoteGrain>(key).Write(key);
        await cluster.Restart();

        foreach (var key in keys.Where(key => key != "0A1"))
            Assert.Equal(key, await cluster.Grain<INoteGrain>(key).Text());
    }

    // The price of storing rows as Orleans does: two spellings of one number are one row, as they are there.
    [Fact]
    public async Task Two_spellings_of_one_number_are_one_row()
    {
        await using var cluster = await StartCluster();
        await cluster.Grain<INoteGrain>("A1").Write("first");

        Assert.Equal("first", await cluster.Grain<INoteGrain>("0a1").Text());
    }

    [Fact]
    public async Task A_clash_of_versions_is_found_and_the_next_activation_sees_what_is_stored()
    {
        await using var cluster = await StartCluster();
        var grain = cluster.Grain<INoteGrain>("clash");
        await grain.Write("mine");
        await grain.WriteBehindItsBack("theirs");

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Write("mine again"));

        Assert.Equal("theirs", await grain.Text().Soon());
    }

    [Fact]
    public async Task A_cleared_state_is_gone_after_a_restart_and_can_be_written_again()
    {
        await using var cluster = await StartCluster();
        await cluster.Grain<INoteGrain>("cleared").Write("old");
        await cluster.Grain<INoteGrain>("cleared").Clear();

        await cluster.Restart();
        Assert.Equal("", await cluster.Grain<INoteGrain>("cleared").Text());

        await cluster.Grain<INoteGrain>("cleared").Write("new");
        await cluster.Restart();
        Assert.Equal("new", await cluster.Grain<INoteGrain>("cleared").Text());
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("""{"text":{"other":"shape"}}""")]
    public async Task A_state_that_cannot_be_read_is_named_and_never_overwritten(string payload)
    {
        var place = await NewPlace();
        await using var cluster = await StoreCluster.Start(place);
        await cluster.Grain<INoteGrain>("corrupt").Write("good");
        await cluster.Host.DeactivateAsync(cluster.Grain<INoteGrain>("corrupt"));
        await cluster.Sql($"UPDATE OrleansStorage SET PayloadBinary = {Bytes(payload)}");

        var failure = await Assert.ThrowsAsync<OrleansException>(() => cluster.Grain<INoteGrain>("corrupt").Write("new"));

        Assert.Contains("\"note\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("note/corrupt", failure.Message, StringComparison.Ordinal);
        Assert.Contains(place.Name, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1L, Convert.ToInt64(await cluster.Sql($"SELECT COUNT(*) FROM OrleansStorage WHERE PayloadBinary = {Bytes(payload)}"), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_second_silo_on_the_store_does_not_start()
    {
        var place = await NewPlace();
        await using var cluster = await StoreCluster.Start(place);

        var failure = await Assert.ThrowsAsync<StoreException>(() => StoreCluster.Start(place));

        Assert.Contains(place.Name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_by_name_and_left_as_it_is()
    {
        var place = await NewPlace();
        await using (var cluster = await StoreCluster.Start(place))
        {
            await cluster.Grain<INoteGrain>("kept").Write("by a newer program");
            await cluster.Sql("INSERT INTO schema_versions (feature, version, applied_at) VALUES ('grains', 99, 0)");
        }

        var failure = await Assert.ThrowsAsync<StoreException>(() => StoreCluster.Start(place));

        Assert.Contains(place.Name, failure.Message, StringComparison.Ordinal);
        Assert.Contains("99", failure.Message, StringComparison.Ordinal);
        await place.Sql("DELETE FROM schema_versions WHERE version = 99");
        await using var again = await StoreCluster.Start(place);
        Assert.Equal("by a newer program", await again.Grain<INoteGrain>("kept").Text());
    }

    [Fact]
    public async Task Reminders_are_there_after_a_restart()
    {
        var place = await NewPlace();
        var time = new ManualTime();
        await using (var before = await StoreCluster.Start(place, time))
        {
            await before.Grain<IAlarmGrain>("kept").Set(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
            await before.Grain<IAlarmGrain>("taken back").Set(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
            await before.Grain<IAlarmGrain>("taken back").TakeBack();
        }

        await using var after = await StoreCluster.Start(place, time);

        Assert.Equal(["alarm"], await after.Grain<IAlarmGrain>("kept").Names());
        Assert.Empty(await after.Grain<IAlarmGrain>("taken back").Names());
    }

    // The same literal in SQLite and PostgreSQL but for its first characters.
    private protected abstract string Bytes(string text);
}

public sealed class SqliteStorageTests : StorageTests
{
    private protected override Task<StorePlace> NewPlace() => Task.FromResult(StorePlace.Sqlite(StorePlace.NewPath()));

    private protected override string Bytes(string text) => $"x'{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}'";
}
