using System.Data.Common;
using Dapper;
using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Schemas;
using DoctorForU.Storage.Sqlite;
using Npgsql;

namespace DoctorForU.Storage.Copy;

/// <summary>How far a copy is with a table.</summary>
internal sealed record CopyStep(string Table, bool IsCheck, long Rows, long Of);

/// <summary>
/// Copies all of a SQLite store to PostgreSQL: grain states, reminders and side tables. It owns both while it works, goes on where it was
/// interrupted, and in the end reads both sides again and compares rows and hashes.
/// </summary>
internal sealed class StoreCopy(SqliteStore source, PostgreSqlStore target, IReadOnlyList<SideSchema> schemas, TimeProvider time)
{
    private const int RowsAtOnce = 2_000;

    /// <returns>What was found equal on both sides.</returns>
    /// <exception cref="StoreException">One of them is in use, cannot be had or holds something else; or they differ in the end.</exception>
    public async Task<IReadOnlyDictionary<string, RowsHash>> Run(bool startOver, Action<CopyStep> tell)
    {
        await StoreMigration.Apply(source, schemas, time);
        await StoreMigration.Apply(target, schemas, time);
        await using var connection = await target.Database.OpenAside(CancellationToken.None);
        return await source.ReadAside(sqlite => Run(sqlite, connection, startOver, tell), CancellationToken.None);
    }

    private async Task<IReadOnlyDictionary<string, RowsHash>> Run(DbConnection sqlite, NpgsqlConnection postgreSql, bool startOver, Action<CopyStep> tell)
    {
        var tables = await TableShape.Read(sqlite, source.Place, postgreSql);
        var book = new CopyBook(postgreSql, source.Path, target.Database.Place);
        await book.Open(tables, startOver);
        foreach (var table in tables)
            await Copy(table, sqlite, postgreSql, book, tell);

        var equal = new Dictionary<string, RowsHash>(StringComparer.Ordinal);
        foreach (var table in tables)
            equal.Add(table.Name, await Compare(table, sqlite, postgreSql, tell));
        await book.Close();
        return equal;
    }

    private static async Task Copy(TableShape table, DbConnection sqlite, NpgsqlConnection postgreSql, CopyBook book, Action<CopyStep> tell)
    {
        var copied = await book.Copied(table);
        var all = await sqlite.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM \"{table.Name}\"");
        tell(new CopyStep(table.Name, IsCheck: false, copied, all));
        var rows = new List<object[]>();
        await foreach (var row in RowsOfSqlite(table, sqlite, skip: copied))
        {
            rows.Add(row);
            if (rows.Count == RowsAtOnce)
                await Write();
        }

        await Write();
        await SetSequences(table, postgreSql);

        async Task Write()
        {
            if (rows.Count == 0)
                return;
            await using var transaction = await postgreSql.BeginTransactionAsync();
            await Send(table, postgreSql, rows);
            await book.Add(table, rows.Count, transaction);
            await transaction.CommitAsync();
            copied += rows.Count;
            rows.Clear();
            tell(new CopyStep(table.Name, IsCheck: false, copied, all));
        }
    }

    private static async Task Send(TableShape table, NpgsqlConnection postgreSql, List<object[]> rows)
    {
        await using var import = await postgreSql.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.SelectList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
                await import.WriteAsync(row[i], table.Columns[i].Type);
        }

        await import.CompleteAsync();
    }

    /// <summary>A column that numbers its rows goes on after the highest number.</summary>
    private static async Task SetSequences(TableShape table, NpgsqlConnection postgreSql)
    {
        foreach (var column in table.Columns)
        {
            if (await postgreSql.ExecuteScalarAsync<string?>("SELECT pg_get_serial_sequence(@table, @column)", new { table = table.Name, column = column.Name }) is { } sequence)
                await postgreSql.ExecuteAsync($"SELECT setval(@sequence::regclass, COALESCE((SELECT MAX(\"{column.Name}\") FROM \"{table.Name}\"), 0) + 1, false)", new { sequence });
        }
    }

    private async Task<RowsHash> Compare(TableShape table, DbConnection sqlite, NpgsqlConnection postgreSql, Action<CopyStep> tell)
    {
        var before = new RowsHash();
        await foreach (var row in RowsOfSqlite(table, sqlite, skip: 0))
            before = before.With(row);
        var after = new RowsHash();
        await using var reader = await postgreSql.ExecuteReaderAsync($"SELECT {table.SelectList} FROM \"{table.Name}\"");
        var values = new object[table.Columns.Count];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            after = after.With(values);
            if (after.Rows % RowsAtOnce == 0)
                tell(new CopyStep(table.Name, IsCheck: true, after.Rows, before.Rows));
        }

        tell(new CopyStep(table.Name, IsCheck: true, after.Rows, before.Rows));
        return before == after
            ? before
            : throw new StoreException($"The table {table.Name} is not the same in {source.Place} ({before}) and in {target.Database.Place} ({after}). If the file was used after a copy was interrupted, start over.");
    }

    private static async IAsyncEnumerable<object[]> RowsOfSqlite(TableShape table, DbConnection sqlite, long skip)
    {
        await using var reader = await sqlite.ExecuteReaderAsync($"SELECT {table.SelectList} FROM \"{table.Name}\" ORDER BY {table.Order} LIMIT -1 OFFSET @skip", new { skip });
        var values = new object[table.Columns.Count];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            yield return [.. values.Select((value, i) => Cell.ToPostgreSql(value, table.Columns[i]))];
        }
    }
}
