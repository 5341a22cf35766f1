using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Tests;

public sealed class SqliteStorageTests
{
    [Fact]
    public async Task A_written_state_is_there_after_a_restart()
    {
        await using var cluster = await StoreCluster.Start();
        await cluster.Grain<INoteGrain>("서울/내과").Write("remember");

        await cluster.Restart();

        Assert.Equal("remember", await cluster.Grain<INoteGrain>("서울/내과").Text());
    }

    [Fact]
    public async Task Many_grains_write_at_once_and_none_is_lost()
    {
        await using var cluster = await StoreCluster.Start();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => cluster.Grain<INoteGrain>($"grain {i}").Write($"text {i}"))).Soon();
        await cluster.Restart();

        var texts = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => cluster.Grain<INoteGrain>($"grain {i}").Text())).Soon();
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"text {i}"), texts);
    }

    [Fact]
    public async Task Keys_that_read_as_numbers_or_guids_do_not_meet_each_other()
    {
        await using var cluster = await StoreCluster.Start();
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
        await using var cluster = await StoreCluster.Start();
        await cluster.Grain<INoteGrain>("A1").Write("first");

        Assert.Equal("first", await cluster.Grain<INoteGrain>("0a1").Text());
    }

    [Fact]
    public async Task A_clash_of_versions_is_found_and_the_next_activation_sees_what_is_stored()
    {
        await using var cluster = await StoreCluster.Start();
        var grain = cluster.Grain<INoteGrain>("clash");
        await grain.Write("mine");
        await grain.WriteBehindItsBack("theirs");

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Write("mine again"));

        Assert.Equal("theirs", await grain.Text().Soon());
    }

    [Fact]
    public async Task A_cleared_state_is_gone_after_a_restart_and_can_be_written_again()
    {
        await using var cluster = await StoreCluster.Start();
        await cluster.Grain<INoteGrain>("cleared").Write("old");
        await cluster.Grain<INoteGrain>("cleared").Clear();

        await cluster.Restart();
        Assert.Equal("", await cluster.Grain<INoteGrain>("cleared").Text());

        await cluster.Grain<INoteGrain>("cleared").Write("new");
        await cluster.Restart();
        Assert.Equal("new", await cluster.Grain<INoteGrain>("cleared").Text());
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_named_and_never_overwritten()
    {
        await using var cluster = await StoreCluster.Start();
        await cluster.Grain<INoteGrain>("corrupt").Write("good");
        await cluster.Host.DeactivateAsync(cluster.Grain<INoteGrain>("corrupt"));
        cluster.Sql("UPDATE OrleansStorage SET PayloadBinary = CAST('{ not json' AS BLOB)");

        var failure = await Assert.ThrowsAsync<OrleansException>(() => cluster.Grain<INoteGrain>("corrupt").Write("new"));

        Assert.Contains("\"note\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("note/corrupt", failure.Message, StringComparison.Ordinal);
        Assert.Contains(cluster.Path, failure.Message, StringComparison.Ordinal);
        Assert.Equal("{ not json", cluster.Sql("SELECT CAST(PayloadBinary AS TEXT) FROM OrleansStorage"));
    }
}
