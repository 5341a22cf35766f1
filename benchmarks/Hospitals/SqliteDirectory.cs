using System.Globalization;
using System.Text;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using Microsoft.Data.Sqlite;

namespace DoctorForU.Benchmarks.Hospitals;

/// <summary>
/// The same search by SQLite in memory: names and initials as runs of two letters in FTS5, places in an R*Tree, the rest in columns with indexes. A part of a
/// name is a phrase of its runs, which is how FTS5 finds parts of words.
/// </summary>
internal sealed class SqliteDirectory : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private NamePattern? pattern;

    public SqliteDirectory(IReadOnlyList<DirectoryEntry> entries)
    {
        connection.Open();
        connection.CreateFunction(
            "km",
            (double fromLat, double fromLon, double? lat, double? lon) => lat is { } north && lon is { } east ? GreatCircle.Kilometres(new(fromLat, fromLon), new(north, east)) : (double?)null,
            isDeterministic: true);
        connection.CreateFunction("matches", (string name) => pattern!.IsIn(name), isDeterministic: false);
        connection.CreateFunction("begins", (string name) => pattern!.Begins(name), isDeterministic: false);
        Run("""
            CREATE TABLE hospital (id INTEGER PRIMARY KEY, hpid TEXT NOT NULL, plain TEXT NOT NULL, kind INTEGER NOT NULL, region TEXT, district TEXT, lat REAL, lon REAL,
                departments INTEGER NOT NULL, moonlight INTEGER NOT NULL, emergency INTEGER NOT NULL, schedule INTEGER NOT NULL);
            CREATE TABLE opening (day INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL, pause INTEGER, resume INTEGER, schedule INTEGER NOT NULL);
            CREATE VIRTUAL TABLE name USING fts5(letters, initials, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0");
            CREATE VIRTUAL TABLE place USING rtree(id, south, north, west, east);
            """);
        Fill(entries);
        Run("""
            CREATE INDEX by_region ON hospital (region, district); CREATE INDEX by_kind ON hospital (kind); CREATE INDEX by_schedule ON hospital (schedule);
            CREATE INDEX by_moonlight ON hospital (id) WHERE moonlight = 1; CREATE INDEX by_emergency ON hospital (id) WHERE emergency = 1;
            CREATE INDEX by_day ON opening (day, opens, closes); INSERT INTO name (name) VALUES ('optimize'); ANALYZE;
            """);
    }

    /// <summary>Total and a page, without facets.</summary>
    public (int Total, string[] Hpids) Search(HospitalQuery query)
    {
        pattern = query.Name;
        var where = new SqliteConditions(query);
        var total = (int)Rows(where, "SELECT COUNT(*)", "", row => row.GetInt64(0))[0];
        return (total, [.. Rows(where, "SELECT h.hpid", SqliteConditions.OrderOf(query), row => row.GetString(0))]);
    }

    /// <summary>What each facet counts, with its own filter left out.</summary>
    public Dictionary<string, int> Facets(HospitalQuery query)
    {
        pattern = query.Name;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Group("kind", query with { Kinds = [] }, "h.kind");
        Group("region", query with { Region = null, Districts = null }, "h.region");
        if (query.Region is not null)
            Group("district", query with { Districts = null }, "h.district");
        foreach (var row in Rows(new(query with { Departments = [] }), $"SELECT {Sums}", "", row => Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? 0 : row.GetInt32(i)).ToArray()))
        {
            for (var i = 0; i < row.Length; i++)
                counts[string.Create(CultureInfo.InvariantCulture, $"department {i + 1}")] = row[i];
        }

        counts["moonlight"] = (int)Rows(new(query with { Moonlight = true }), "SELECT COUNT(*)", "", row => row.GetInt64(0))[0];
        counts["emergency"] = (int)Rows(new(query with { Emergency = true }), "SELECT COUNT(*)", "", row => row.GetInt64(0))[0];
        return counts;

        void Group(string about, HospitalQuery asked, string column)
        {
            foreach (var (value, count) in Rows(new(asked), $"SELECT {column}, COUNT(*)", $"GROUP BY {column}", row => (row.IsDBNull(0) ? "" : row.GetString(0), row.GetInt32(1))))
                counts[$"{about} {value}"] = count;
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private static readonly string Sums = string.Join(", ", Enum.GetValues<Department>().Select(department => string.Create(CultureInfo.InvariantCulture, $"SUM((h.departments >> {(int)department - 1}) & 1)")));

    private List<T> Rows<T>(SqliteConditions where, string select, string tail, Func<SqliteDataReader, T> read)
    {
        var sql = $"{select} FROM {where.From} WHERE {where.Where} {tail}";
        if (!prepared.TryGetValue(sql, out var command))
            prepared[sql] = command = Prepare(sql);
        command.Parameters.Clear();
        foreach (var (name, value) in where.Values)
            command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Fill(IReadOnlyList<DirectoryEntry> entries)
    {
        using var transaction = connection.BeginTransaction();
        using var hospital = Insert("hospital", 12);
        using var name = Prepare("INSERT INTO name (rowid, letters, initials) VALUES ($0, $1, $2)");
        using var place = Insert("place", 5);
        using var opening = Insert("opening", 6);
        var schedules = new Dictionary<string, int>(StringComparer.Ordinal);
        var ordered = entries.Select(entry => (Plain: HangulText.Normalise(entry.Name), Entry: entry)).OrderBy(pair => pair.Plain, StringComparer.Ordinal).ThenBy(pair => pair.Entry.Hpid, StringComparer.Ordinal);
        var id = 0;
        foreach (var (plain, entry) in ordered)
        {
            if (schedules.TryAdd(entry.Hours.ToText(), schedules.Count))
                AddOpenings(opening, entry.Hours, schedules.Count - 1);
            Execute(
                hospital, ++id, entry.Hpid, plain, (int)entry.Kind, entry.Region, entry.District, entry.Location?.Latitude, entry.Location?.Longitude, entry.Departments, entry.Moonlight ? 1 : 0,
                entry.RunsEmergencyRoom ? 1 : 0, schedules[entry.Hours.ToText()]);
            Execute(name, id, RunsOf(plain), RunsOf(string.Concat(plain.Select(HangulText.InitialOf))));
            if (entry.Location is { } at)
                Execute(place, id, at.Latitude, at.Latitude, at.Longitude, at.Longitude);
        }

        transaction.Commit();
    }

    private static void AddOpenings(SqliteCommand opening, WeeklyHours hours, int schedule)
    {
        foreach (var day in Enum.GetValues<HoursDay>().Where(day => hours.On(day).State == DayState.Open))
            Execute(opening, (int)day, hours.On(day).Opens, hours.On(day).Closes, hours.BreakOn(day)?.From, hours.BreakOn(day)?.Until, schedule);
    }

    /// <summary>Runs of two letters as words, and the last letter by itself.</summary>
    public static string RunsOf(string letters)
    {
        var runs = new StringBuilder();
        for (var start = 0; start < letters.Length; start++)
            runs.Append(letters.AsSpan(start, Math.Min(2, letters.Length - start))).Append(' ');
        return runs.ToString();
    }

    private SqliteCommand Insert(string table, int columns) =>
        Prepare($"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(column => string.Create(CultureInfo.InvariantCulture, $"${column}")))})");

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        command.Parameters.Clear();
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = Prepare(sql);
        command.ExecuteNonQuery();
    }
}
