using DoctorForU.Emergency;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Hospitals;

public sealed class HospitalIndexTests
{
    private static readonly DateTimeOffset Sunday = new(2026, 11, 29, 21, 0, 0, KoreanTime.Offset);

    [Fact]
    public void Whatever_is_asked_the_index_finds_what_the_definition_finds() =>
        Prop.ForAll(Directories.ToArbitrary(), Gen.ListOf(Queries).ToArbitrary(), (entries, queries) =>
        {
            var (index, definition) = (HospitalIndex.Build(entries), new LinearSearch(entries));
            foreach (var query in queries)
            {
                Same(definition.Search(query), index.Search(query));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void An_entry_comes_out_as_it_went_in() =>
        Prop.ForAll(Directories.ToArbitrary(), entries =>
        {
            var index = HospitalIndex.Build(entries);
            Assert.All(entries, entry => Assert.Equal(entry, index.Find(entry.Hpid)));
            Assert.Null(index.Find("Z9999999"));
            Assert.Null(index.Find(""));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Far_and_wide_circles_hold_what_the_sphere_says() =>
        Prop.ForAll(Places.ToArbitrary(), Gen.Choose(1, 500_000).ToArbitrary(), Gen.ListOf(Places).ToArbitrary(), (centre, metres, places) =>
        {
            var index = new PlaceIndex([.. places.Select(place => (GeoPoint?)place)]);
            var within = index.Within(centre, metres / 1000d);
            return places.Select((place, row) => (place, row)).All(pair => within.Has(pair.row) == GreatCircle.Kilometres(centre, pair.place) <= metres / 1000d);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void From_the_other_side_of_the_world_nothing_is_near()
    {
        var index = HospitalIndex.Build([Entry("A1100001", "서울의원", new GeoPoint(37.5, 127))]);

        Assert.Equal(0, index.Search(HospitalQuery.Everything with { Place = new GeoPoint(-37, -53), RadiusKm = 500 }).Total);
        Assert.Equal(0, index.Search(HospitalQuery.Everything with { Place = new GeoPoint(90, 0), RadiusKm = 500 }).Total);
        Assert.Equal(1, index.Search(HospitalQuery.Everything with { Place = new GeoPoint(-37, -53), Sort = HospitalSort.Distance }).Total);
    }

    private static readonly Gen<GeoPoint> Places =
        from north in Gen.Choose(3_250_000, 3_900_000)
        from east in Gen.Choose(12_400_000, 13_200_000)
        select new GeoPoint(north / 100_000d, east / 100_000d);

    // Close enough together that circles hold some and leave some out.
    private static readonly Gen<GeoPoint> NearPlaces =
        from north in Gen.Choose(3_740_000, 3_770_000)
        from east in Gen.Choose(12_680_000, 12_720_000)
        select new GeoPoint(north / 100_000d, east / 100_000d);

    private static readonly Gen<WeeklyHours> Hours = Gen.Elements(
        WeeklyHours.None,
        new WeeklyHours([.. Enumerable.Repeat(DayHours.Open(540, 1080), 8)], new(780, 840)),
        new WeeklyHours([.. Enumerable.Repeat(DayHours.Open(1080, 1500), 8)], null),
        new WeeklyHours([.. Enumerable.Repeat(DayHours.Unknown, 8)], null));

    private static readonly Gen<string> Names = Gen.Elements("서울의원", "서울 대병원", "설악산의원", "하나치과", "S서울365", "강남안과의원", "강남 연세안과", "각선한의원");

    private static readonly Gen<DirectoryEntry> Entries =
        from name in Names
        from kind in Gen.Elements(Enum.GetValues<HospitalKind>())
        from region in Gen.Elements<(string? Region, string? District)>(("11", "마포구"), ("11", "중구"), ("28", "서해구"), ("12", "서구"), ("12", "여수시"), (null, null), ("36", null))
        from isPlaced in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from place in NearPlaces
        from hours in Hours
        from departments in Gen.Choose(0, (1 << 26) - 1)
        from flags in Gen.Choose(0, 15)
        select new DirectoryEntry(
            "", name, kind, region.Region, region.District, "어딘가 1", isPlaced ? place : null, isPlaced ? Placement.Given : Placement.Unplaced, (flags & 1) == 0 ? null : "02-0", null,
            ErGrade.Unknown, (flags & 2) != 0, hours, (flags & 4) == 0 ? null : "점심시간 13:00~14:00", departments, (flags & 8) != 0);

    private static readonly Gen<IReadOnlyList<DirectoryEntry>> Directories =
        Gen.ListOf(Entries).Select(entries => (IReadOnlyList<DirectoryEntry>)[.. entries.Select((entry, i) => entry with { Hpid = $"A11{i:00000}" })]);

    private static readonly Gen<HospitalQuery> Queries =
        from name in Maybe(Gen.Elements("서울", "ㅅㅇ", "의원", "안과의원", "ㄱㄴㅇㄱ", "강", "ㅅ", "s서울36", "없음", "ㅅ울"))
        from kind in Maybe(Gen.Elements(Enum.GetValues<HospitalKind>()).Select(kind => kind.ToString()))
        from departments in Gen.ListOf(Gen.Elements(Enum.GetValues<Department>()))
        from region in Maybe(Gen.Elements("11", "광주", "전남", "28", "12"))
        from district in Maybe(Gen.Elements("마포구", "서구", "여수시", "없는구"))
        from place in NearPlaces
        from distance in Gen.Elements(0, 1, 2)
        from radius in Gen.Choose(1, 30)
        from open in Gen.Elements(true, false)
        from flags in Gen.Choose(0, 7)
        from skip in Gen.Choose(0, 8)
        from take in Gen.Choose(1, 8)
        select new HospitalQuery(
            name is null ? null : NamePattern.Read(name),
            kind is null ? [] : [Enum.Parse<HospitalKind>(kind), HospitalKind.Clinic],
            [.. departments.Take(2).Where(_ => (flags & 4) != 0)],
            region is null ? null : FormerNames.FindRegion(region),
            region is null || district is null ? null : FormerNames.DistrictsOf(FormerNames.FindRegion(region)!.Region.Code, district),
            distance > 0 ? place : null,
            distance > 1 ? radius : null,
            open ? HoursMoment.At(Sunday, KoreanHolidays.Official) : null,
            (flags & 1) != 0,
            (flags & 2) != 0,
            distance > 0 && skip % 2 == 0 ? HospitalSort.Distance : HospitalSort.Name,
            skip,
            take);

    private static Gen<string?> Maybe(Gen<string> some) => Gen.Frequency<string?>((2, Gen.Constant<string?>(null)), (1, some.Select(text => (string?)text)));

    private static DirectoryEntry Entry(string hpid, string name, GeoPoint? place) => new(
        hpid, name, HospitalKind.Clinic, "11", "마포구", null, place, place is null ? Placement.Unplaced : Placement.Given, null, null, ErGrade.Unknown, false, WeeklyHours.None, null, 0, false);

    private static void Same(HospitalsFound expected, HospitalsFound found)
    {
        Assert.Equal(expected.Total, found.Total);
        Assert.Equal(expected.Items.AsEnumerable(), found.Items.AsEnumerable());
        Assert.Equal(expected.Kinds.AsEnumerable(), found.Kinds.AsEnumerable());
        Assert.Equal(expected.Departments.AsEnumerable(), found.Departments.AsEnumerable());
        Assert.Equal(expected.Regions.AsEnumerable(), found.Regions.AsEnumerable());
        Assert.Equal(expected.Districts.AsEnumerable(), found.Districts.AsEnumerable());
        Assert.Equal((expected.Moonlight, expected.Emergency), (found.Moonlight, found.Emergency));
    }
}
