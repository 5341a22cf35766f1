using System.Globalization;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

/// <summary>The nation's hospitals and pharmacies as the simulator makes them, read once.</summary>
public sealed class WholeDirectory : IAsyncLifetime
{
    public RunningSimulator Running { get; private set; } = null!;

    public IReadOnlyList<XElement> Hospitals { get; private set; } = [];

    public IReadOnlyList<XElement> Pharmacies { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Running = await RunningSimulator.Start(o => o.DailyQuota = 100_000);
        Hospitals = await Running.Items(OperationNames.AllHospitals, "numOfRows=200000");
        Pharmacies = await Running.Items(OperationNames.AllPharmacies, "numOfRows=200000");
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

public sealed class DirectoryTests(WholeDirectory whole) : IClassFixture<WholeDirectory>
{
    private readonly RunningSimulator simulator = whole.Running;

    [Fact]
    public void There_are_about_as_many_as_in_the_country_each_with_an_id_of_its_own()
    {
        Assert.InRange(whole.Hospitals.Count, 69_000, 72_000);
        Assert.InRange(whole.Pharmacies.Count, 23_000, 25_000);
        Assert.Equal(whole.Hospitals.Count + whole.Pharmacies.Count, whole.Hospitals.Concat(whole.Pharmacies).Select(Hpid).Distinct().Count());
        Assert.All(whole.Pharmacies, row => Assert.StartsWith("C", Hpid(row), StringComparison.Ordinal));
        Assert.Equal(["A", "B", "C", "D", "E", "G", "M", "N", "R"], whole.Hospitals.Select(row => row.Element("dutyDiv")!.Value).Distinct().Order());
    }

    [Fact]
    public void The_emergency_network_is_in_it_with_its_real_ids()
    {
        var listed = whole.Hospitals.ToDictionary(Hpid);

        Assert.All(InstitutionCatalogue.Load().All, institution =>
        {
            Assert.Equal(institution.Name, listed[institution.Hpid].Element("dutyName")!.Value);
            Assert.Equal(institution.GradeCode, listed[institution.Hpid].Element("dutyEmcls")!.Value);
            Assert.Equal("1", listed[institution.Hpid].Element("dutyEryn")!.Value);
        });
        Assert.Equal(439, whole.Hospitals.Count(row => row.Element("dutyEryn")!.Value == "1"));
    }

    [Fact]
    public void Every_district_has_some_and_most_places_are_right()
    {
        var districts = whole.Hospitals.Select(row => string.Join(' ', (row.Element("dutyAddr")?.Value ?? "").Split(' ').Take(2))).Distinct().ToList();
        var places = whole.Hospitals.Select(row => (Lat: (double?)row.Element("wgs84Lat"), Lon: (double?)row.Element("wgs84Lon"))).ToList();

        Assert.True(districts.Count >= 229, $"{districts.Count} districts");
        Assert.InRange(places.Count(place => place is { Lat: >= 33 and <= 38.7, Lon: >= 124.5 and <= 131 }), places.Count - 150, places.Count - 30);
        Assert.InRange(places.Count(place => place is { Lat: > 124, Lon: < 39 }), 5, 60);
    }

    [Fact]
    public void Hours_have_the_oddities_of_the_real_directory()
    {
        var rows = whole.Hospitals.Concat(whole.Pharmacies).ToList();

        Assert.Contains(rows, row => Time(row, "1c") == "2400");
        Assert.Contains(rows, row => Time(row, "1s")?.EndsWith(' ') == true);
        Assert.Contains(rows, row => Time(row, "1s") is not null && Time(row, "1c") is null);
        Assert.Contains(rows, row => Time(row, "1s") is { } opens && Time(row, "1c") is { } closes && string.CompareOrdinal(opens, closes) > 0);
        Assert.Contains(rows, row => row.Element("dutyEtc")?.Value.Contains("점심", StringComparison.Ordinal) == true);
        Assert.InRange(rows.Count(row => Time(row, "7s") is not null), rows.Count / 20, rows.Count / 6);
    }

    [Fact]
    public async Task A_list_is_filtered_as_asked()
    {
        var found = await simulator.Items(
            OperationNames.HospitalList, $"numOfRows=5000&Q0={Uri.EscapeDataString("서울특별시")}&Q1={Uri.EscapeDataString("마포구")}&QZ=C&QD=D011&QT=7");

        Assert.NotEmpty(found);
        Assert.All(found, row =>
        {
            Assert.StartsWith("서울특별시 마포구", row.Element("dutyAddr")!.Value, StringComparison.Ordinal);
            Assert.Equal("C", row.Element("dutyDiv")!.Value);
            Assert.NotNull(Time(row, "7s"));
        });
        var basics = Assert.Single(await simulator.Items(OperationNames.HospitalBasics, "HPID=" + Hpid(found[0])));
        Assert.Contains("소아청소년과", basics.Element("dgidIdName")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moonlight_clinics_are_open_at_night_and_on_sundays()
    {
        var found = await simulator.Items(OperationNames.MoonlightList, "numOfRows=1000");

        Assert.InRange(found.Count, 80, 250);
        Assert.InRange(found.Count(row => Time(row, "7s") is not null), found.Count - 5, found.Count);
    }

    [Fact]
    public async Task The_nearest_come_first_with_their_distance()
    {
        var near = await simulator.Items(OperationNames.PharmaciesNear, "WGS84_LAT=37.5665&WGS84_LON=126.9780&numOfRows=50");
        var distances = near.Select(row => double.Parse(row.Element("distance")!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(50, near.Count);
        Assert.Equal(distances.Order(), distances);
        Assert.InRange(distances[0], 0, 3);
        Assert.Empty(await simulator.Items(OperationNames.HospitalsNear, "WGS84_LAT=x"));
    }

    [Theory]
    [InlineData("/B552657/ErmctInfoInqireService/getHsptlMdcncFullDown")]
    [InlineData("/B552657/HsptlAsembySearchService/getEmrrmRltmUsefulSckbdInfoInqire")]
    public async Task An_operation_belongs_to_its_service(string path)
    {
        var answer = await simulator.Client.GetStringAsync($"{path}?serviceKey={SimulatorOptions.DevelopmentKey}");

        Assert.Contains("<returnReasonCode>12</returnReasonCode>", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QD=D")]
    [InlineData("QD=%00&QT=99")]
    [InlineData("QD=D64&Q1=%E0%A4%A")]
    [InlineData("QZ=CC")]
    public async Task Filters_that_mean_nothing_find_nothing(string query) => Assert.Empty(await simulator.Items(OperationNames.HospitalList, query));

    private static string Hpid(XElement row) => row.Element("hpid")!.Value;

    private static string? Time(XElement row, string which) => row.Element("dutyTime" + which)?.Value;
}
