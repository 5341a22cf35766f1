using Dapper;
using DoctorForU.Testing;

namespace DoctorForU.Storage.Tests;

public sealed class SideSchemaTests
{
    [Fact]
    public async Task A_newer_program_brings_the_tables_on_and_keeps_the_rows()
    {
        await using var side = new TemporarySideStore(Notes.Schema);
        await Notes.Add(side.Store, "old");

        await side.Restart(Notes.WithTimes);

        Assert.Equal(["old"], await Notes.All(side.Store));
        Assert.Equal([1, 2], await side.Store.Read(c => c.QueryAsync<int>("SELECT version FROM schema_versions WHERE feature = 'notes' ORDER BY version"), CancellationToken.None));
        Assert.Equal(1L, await side.Store.Read(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM notes WHERE written_at IS NULL"), CancellationToken.None));
    }

    [Fact]
    public async Task An_older_program_is_refused_with_the_names_of_feature_and_file_and_changes_nothing()
    {
        await using var side = new TemporarySideStore(Notes.WithTimes);
        await Notes.Add(side.Store, "new");

        await side.Restart(Notes.Schema);
        var failure = await Assert.ThrowsAsync<StoreException>(() => Notes.Add(side.Store, "too old"));

        Assert.Contains("\"notes\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains(side.Path, failure.Message, StringComparison.Ordinal);
        await side.Restart(Notes.WithTimes);
        Assert.Equal(["new"], await Notes.All(side.Store));
    }

    [Fact]
    public async Task A_migration_that_fails_is_not_recorded_and_its_first_half_is_taken_back()
    {
        var broken = new SideSchema("broken", [new SideMigration(1, "CREATE TABLE half (x); CREATE TABLE half (x);", "")]);
        await using var side = new TemporarySideStore(broken);
        await Assert.ThrowsAnyAsync<Exception>(() => side.Store.Read(c => c.ExecuteScalarAsync<long>("SELECT 1"), CancellationToken.None));

        await side.Restart(new SideSchema("broken", [new SideMigration(1, "CREATE TABLE half (x)", "")]));

        Assert.Equal(0L, await side.Store.Read(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM half"), CancellationToken.None));
    }

    [Fact]
    public async Task One_schema_told_twice_is_one_and_two_of_a_name_are_a_mistake()
    {
        await using (var twice = new TemporarySideStore(Notes.Schema, Notes.Schema))
            Assert.Empty(await Notes.All(twice.Store));

        await using var different = new TemporarySideStore(Notes.Schema, Notes.WithTimes);
        Assert.Contains("\"notes\"", Assert.Throws<ArgumentException>(() => different.Store).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_with_a_gap_are_a_mistake()
    {
        await using var side = new TemporarySideStore(new SideSchema("gap", [new SideMigration(2, "", "")]));

        Assert.Throws<ArgumentException>(() => side.Store);
    }
}
