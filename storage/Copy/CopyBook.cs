using Dapper;
using Npgsql;

namespace DoctorForU.Storage.Copy;

/// <summary>Keeps, in the database that is copied to, how far each table is: a copy that was interrupted goes on from there.</summary>
internal sealed class CopyBook(NpgsqlConnection target, string source, string place)
{
    private const string Book = "CREATE TABLE IF NOT EXISTS storage_copy (source text NOT NULL, table_name text NOT NULL, copied_rows bigint NOT NULL, PRIMARY KEY (source, table_name))";

    /// <summary>Makes sure that nothing else than an unfinished copy of this file is in the tables.</summary>
    /// <exception cref="StoreException">There is something else; it is left as it is.</exception>
    public async Task Open(IReadOnlyList<TableShape> tables, bool startOver)
    {
        await target.ExecuteAsync(Book);
        var begun = (await target.QueryAsync<string>("SELECT DISTINCT source FROM storage_copy")).ToList();
        if (begun.Exists(other => other != source))
            throw new StoreException($"A copy of \"{begun[0]}\" to {place} is not finished; finish it, or copy to another database.");
        if (begun.Count == 0)
        {
            foreach (var table in tables)
            {
                if (await target.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM \"{table.Name}\")"))
                    throw new StoreException($"{place} already has rows in {table.Name}; copy to an empty database.");
            }
        }

        await using var transaction = await target.BeginTransactionAsync();
        foreach (var table in tables)
        {
            if (startOver)
                await target.ExecuteAsync($"DELETE FROM \"{table.Name}\"; DELETE FROM storage_copy WHERE table_name = '{table.Name}'", transaction: transaction);
            await target.ExecuteAsync("INSERT INTO storage_copy VALUES (@source, @table, 0) ON CONFLICT DO NOTHING", new { source, table = table.Name }, transaction);
        }

        await transaction.CommitAsync();
    }

    public Task<long> Copied(TableShape table) =>
        target.ExecuteScalarAsync<long>("SELECT copied_rows FROM storage_copy WHERE source = @source AND table_name = @table", new { source, table = table.Name });

    /// <summary>In the transaction that writes the rows: both are there, or neither.</summary>
    public Task Add(TableShape table, int rows, NpgsqlTransaction transaction) => target.ExecuteAsync(
        "UPDATE storage_copy SET copied_rows = copied_rows + @rows WHERE source = @source AND table_name = @table", new { source, table = table.Name, rows }, transaction);

    public Task Close() => target.ExecuteAsync("DROP TABLE storage_copy");
}
