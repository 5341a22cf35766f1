using DoctorForU.Emergency;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Hospitals;

public sealed class DirectoryStoreTests
{
    private static readonly DirectoryEntry Hospital = new(
        "A1100001", "서울대 '큰' 병원", HospitalKind.GeneralHospital, "11", "종로구", "서울특별시 종로구 대학로 1", new GeoPoint(37.5796, 126.9989), Placement.Given, "02-0", "02-1", ErGrade.RegionalCenter, true,
        new WeeklyHours([DayHours.Open(540, 1080), .. Enumerable.Repeat(DayHours.NotListed, 6), DayHours.Unknown], new(780, 840)), "점심시간 13:00~14:00", 0, false);

    private static readonly DirectoryEntry Bare = new(
        "C1100002", "약국", HospitalKind.Pharmacy, null, null, null, null, Placement.Unplaced, null, null, ErGrade.Unknown, false, WeeklyHours.None, null, 0, false);

    [Fact]
    public async Task The_directory_stands_the_same_on_SQLite_and_on_PostgreSQL()
    {
        await using var file = new TemporarySideStore(DirectoryTables.Schema);
        await using var server = await PostgreSqlServer.Start();
        await using var database = new ServiceCollection().AddSingleton(DirectoryTables.Schema).AddPostgreSqlSideStore(await server.NewDatabase()).BuildServiceProvider();

        foreach (var side in new[] { file.Store, database.GetRequiredService<ISideStore>() })
        {
            await Lives(new DirectoryStore(side, TimeProvider.System));
        }
    }

    private static async Task Lives(DirectoryStore store)
    {
        var cancel = CancellationToken.None;
        var specialist = Hospital with { Departments = DirectoryEntry.BitOf(Department.Paediatrics) | DirectoryEntry.BitOf(Department.PreventiveMedicine), Moonlight = true };
        Assert.False(await store.Stands(cancel));
        await store.Stage([Hospital with { Name = "먼저 온 이름" }, Bare], cancel);
        await store.Stage([Hospital], cancel);
        await store.StageDepartment(DirectoryEntry.BitOf(Department.Paediatrics), [Hospital.Hpid, "A9999999"], cancel);
        await store.StageDepartment(DirectoryEntry.BitOf(Department.PreventiveMedicine), [Hospital.Hpid], cancel);
        await store.StageMoonlight([Hospital.Hpid], cancel);

        // Until a whole pull stands, what is staged is what there is.
        Assert.Equal([specialist, Bare], await Entries(store));
        Assert.Equal(new PullChanges(Added: 2, Changed: 0, Removed: 0), await store.Replace(cancel));
        Assert.Equal((true, 0, new DirectoryCounts(2, 1, 0)), (await store.Stands(cancel), await store.CountStaged(cancel), await store.Count(cancel)));

        var moved = specialist with { Location = new GeoPoint(36, 127), Placement = Placement.Swapped };
        await store.Stage([moved, Bare with { Hpid = "C1100003" }], cancel);
        Assert.Equal([specialist, Bare], await Entries(store));
        Assert.Equal(new PullChanges(Added: 1, Changed: 1, Removed: 1), await store.Replace(cancel));

        Assert.Equal([moved, Bare with { Hpid = "C1100003" }], await Entries(store));
        Assert.Equal((moved, null, new DirectoryCounts(2, 1, 1)), (await store.Find(Hospital.Hpid, cancel), await store.Find(Bare.Hpid, cancel), await store.Count(cancel)));
    }

    private static async Task<IEnumerable<DirectoryEntry>> Entries(DirectoryStore store) => (await store.Read(CancellationToken.None)).OrderBy(entry => entry.Hpid, StringComparer.Ordinal);
}
