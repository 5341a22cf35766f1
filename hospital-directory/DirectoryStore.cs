using System.Data.Common;
using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Hospitals;

/// <summary>How many institutions a table holds.</summary>
public sealed record DirectoryCounts(int Entries, int Unplaced, int Repaired);

/// <summary>
/// The directory in the side store. Pages are staged; a whole pull replaces what stands, in one transaction and by difference. Until
/// there has been a whole pull, what is staged is what there is.
/// </summary>
public sealed class DirectoryStore(ISideStore side, TimeProvider time)
{
    private static readonly string[] Names = [.. DirectoryTables.Columns.Select(column => column.Name)];
    private static readonly string Listed = string.Join(", ", Names);
    private static readonly string IntoStage =
        $"INSERT INTO {DirectoryTables.Stage} (hpid, {Listed}) VALUES (@hpid, {string.Join(", ", Names.Select(name => "@" + name))}) ON CONFLICT (hpid) DO UPDATE SET {Assignments(Names)}";

    private static readonly string Replacement =
        $"""
        INSERT INTO {DirectoryTables.Standing} (hpid, {Listed}, changed_at) SELECT hpid, {Listed}, @now FROM {DirectoryTables.Stage} WHERE true
        ON CONFLICT (hpid) DO UPDATE SET {Assignments([.. Names, "changed_at"])}
        WHERE {string.Join(" OR ", Names.Select(name => $"{DirectoryTables.Standing}.{name} IS DISTINCT FROM excluded.{name}"))}
        """;

    public Task ClearStage(CancellationToken cancel) => Write($"DELETE FROM {DirectoryTables.Stage}", null, cancel);

    /// <summary>Adds a page; a page that is staged again replaces itself.</summary>
    public Task Stage(IReadOnlyList<DirectoryEntry> entries, CancellationToken cancel) => Write(IntoStage, entries.Select(DirectoryRow.From).ToList(), cancel);

    /// <summary>Notes a department, as its bit, of institutions that are staged.</summary>
    public Task StageDepartment(long bit, IEnumerable<string> hpids, CancellationToken cancel) => Write(
        $"UPDATE {DirectoryTables.Stage} SET departments = departments | @bit WHERE hpid = @hpid", hpids.Select(hpid => new { bit, hpid }).ToList(), cancel);

    public Task StageMoonlight(IEnumerable<string> hpids, CancellationToken cancel) =>
        Write($"UPDATE {DirectoryTables.Stage} SET moonlight = 1 WHERE hpid = @hpid", hpids.Select(hpid => new { hpid }).ToList(), cancel);

    /// <summary>Lets the staged pull stand.</summary>
    public Task<PullChanges> Replace(CancellationToken cancel) => side.Write(
        async (connection, transaction) =>
        {
            var removed = await connection.ExecuteAsync(
                $"DELETE FROM {DirectoryTables.Standing} WHERE NOT EXISTS (SELECT 1 FROM {DirectoryTables.Stage} s WHERE s.hpid = {DirectoryTables.Standing}.hpid)", null, transaction);
            var before = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {DirectoryTables.Standing}", null, transaction);
            var written = await connection.ExecuteAsync(Replacement, new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
            var added = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {DirectoryTables.Standing}", null, transaction) - before;
            await connection.ExecuteAsync($"DELETE FROM {DirectoryTables.Stage}", null, transaction);
            return new PullChanges(added, written - added, removed);
        },
        cancel);

    /// <summary>Whether a whole pull ever stood.</summary>
    public Task<bool> Stands(CancellationToken cancel) => side.Read(Stands, cancel);

    public Task<int> CountStaged(CancellationToken cancel) =>
        side.Read(connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {DirectoryTables.Stage}"), cancel);

    /// <summary>What there is: what stands, or what is staged while nothing ever stood.</summary>
    public Task<DirectoryCounts> Count(CancellationToken cancel) => side.Read(
        async connection =>
        {
            var (entries, unplaced, repaired) = await connection.QuerySingleAsync<(long, long, long)>(
                $"""
                SELECT COUNT(*), COALESCE(SUM(CASE WHEN placement = {(int)Placement.Unplaced} THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN placement = {(int)Placement.Swapped} THEN 1 ELSE 0 END), 0) FROM {await Source(connection)}
                """);
            return new DirectoryCounts((int)entries, (int)unplaced, (int)repaired);
        },
        cancel);

    /// <summary>What there is of one institution.</summary>
    public Task<DirectoryEntry?> Find(string hpid, CancellationToken cancel) => side.Read(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<DirectoryRow>($"SELECT hpid, {Listed} FROM {await Source(connection)} WHERE hpid = @hpid", new { hpid });
            return row?.ToEntry(new Dictionary<string, WeeklyHours>(StringComparer.Ordinal));
        },
        cancel);

    /// <summary>What there is, in whole.</summary>
    public Task<IReadOnlyList<DirectoryEntry>> Read(CancellationToken cancel) => side.Read<IReadOnlyList<DirectoryEntry>>(
        async connection =>
        {
            var hours = new Dictionary<string, WeeklyHours>(StringComparer.Ordinal);
            var rows = await connection.QueryAsync<DirectoryRow>($"SELECT hpid, {Listed} FROM {await Source(connection)}");
            return [.. rows.Select(row => row.ToEntry(hours))];
        },
        cancel);

    private static async Task<string> Source(DbConnection connection) => await Stands(connection) ? DirectoryTables.Standing : DirectoryTables.Stage;

    private static Task<bool> Stands(DbConnection connection) => connection.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {DirectoryTables.Standing})");

    private static string Assignments(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{name} = excluded.{name}"));

    private Task<int> Write(string sql, object? parameters, CancellationToken cancel) =>
        side.Write((connection, transaction) => connection.ExecuteAsync(sql, parameters, transaction), cancel);
}
