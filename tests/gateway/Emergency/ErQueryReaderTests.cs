using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ErQueryReaderTests
{
    /// <summary>Every parameter out of its range, unknown or doubled, and the parameter that the answer has to name.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "region=99", "region" },
        { "region=Atlantis", "region" },
        { "region=", "region" },
        { "region=11&region=26", "region" },
        { "district=", "district" },
        { "district=" + new string('가', 41), "district" },
        { "district=a&district=b", "district" },
        { "lat=37.5", "lon" },
        { "lon=127", "lat" },
        { "lat=90.1&lon=127", "lat" },
        { "lat=-90.1&lon=127", "lat" },
        { "lat=NaN&lon=127", "lat" },
        { "lat=37,5&lon=127", "lat" },
        { "lat=3e1&lon=127", "lat" },
        { "lat=&lon=127", "lat" },
        { "lat=37&lat=38&lon=127", "lat" },
        { "lat=37.5&lon=180.1", "lon" },
        { "lat=37.5&lon=-180.1", "lon" },
        { "lat=37.5&lon=Infinity", "lon" },
        { "lat=37.5&lon=0x7f", "lon" },
        { "lat=37.5&lon=127&radiusKm=0", "radiusKm" },
        { "lat=37.5&lon=127&radiusKm=-1", "radiusKm" },
        { "lat=37.5&lon=127&radiusKm=500.1", "radiusKm" },
        { "lat=37.5&lon=127&radiusKm=wide", "radiusKm" },
        { "lat=37.5&lon=127&radiusKm=1&radiusKm=2", "radiusKm" },
        { "radiusKm=10", "radiusKm" },
        { "bed=sofa", "bed" },
        { "bed=General", "bed" },
        { "bed=0", "bed" },
        { "bed=general,", "bed" },
        { "bed=", "bed" },
        { "equipment=laser", "equipment" },
        { "equipment=ct,laser", "equipment" },
        { "severe=0", "severe" },
        { "severe=29", "severe" },
        { "severe=3,", "severe" },
        { "severe=3,뇌출혈", "severe" },
        { "severe=-3", "severe" },
        { "grade=best", "grade" },
        { "grade=1", "grade" },
        { "freshness=new", "freshness" },
        { "sort=price", "sort" },
        { "sort=Name", "sort" },
        { "sort=distance", "sort" },
        { "sort=recommended", "sort" },
        { "ageMonths=-1", "ageMonths" },
        { "ageMonths=1501", "ageMonths" },
        { "ageMonths=2.5", "ageMonths" },
        { "weightKg=0", "weightKg" },
        { "weightKg=501", "weightKg" },
        { "weightKg=heavy", "weightKg" },
        { "sort=name&sort=name", "sort" },
        { "limit=0", "limit" },
        { "limit=1001", "limit" },
        { "limit=-5", "limit" },
        { "limit=ten", "limit" },
        { "limit=1.5", "limit" },
        { "limit=99999999999", "limit" },
        { "limit=1&limit=2", "limit" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_parameter_is_refused_by_name_and_told_what_is_allowed(string query, string parameter)
    {
        Assert.False(ErQueryReader.TryRead(Query(query), out _, out var errors));

        Assert.Equal([parameter], errors.Keys);
        Assert.NotEmpty(Assert.Single(errors[parameter]));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        Assert.False(ErQueryReader.TryRead(Query("region=99&limit=0&sort=price&bed=sofa"), out _, out var errors));

        Assert.Equal(["bed", "limit", "region", "sort"], errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_parameter_is_read()
    {
        var query = Read("region=11&district=종로구&lat=37.5&lon=-127.25&radiusKm=500&bed=general,pediatric&bed=general&equipment=ct&grade=regionalCenter,localCenter&freshness=fresh&sort=available&limit=1000");

        Assert.Equal(("11", "종로구", new GeoPoint(37.5, -127.25), 500.0), (query.Region, query.District, query.Place, query.RadiusKm));
        Assert.Equal([BedKind.General, BedKind.Pediatric], query.Beds);
        Assert.Equal([EquipmentKind.Ct], query.Equipment);
        Assert.Equal([ErGrade.RegionalCenter, ErGrade.LocalCenter], query.Grades);
        Assert.Equal([Freshness.Fresh], query.Freshness);
        Assert.Equal((ErSort.Available, 1000), (query.Sort, query.Limit));
    }

    [Theory]
    [InlineData("강원도", "51")]
    [InlineData("seoul", "11")]
    [InlineData("광주광역시", "12")]
    [InlineData("00", "00")]
    public void A_region_is_found_by_any_name_it_has_or_had(string name, string code) =>
        Assert.Equal(code, Read($"region={Uri.EscapeDataString(name)}").Region);

    [Fact]
    public void Without_parameters_everything_is_wanted_by_name()
    {
        var query = Read("");

        Assert.Equal(ErQuery.Everything with { Beds = query.Beds, Equipment = query.Equipment, Severe = query.Severe, Grades = query.Grades, Freshness = query.Freshness }, query);
        Assert.All([query.Beds.Length, query.Equipment.Length, query.Grades.Length, query.Freshness.Length], length => Assert.Equal(0, length));
    }

    [Fact]
    public void With_a_place_the_nearest_comes_first_unless_said_otherwise()
    {
        Assert.Equal(ErSort.Distance, Read("lat=37.5&lon=127").Sort);
        Assert.Equal(ErSort.Name, Read("lat=37.5&lon=127&sort=name").Sort);
    }

    [Fact]
    public void Parameters_of_others_are_left_alone() => Assert.Null(Read("utm_source=mail&x=1&x=2").Region);

    private static ErQuery Read(string query)
    {
        Assert.True(ErQueryReader.TryRead(Query(query), out var read, out _));
        return read;
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
