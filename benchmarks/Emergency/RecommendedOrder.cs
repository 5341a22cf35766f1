using System.Diagnostics;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Emergency;

namespace DoctorForU.Benchmarks.Emergency;

/// <summary>
/// (g) The 99th percentile of choosing and ordering all rooms by the recommended rules, while boards change under the reader, against the same objects
/// sorted by distance alone.
/// </summary>
internal static class RecommendedOrder
{
    private const int Rooms = 440;
    private const int CallsARound = 1_000;
    private static readonly GeoPoint CityHall = new(37.5663, 126.9779);

    public static async Task<IEnumerable<object>> Run()
    {
        var chance = new Random(20261124);
        var board = new NationalBoard(TimeProvider.System);
        var region = board.Regions[0];
        region.Take(RegionBoard.Start(region.Region.Code, "bench").Publish(Enumerable.Range(0, Rooms).Select(number => Room(number, 1, chance)), []).Board.Snapshot());
        using var over = new CancellationTokenSource();
        var changing = Task.Run(() => Change(region, new Random(7), over.Token));
        var recommended = ErQuery.Everything with { Place = CityHall, Sort = ErSort.Recommended };
        var asked = recommended with { Severe = [3], AgeMonths = 30 };
        object[] results =
        [
            await Rounds.Compare("recommended order, p99", "µs", () => P99(board, recommended), () => P99(board, recommended with { Sort = ErSort.Distance, RadiusKm = 500 }), lessIsBetter: true),
            await Rounds.Compare("recommended for a child with an illness, p99", "µs", () => P99(board, asked), () => P99(board, asked with { Sort = ErSort.Distance, RadiusKm = 500 }), lessIsBetter: true),
        ];
        await over.CancelAsync();
        await changing;
        return results;
    }

    private static Task<double> P99(NationalBoard board, ErQuery query)
    {
        var times = new double[CallsARound];
        for (var call = 0; call < CallsARound; call++)
        {
            var started = Stopwatch.GetTimestamp();
            query.Select(board.Rooms(TimeProvider.System.GetUtcNow()));
            times[call] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        Array.Sort(times);
        return Task.FromResult(times[CallsARound * 99 / 100]);
    }

    /// <summary>A third of the rooms every 100 ms, where the nation needs 100 seconds for as much.</summary>
    private static async Task Change(RegionReplica region, Random chance, CancellationToken over)
    {
        var source = region.Board!;
        for (var revision = 2L; !over.IsCancellationRequested; revision++)
        {
            (source, var delta) = source.Publish(Enumerable.Range(0, Rooms).Where(_ => chance.Next(3) == 0).Select(number => Room(number, revision, chance)), []);
            if (delta is not null)
            {
                region.Take(delta);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        }
    }

    private static ErRoomView Room(int number, long revision, Random chance)
    {
        var hpid = $"A11{number:D5}";
        var now = TimeProvider.System.GetUtcNow();
        var place = new GeoPoint(CityHall.Latitude + ((number % 21) - 10) * 0.04, CityHall.Longitude + ((number / 21) - 10) * 0.04);
        var institution = new ErInstitution(hpid, $"병원 {number}", (ErGrade)(1 + (number % 3)), "11", "종로구", null, place, null, null);
        var beds = new Beds(BedKind.General, BedCount.Known(chance.Next(-3, 20)), BedCount.Known(20));
        var reading = new BedReading(hpid, institution.Name, null, now.AddMinutes(-chance.Next(15)), StampOrigin.Hospital, null, [beds, new Beds(BedKind.Pediatric, BedCount.Known(chance.Next(4)), BedCount.Known(4))], []);
        ValueList<ErMessage> messages = chance.Next(3) == 0 ? [new ErMessage(ErMessageKind.Emergency, "응급실 포화로 장시간 대기 필요", 28, now, null, true)] : [];
        return new ErRoomView(hpid, "11", revision, institution, reading, now, Freshness.Fresh, messages, [new(3, AcceptanceState.Yes, null), new(28, AcceptanceState.Yes, null)]);
    }
}
