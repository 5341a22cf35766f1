using System.Data.Common;
using Dapper;
using NpgsqlTypes;

namespace DoctorForU.Storage.Copy;

/// <summary>A column as PostgreSQL has it.</summary>
/// <param name="Precision">Digits of a second that a time keeps; null for what is no time.</param>
internal sealed record Column(string Name, NpgsqlDbType Type, int? Precision);

/// <summary>A table that is in both databases.</summary>
/// <param name="Order">The columns by which its rows come in the same order each time they are read from SQLite.</param>
internal sealed record TableShape(string Name, IReadOnlyList<Column> Columns, string Order)
{
    private const string TablesOfSqlite = """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'schema_versions' ORDER BY name
        """;

    private const string KeyOfSqlite = "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk";

    private const string ColumnsOfSqlite = "SELECT name FROM pragma_table_info(@table)";

    private const string ColumnsOfPostgreSql = """
        SELECT column_name, data_type, datetime_precision FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = @table ORDER BY ordinal_position
        """;

    public string SelectList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    /// <summary>The tables of a SQLite file, with the columns that PostgreSQL has for them.</summary>
    /// <exception cref="StoreException">A table or column has no place in the other database.</exception>
    public static async Task<IReadOnlyList<TableShape>> Read(DbConnection sqlite, string place, DbConnection postgreSql)
    {
        var shapes = new List<TableShape>();
        foreach (var table in await sqlite.QueryAsync<string>(TablesOfSqlite))
        {
            // Names without quotes: SQLite finds them in any case, PostgreSQL has them in lower case.
            var name = table.ToLowerInvariant();
            var columns = (await postgreSql.QueryAsync<(string Name, string Type, int? Precision)>(ColumnsOfPostgreSql, new { table = name })).Select(c => new Column(c.Name, TypeOf(c.Type, $"{name}.{c.Name}"), c.Precision)).ToList();
            var wanted = (await sqlite.QueryAsync<string>(ColumnsOfSqlite, new { table })).Select(c => c.ToLowerInvariant()).Order(StringComparer.Ordinal);
            if (!wanted.SequenceEqual(columns.Select(c => c.Name).Order(StringComparer.Ordinal)))
                throw new StoreException($"The table {table} of {place} has no place of the same columns in the PostgreSQL database; a newer program may have made it.");
            var key = (await sqlite.QueryAsync<string>(KeyOfSqlite, new { table })).Select(c => $"\"{c}\"").ToList();
            shapes.Add(new TableShape(name, columns, key.Count > 0 ? string.Join(", ", key) : "rowid"));
        }

        return shapes;
    }

    private static NpgsqlDbType TypeOf(string type, string column) => type switch
    {
        "smallint" => NpgsqlDbType.Smallint,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "boolean" => NpgsqlDbType.Boolean,
        "real" => NpgsqlDbType.Real,
        "double precision" => NpgsqlDbType.Double,
        "text" or "character varying" or "character" => NpgsqlDbType.Text,
        "bytea" => NpgsqlDbType.Bytea,
        "timestamp without time zone" => NpgsqlDbType.Timestamp,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        _ => throw new StoreException($"The column {column} is of type {type}, which is not known how to copy."),
    };
}
