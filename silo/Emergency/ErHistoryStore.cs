using System.Data.Common;
using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Emergency;

/// <summary>The history of emergency rooms in the side store. Every entry goes into its bucket of each step, so that nothing has to be rolled up later.</summary>
internal sealed class ErHistoryStore(ISideStore store, TimeProvider clock) : IErHistory
{
    private const string Put =
        """
        INSERT INTO er_history (step, hpid, begins_at, latest, low, high, free_sum, samples, beds, latest_at)
        VALUES (@Step, @Hpid, @BeginsAt, @Free, @Free, @Free, @Free, 1, @Beds, @At)
        ON CONFLICT (step, hpid, begins_at) DO UPDATE SET
            latest = excluded.latest,
            low = CASE WHEN excluded.low < er_history.low THEN excluded.low ELSE er_history.low END,
            high = CASE WHEN excluded.high > er_history.high THEN excluded.high ELSE er_history.high END,
            free_sum = er_history.free_sum + excluded.free_sum,
            samples = er_history.samples + 1,
            beds = excluded.beds,
            latest_at = excluded.latest_at
        WHERE excluded.latest_at > er_history.latest_at
        """;

    private const string Select = "SELECT hpid, begins_at AS BeginsAt, latest, low, high, free_sum AS FreeSum, samples, beds FROM er_history";

    private static readonly HistoryStep[] Steps = Enum.GetValues<HistoryStep>();
    private DateTimeOffset sweptAt = DateTimeOffset.MinValue;

    public async Task Record(IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        var samples = entries.Select(entry => entry.News).OfType<BedsRead>().Select(HistorySample.Of).OfType<HistorySample>().ToList();
        var now = clock.GetUtcNow();
        var sweeps = now - sweptAt >= HistoryRule.SweepEvery;
        await store.Write(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(Put, samples.SelectMany(RowsOf), transaction);
                await MessageHistory.Record(connection, transaction, store.Dialect, entries);
                return sweeps ? await Sweep(connection, transaction, now) : 0;
            },
            cancel);
        sweptAt = sweeps ? now : sweptAt;
    }

    public async Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        const string One = $"{Select} WHERE step = @Step AND hpid = @Hpid AND begins_at >= @From AND begins_at < @Until ORDER BY begins_at";
        var rows = await store.Read(connection => connection.QueryAsync<Row>(One, Period(step, from, until, hpid)), cancel);
        return rows.Select(row => row.ToPoint()).ToValueList();
    }

    public async Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        const string Every = $"{Select} WHERE step = @Step AND begins_at >= @From AND begins_at < @Until ORDER BY hpid, begins_at";
        var rows = await store.Read(connection => connection.QueryAsync<Row>(Every, Period(step, from, until, "")), cancel);
        return rows
            .GroupBy(row => row.Hpid, StringComparer.Ordinal)
            .Select(room => new HistoryLine(room.Key, room.Select(row => row.ToPoint()).ToValueList()))
            .ToValueList();
    }

    public Task<PastMessages> Messages(MessageSearch search, CancellationToken cancel) =>
        store.Read(connection => MessageHistory.Find(connection, store.Dialect, search), cancel);

    private object Period(HistoryStep step, DateTimeOffset from, DateTimeOffset until, string hpid)
    {
        var kept = HistoryRule.KeptFrom(step, clock.GetUtcNow());
        return new { Step = (int)step, Hpid = hpid, From = (from > kept ? from : kept).ToUnixTimeMilliseconds(), Until = until.ToUnixTimeMilliseconds() };
    }

    private static IEnumerable<object> RowsOf(HistorySample sample) => Steps.Select(step => new
    {
        Step = (int)step,
        sample.Hpid,
        BeginsAt = HistoryRule.BucketOf(step, sample.At).ToUnixTimeMilliseconds(),
        sample.Free,
        sample.Beds,
        At = sample.At.ToUnixTimeMilliseconds(),
    });

    private static async Task<int> Sweep(DbConnection connection, DbTransaction transaction, DateTimeOffset now)
    {
        var swept = 0;
        foreach (var step in Steps)
        {
            var parameters = new { Step = (int)step, Before = HistoryRule.KeptFrom(step, now).ToUnixTimeMilliseconds() };
            swept += await connection.ExecuteAsync("DELETE FROM er_history WHERE step = @Step AND begins_at < @Before", parameters, transaction);
        }

        return swept + await MessageHistory.Sweep(connection, transaction, now - HistoryRule.MessagesKeptFor);
    }

    /// <summary>As Dapper fills it: both databases give their integers in their own widths.</summary>
    private sealed class Row
    {
        public string Hpid { get; init; } = "";

        public long BeginsAt { get; init; }

        public int Latest { get; init; }

        public int Low { get; init; }

        public int High { get; init; }

        public long FreeSum { get; init; }

        public int Samples { get; init; }

        public int? Beds { get; init; }

        public HistoryPoint ToPoint() => new(DateTimeOffset.FromUnixTimeMilliseconds(BeginsAt).InKorea(), Latest, Low, High, FreeSum, Samples, Beds);
    }
}
