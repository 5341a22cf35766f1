using System.Globalization;
using DoctorForU.Testing;

namespace DoctorForU.Emergency;

/// <summary>
/// A simulated stretch of time through the whole path (poll, parse, diff, rooms, regions, history on SQLite), as fast as it is consumed. What comes out
/// is compared with what the same readings give by plain arithmetic. ROUNDS is the number of polls: make soak runs a whole day of the nation.
/// </summary>
public sealed class ReplayTests
{
    private const int PollsOfADay = 864;
    private static readonly int Polls = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "72", CultureInfo.InvariantCulture);
    private static readonly int Rooms = Polls >= PollsOfADay ? 417 : 60;

    [Fact]
    public async Task Final_boards_and_history_are_what_the_same_readings_give_by_plain_arithmetic()
    {
        await using var side = new TemporarySideStore(ErHistorySchema.Schema);
        await using var er = await ErCluster.Start(history: clock => new ErHistoryStore(side.Store, clock));
        var day = new Day(er, new Random(20261124));
        await day.Begins();
        for (var poll = 0; poll < Polls; poll++)
        {
            await day.GoesOn();
        }

        await day.Settles();
        await AssertBoards(er, day);
        await AssertHistory(new ErHistoryStore(side.Store, er.Clock), er.Clock.GetUtcNow(), day);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"replayed: {Polls} polls of {Rooms} rooms, {day.Read.Count} entries, {day.FailedPolls} polls failed"));
    }

    private static async Task AssertBoards(ErCluster er, Day day)
    {
        var boards = (await er.Board("11")).Concat(await er.Board("26")).ToDictionary();
        var now = er.Clock.GetUtcNow();
        var expected = day.Read.GroupBy(entry => entry.Hpid).ToDictionary(room => room.Key, room => room.Last());
        Assert.Equal(expected.Keys.Order(), boards.Keys.Order());
        foreach (var (hpid, last) in expected)
        {
            var shown = boards[hpid];
            Assert.Equal((last.Free, last.At, FreshnessRule.At(last.At, now)), (shown.Reading.Of(BedKind.General).Available.Value, shown.Reading.ObservedAt, shown.Freshness));
        }
    }

    private static async Task AssertHistory(ErHistoryStore history, DateTimeOffset now, Day day)
    {
        foreach (var step in Enum.GetValues<HistoryStep>())
        {
            var expected = day.Read
                .Where(entry => entry.At > now.AddYears(-1) && BucketOf(step, entry.At) >= BucketOf(step, now - (step == HistoryStep.TenMinutes ? TimeSpan.FromHours(24) : TimeSpan.FromDays(30))))
                .GroupBy(entry => (entry.Hpid, At: BucketOf(step, entry.At)))
                .Select(bucket => (bucket.Key.Hpid, new HistoryPoint(
                    bucket.Key.At, bucket.Last().Free, bucket.Min(entry => entry.Free), bucket.Max(entry => entry.Free), bucket.Sum(entry => (long)entry.Free), bucket.Count(), 20)))
                .OrderBy(point => point.Hpid, StringComparer.Ordinal)
                .ThenBy(point => point.Item2.At);

            var kept = await history.All(step, now.AddYears(-2), now.AddDays(1), default);

            Assert.Equal(expected, kept.SelectMany(line => line.Points, (line, point) => (line.Hpid, point)));
        }
    }

    /// <summary>By the clock on the wall, and not by the rule that is tested.</summary>
    private static DateTimeOffset BucketOf(HistoryStep step, DateTimeOffset at)
    {
        var local = at.ToOffset(TimeSpan.FromHours(9));
        var (hour, minute) = step == HistoryStep.Day ? (0, 0) : (local.Hour, step == HistoryStep.Hour ? 0 : local.Minute / 10 * 10);
        return new DateTimeOffset(local.Year, local.Month, local.Day, hour, minute, 0, local.Offset);
    }

    private readonly record struct Entry(string Hpid, int Free, DateTimeOffset At);

    /// <summary>Hospitals that enter numbers, fall silent, vanish from the feed and come back, and a feed that fails now and then.</summary>
    private sealed class Day(ErCluster er, Random chance)
    {
        private readonly Dictionary<string, Entry> entered = [];
        private readonly Dictionary<string, Entry> read = [];

        /// <summary>Every entry that a good poll brought, once, in the order of its stamps for each room.</summary>
        public List<Entry> Read { get; } = [];

        public int FailedPolls { get; private set; }

        public async Task Begins()
        {
            foreach (var number in Enumerable.Range(1, Rooms))
            {
                Enters($"A1{1 + (number % 2)}{number:D5}", chance.Next(1, 20));
            }

            Enters("A1199999", 30, er.Clock.GetUtcNow().AddYears(-8));
            await er.Polls();
            Takes();
        }

        public async Task GoesOn()
        {
            foreach (var hpid in entered.Keys.Where(hpid => hpid != "A1199999" && chance.Next(3) == 0).ToList())
            {
                Enters(hpid, entered[hpid].Free + chance.Next(-2, 3));
            }

            var gone = $"A1{1 + chance.Next(2)}{chance.Next(1, Rooms):D5}";
            er.Api.Drops(gone);
            entered.Remove(gone, out var lost);
            var fails = chance.Next(25) == 0;
            if (fails)
            {
                er.Api.Fails(500, "Unexpected error(s)");
            }

            await er.PollsAgain();
            er.Api.Recovers();
            FailedPolls += fails ? 1 : 0;
            if (!fails)
            {
                Takes();
            }

            if (lost != default)
            {
                Enters(gone, lost.Free);
            }
        }

        /// <summary>After a last failed poll, one that brings what the hospitals have entered since.</summary>
        public async Task Settles()
        {
            do
            {
                await er.PollsAgain();
            }
            while ((await er.Feed().Status()).State != ErFeedState.Live);
            Takes();
            await ErCluster.Until(async () =>
            {
                var boards = (await er.Board("11")).Concat(await er.Board("26")).ToDictionary();
                return read.Values.All(entry => boards.TryGetValue(entry.Hpid, out var room) && room.Freshness == FreshnessRule.At(entry.At, er.Clock.GetUtcNow()));
            });
        }

        private void Enters(string hpid, int free, DateTimeOffset? at = null)
        {
            // Stamps have whole seconds, and a hospital's next entry is later than its last.
            var now = er.Clock.GetUtcNow();
            var stamp = at ?? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
            if (!entered.TryGetValue(hpid, out var before) || stamp > before.At)
            {
                entered[hpid] = new Entry(hpid, free, new DateTimeOffset(stamp.UtcDateTime, TimeSpan.Zero).ToOffset(KoreanTime.Offset));
                er.Api.Reports(hpid, free, stamp);
            }
        }

        private void Takes()
        {
            foreach (var entry in entered.Values.Where(entry => !read.TryGetValue(entry.Hpid, out var before) || before != entry))
            {
                read[entry.Hpid] = entry;
                Read.Add(entry);
            }
        }
    }
}
