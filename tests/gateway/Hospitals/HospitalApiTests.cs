using System.Net;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Hospitals;
using DoctorForU.PublicDataSimulator.Faults;

namespace DoctorForU.ApiGateway.Hospitals;

[Collection(nameof(SimulatedDirectory))]
public sealed class HospitalApiTests(SimulatedDirectory nation)
{
    [Fact]
    public async Task All_of_the_directory_is_found_and_its_date_told()
    {
        var all = await nation.Search("/api/hospitals?size=1");
        var pharmacies = await nation.Search("/api/pharmacies?size=100");

        Assert.InRange(all.Total, 1_700, 2_000);
        Assert.InRange(pharmacies.Total, 450, 500);
        Assert.Equal(all.Total + pharmacies.Total, all.Directory.Entries);
        Assert.True(all.Directory is { State: DirectoryState.Complete, Simulated: true, Failure: null, Date: not null });
        Assert.All(pharmacies.Items, item => Assert.Equal(HospitalKind.Pharmacy, item.Kind));
        Assert.Equal(all.Total, all.Facets.Kinds.Sum(facet => facet.Count));
        Assert.Equal(all.Total, all.Facets.Regions.Sum(facet => facet.Count));
    }

    [Fact]
    public async Task Filters_hold_together_and_old_region_names_work()
    {
        var address = "/api/hospitals?kind=clinic,hospital&department=paediatrics,internalMedicine&openAt=2026-11-27T11:00&region=";
        var found = await nation.Search(address + Uri.EscapeDataString("전라남도") + "&size=100");
        var everywhere = await nation.Search(address + Uri.EscapeDataString("전남광주") + "&size=100");

        Assert.All(found.Items, item => Assert.Equal("12", item.Region));
        Assert.All(found.Items, item => Assert.DoesNotContain(item.District, (string?[])["동구", "서구", "남구", "북구", "광산구"]));
        Assert.All(everywhere.Items, item => Assert.True(item.Opening.State == OpeningState.Open && item.Departments.Intersect([Department.Paediatrics, Department.InternalMedicine]).Any()));
        Assert.InRange(found.Total, 1, everywhere.Total - 1);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 11, 0, 0, KoreanTime.Offset), found.At);
    }

    [Fact]
    public async Task A_hospital_is_found_by_its_initials_whatever_the_spacing()
    {
        var byInitials = await nation.Search("/api/hospitals?name=" + Uri.EscapeDataString("ㅅㅇㄷㅎㄱㅂㅇ"));
        var bySpaces = await nation.Search("/api/hospitals?name=" + Uri.EscapeDataString("서울 대학교 병원"));

        Assert.Contains(byInitials.Items, item => item.Name == "서울대학교병원");
        Assert.Equal("서울대학교병원", bySpaces.Items[0].Name);
    }

    [Fact]
    public async Task The_nearest_come_first_with_their_distance_and_pages_make_up_the_whole()
    {
        var whole = await nation.Search("/api/pharmacies?lat=37.5665&lon=126.978&radiusKm=30&size=100");
        var pages = await Task.WhenAll(Enumerable.Range(1, 5).Select(page => nation.Search($"/api/pharmacies?lat=37.5665&lon=126.978&radiusKm=30&size=20&page={page}")));

        Assert.Equal(whole.Items.Select(item => item.Hpid), pages.SelectMany(page => page.Items).Select(item => item.Hpid));
        Assert.Equal(whole.Items.Select(item => item.DistanceKm).Order(), whole.Items.Select(item => item.DistanceKm));
        Assert.All(whole.Items, item => Assert.InRange(item.DistanceKm!.Value, 0, 30));
    }

    [Fact]
    public async Task A_hospital_s_page_tells_hours_and_its_emergency_room_with_live_beds()
    {
        var listed = (await nation.Search("/api/hospitals?name=" + Uri.EscapeDataString("서울대학교병원"))).Items.First(item => item.Hpid == "A1100017");
        var one = await nation.Get<HospitalDetailJson>("/api/hospitals/A1100017");

        Assert.Equal((listed.Name, listed.Opening), (one.Name, one.Opening with { }));
        Assert.Equal(Enum.GetValues<HoursDay>(), one.Hours.Days.Select(day => day.Day));
        Assert.Contains(Department.EmergencyMedicine, one.Departments);
        Assert.Equal((ErGrade.RegionalCenter, "A1100017"), (one.Grade, one.Live?.Hpid));
        Assert.NotEmpty(one.Live!.Beds);
        Assert.NotNull(one.ListedOn);
    }

    [Fact]
    public async Task What_a_hospital_registered_is_told_apart_from_what_is_live()
    {
        var registered = await nation.Get<RegisteredJson>("/api/hospitals/A1100017/registered");
        var one = await nation.Get<HospitalDetailJson>("/api/hospitals/A1100017");

        Assert.Equal((RegisteredState.Known, "A1100017"), (registered.State, registered.Hpid));
        Assert.Contains(registered.Beds, beds => beds is { Kind: RegisteredBedKind.EmergencyRoom, Count: > 0 });
        Assert.NotEmpty(registered.Services);
        Assert.NotNull(registered.ReadAt);
        Assert.NotNull(one.Live!.Beds.GetValueOrDefault("general"));
    }

    [Fact]
    public async Task What_does_not_exist_is_a_problem_with_a_code()
    {
        await Problem.Of(await nation.Gateway.Http.GetAsync("/api/hospitals/A9999999/registered"), HttpStatusCode.NotFound, "hospital.unknown");
        await Problem.Of(await nation.Gateway.Http.GetAsync("/api/hospitals/A9999999"), HttpStatusCode.NotFound, "hospital.unknown");
        await Problem.Of(await nation.Gateway.Http.GetAsync("/api/hospitals/%EC%84%9C"), HttpStatusCode.NotFound, "hospital.unknown");
    }

    [Fact]
    public async Task What_a_reader_has_is_not_sent_again()
    {
        const string Address = "/api/hospitals?openAt=2026-12-25T10:00&size=5";
        var first = await nation.Gateway.Http.GetAsync(Address);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await nation.Gateway.Http.SendAsync(again)).StatusCode);
        Assert.Equal("Christmas Day", (await nation.Search(Address)).Holiday?.EnglishName);
    }

    [Fact]
    public async Task Regions_add_up_to_the_whole_and_holidays_are_listed()
    {
        var regions = await nation.Get<RegionCountList>("/api/regions");
        var all = await nation.Search("/api/hospitals?size=1");
        var holidays = await nation.Get<HolidayList>("/api/holidays?year=2026");

        Assert.Equal(16, regions.Total);
        Assert.Equal(all.Total, regions.Items.Sum(region => region.Hospitals));
        Assert.True(regions.Items.Sum(region => region.Districts.Count) > 180);
        Assert.Contains(holidays.Items, holiday => holiday is { Name: "추석", EnglishName: "Chuseok" });
    }

    [Fact]
    public async Task While_a_pull_fails_search_works_on_what_stands()
    {
        var before = await nation.Search("/api/hospitals?size=1");
        nation.Source.Fail(new Fault { Kind = FaultKind.Html });

        var during = await nation.Search("/api/hospitals?size=1");
        nation.Source.ClearFaults();

        Assert.Equal((before.Total, before.Directory.Date), (during.Total, during.Directory.Date));
    }

    [Theory]
    [InlineData("name=", "name")]
    [InlineData("name=%20-%20", "name")]
    [InlineData("name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "name")]
    [InlineData("kind=castle", "kind")]
    [InlineData("kind=2", "kind")]
    [InlineData("department=D011", "department")]
    [InlineData("region=atlantis", "region")]
    [InlineData("district=x", "district")]
    [InlineData("lat=37", "lon")]
    [InlineData("lon=127", "lat")]
    [InlineData("lat=NaN&lon=127", "lat")]
    [InlineData("lat=1e1&lon=127", "lat")]
    [InlineData("radiusKm=5", "radiusKm")]
    [InlineData("lat=37&lon=127&radiusKm=0", "radiusKm")]
    [InlineData("lat=37&lon=127&radiusKm=501", "radiusKm")]
    [InlineData("openAt=tomorrow", "openAt")]
    [InlineData("openAt=2026-13-01T00:00", "openAt")]
    [InlineData("openAt=9999-12-31T23:59", "openAt")]
    [InlineData("openAt=0001-01-01T00:00%2B09:00", "openAt")]
    [InlineData("moonlight=1", "moonlight")]
    [InlineData("emergency=yes", "emergency")]
    [InlineData("sort=beds", "sort")]
    [InlineData("sort=distance", "sort")]
    [InlineData("page=0", "page")]
    [InlineData("page=100000&size=100", "page")]
    [InlineData("size=101", "size")]
    [InlineData("size=1&size=2", "size")]
    public async Task A_parameter_that_is_not_as_it_may_be_is_named(string query, string parameter)
    {
        var problem = await Problem.Of(await nation.Gateway.Http.GetAsync("/api/hospitals?" + query), HttpStatusCode.BadRequest, "parameter.invalid");

        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Theory]
    [InlineData("openAt=2026-11-29T21:00%2B09:00", "2026-11-29T21:00:00+09:00")]
    [InlineData("openAt=2026-11-29T21:00+09:00", "2026-11-29T21:00:00+09:00")]
    [InlineData("openAt=2026-11-29T12:00:59Z", "2026-11-29T21:00:00+09:00")]
    [InlineData("openAt=2026-11-29T21:00", "2026-11-29T21:00:00+09:00")]
    [InlineData("openAt=2026-11-29T07:00-05:00", "2026-11-29T21:00:00+09:00")]
    public async Task A_time_is_read_in_each_of_its_forms(string query, string at) =>
        Assert.Equal(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), (await nation.Search("/api/hospitals?" + query)).At);
}
