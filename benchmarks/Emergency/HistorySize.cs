using System.Globalization;
using DoctorForU.Emergency;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Benchmarks.Emergency;

/// <summary>
/// (h) What the history of a room takes on disk after a year, against the rows of the feed that it was made of. Entries come every five minutes in the last
/// month and every hour before it, which leaves as many rows as a year at full pace.
/// </summary>
internal static class HistorySize
{
    private const int Rooms = 20;
    private const int EntriesADay = 288;
    private static readonly DateTimeOffset End = new(2026, 11, 24, 0, 0, 0, KoreanTime.Offset);

    public static async Task<IEnumerable<object>> Run()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-history-");
        try
        {
            var path = Path.Combine(folder.FullName, "side.db");
            var clock = new ManualClock(End.AddDays(-367));
            await using (var services = new ServiceCollection().AddSqliteSideStore(path).AddSingleton(ErHistorySchema.Schema).BuildServiceProvider())
            {
                var history = new ErHistoryStore(services.GetRequiredService<ISideStore>(), clock);
                await Fill(history, clock, days: 336, entriesADay: 24);
                await Fill(history, clock, days: 31, entriesADay: EntriesADay);
            }

            var perRoom = new DirectoryInfo(folder.FullName).EnumerateFiles().Sum(file => file.Length) / Rooms;
            var rawRow = await NationalPoll.BytesARow();
            var raw = rawRow * EntriesADay * 365;
            return [string.Create(
                CultureInfo.InvariantCulture,
                $"history: {perRoom:N0} bytes a room and year on disk, indexes and all; the rows it is made of: {raw:N0} bytes ({rawRow:N0} a row); {raw / (double)perRoom:N0} times less; {perRoom * 440 / 1024.0 / 1024.0:N1} MB for 440 rooms")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(ErHistoryStore history, ManualClock clock, int days, int entriesADay)
    {
        var chance = new Random(days);
        for (var day = 0; day < days; day++)
        {
            var begin = clock.GetUtcNow();
            var entries = Enumerable.Range(1, entriesADay).SelectMany(number => Enumerable.Range(0, Rooms).Select(room => Entry(room, begin + (TimeSpan.FromDays(1) / entriesADay * number), chance)));
            clock.AdvanceTo(begin.AddDays(1));
            await history.Record([.. entries], CancellationToken.None);
        }
    }

    private static HistoryEntry Entry(int room, DateTimeOffset at, Random chance)
    {
        var hpid = $"A11{room:D5}";
        var beds = new Beds(BedKind.General, BedCount.Known(chance.Next(-3, 20)), BedCount.Known(20));
        return new HistoryEntry(hpid, new BedsRead(new BedReading(hpid, hpid, null, at, StampOrigin.Hospital, null, [beds], []), at), at);
    }
}
