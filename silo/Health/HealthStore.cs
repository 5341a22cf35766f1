using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Health;

/// <summary>Health logs in the side store.</summary>
internal sealed partial class HealthStore(ISideStore store, TimeProvider clock) : IHealthStore
{
    private const string Columns = "id, kind, at, tenths, second_tenths AS SecondTenths, timing, note";
    private const string Select = $"SELECT {Columns} FROM health_measurements WHERE user_id = @UserId";

    private const string Insert =
        """
        INSERT INTO health_measurements (user_id, id, kind, at, tenths, second_tenths, timing, note)
        VALUES (@UserId, @Id, @Kind, @At, @Tenths, @SecondTenths, @Timing, @Note) ON CONFLICT DO NOTHING
        """;

    private const string Update =
        """
        UPDATE health_measurements SET kind = @Kind, at = @At, tenths = @Tenths, second_tenths = @SecondTenths, timing = @Timing, note = @Note
        WHERE user_id = @UserId AND id = @Id
        """;

    private const string NewestOfEach = $"{Select} AND kind = @Kind ORDER BY at DESC, id LIMIT 1";

    public async Task<Measurement?> Find(string userId, string id, CancellationToken cancel)
    {
        var row = await store.Read(connection => connection.QuerySingleOrDefaultAsync<Row>($"{Select} AND id = @Id", new { UserId = userId, Id = id }), cancel);
        return row?.ToMeasurement();
    }

    public Task Add(string userId, IReadOnlyList<Measurement> measurements, CancellationToken cancel) =>
        store.Write((connection, transaction) => connection.ExecuteAsync(Insert, measurements.Select(measurement => RowOf(userId, measurement)), transaction), cancel);

    public async Task<bool> Replace(string userId, Measurement measurement, CancellationToken cancel) =>
        await store.Write((connection, transaction) => connection.ExecuteAsync(Update, RowOf(userId, measurement), transaction), cancel) == 1;

    public async Task<bool> Remove(string userId, string id, CancellationToken cancel) => await store.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM health_measurements WHERE user_id = @userId AND id = @id", new { userId, id }, transaction), cancel) == 1;

    public Task<MeasurementsFound> Search(string userId, MeasurementQuery query, CancellationToken cancel)
    {
        var where = $"{(query.Kind is null ? "" : " AND kind = @Kind")}{(query.From is null ? "" : " AND at >= @From")}{(query.To is null ? "" : " AND at < @Until")}";
        var parameters = new
        {
            UserId = userId,
            Kind = (int)(query.Kind ?? default),
            From = query.From is { } from ? KoreanTime.StartOf(from).ToUnixTimeMilliseconds() : 0,
            Until = query.To is { } to ? KoreanTime.StartOf(to.AddDays(1)).ToUnixTimeMilliseconds() : 0,
            query.Skip,
            query.Take,
        };
        return store.Read(
            async connection =>
            {
                var total = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM health_measurements WHERE user_id = @UserId{where}", parameters);
                var rows = await connection.QueryAsync<Row>($"{Select}{where} ORDER BY at DESC, id LIMIT @Take OFFSET @Skip", parameters);
                return new MeasurementsFound([.. rows.Select(row => row.ToMeasurement())], total);
            },
            cancel);
    }

    public Task<IReadOnlyList<Measurement>> Latest(string userId, CancellationToken cancel) => store.Read<IReadOnlyList<Measurement>>(
        async connection =>
        {
            var latest = new List<Measurement>();
            foreach (var kind in MeasuredKind.All)
            {
                if (await connection.QuerySingleOrDefaultAsync<Row>(NewestOfEach, new { UserId = userId, Kind = (int)kind.Kind }) is { } row)
                    latest.Add(row.ToMeasurement());
            }

            return latest;
        },
        cancel);

    public Task Clear(string userId, CancellationToken cancel) => store.Write(
        async (connection, transaction) =>
        {
            var whose = new { userId };
            return await connection.ExecuteAsync("DELETE FROM health_measurements WHERE user_id = @userId", whose, transaction)
                + await connection.ExecuteAsync("DELETE FROM health_exercises WHERE user_id = @userId", whose, transaction);
        },
        cancel);

    private static object RowOf(string userId, Measurement measurement) => new
    {
        UserId = userId,
        measurement.Id,
        Kind = (int)measurement.Entry.Kind,
        At = measurement.Entry.At.ToUnixTimeMilliseconds(),
        Tenths = Tenths.Of(measurement.Entry.Value),
        SecondTenths = measurement.Entry.Second is { } second ? Tenths.Of(second) : (long?)null,
        Timing = (int?)measurement.Entry.Timing,
        measurement.Entry.Note,
    };

    /// <summary>As Dapper fills it: both databases give their integers in their own widths.</summary>
    private sealed class Row
    {
        public string Id { get; init; } = "";

        public int Kind { get; init; }

        public long At { get; init; }

        public long Tenths { get; init; }

        public long? SecondTenths { get; init; }

        public int? Timing { get; init; }

        public string? Note { get; init; }

        public Measurement ToMeasurement() => new(Id, new(
            (MeasurementKind)Kind, DateTimeOffset.FromUnixTimeMilliseconds(At).InKorea(), Health.Tenths.From(Tenths), SecondTenths is { } second ? Health.Tenths.From(second) : null, (SugarTiming?)Timing, Note));
    }
}

/// <summary>Decimals as whole numbers.</summary>
internal static class Tenths
{
    public static long Of(decimal value) => (long)(value * 10);

    public static decimal From(long tenths) => tenths / 10m;
}
