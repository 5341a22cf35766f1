using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class InstitutionTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Fact]
    public async Task Grades_are_counted_as_in_august_2026()
    {
        var grades = (await simulator.Items(OperationNames.Institutions))
            .GroupBy(i => (i.Element("dutyEmcls")!.Value, i.Element("dutyEmclsName")!.Value))
            .ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(44, grades[("G001", "권역응급의료센터")]);
        Assert.Equal(139, grades[("G006", "지역응급의료센터")]);
        Assert.Equal(234, grades[("G007", "지역응급의료기관")]);
        Assert.Equal(22, grades[("G009", "응급실운영신고기관")]);
    }

    [Fact]
    public async Task Designated_institutions_lie_in_korea_and_what_is_not_known_of_the_others_is_absent()
    {
        var designated = (await simulator.Items(OperationNames.Institutions)).Where(i => i.Element("dutyEmcls")!.Value != "G009").ToList();
        var others = (await simulator.Items(OperationNames.Institutions)).Where(i => i.Element("dutyEmcls")!.Value == "G009").ToList();

        Assert.All(designated, i => Assert.InRange((double)i.Element("wgs84Lat")!, 33, 38.7));
        Assert.All(designated, i => Assert.InRange((double)i.Element("wgs84Lon")!, 124, 132));
        Assert.All(others, i => Assert.Null(i.Element("wgs84Lat")));
        Assert.All(others, i => Assert.Null(i.Element("dutyAddr")));
    }

    [Fact]
    public async Task The_list_is_ordered_as_asked()
    {
        var byName = (await simulator.Items(OperationNames.Institutions, "numOfRows=1000&ORD=NAME")).Select(i => i.Element("dutyName")!.Value).ToList();
        var byAddress = (await simulator.Items(OperationNames.Institutions, "numOfRows=1000&ORD=ADDR")).Select(i => i.Element("dutyAddr")?.Value).ToList();

        Assert.Equal(byName.Order(StringComparer.Ordinal), byName);
        Assert.Equal(byAddress.Order(StringComparer.Ordinal), byAddress);
    }

    [Fact]
    public async Task Basic_information_answers_one_institution_and_nothing_for_an_unknown_one()
    {
        var one = Assert.Single(await simulator.Items(OperationNames.BasicInformation, "HPID=A1100017"));

        Assert.Equal("서울대학교병원", one.Element("dutyName")!.Value);
        Assert.Equal("24", one.Element("hperyn")!.Value);
        Assert.Equal("Y", one.Element("MKioskTy25")!.Value);
        Assert.Empty(await simulator.Items(OperationNames.BasicInformation, "HPID=A9999999"));
    }

    [Fact]
    public async Task Outpatient_hours_open_before_they_close()
    {
        var rows = (await simulator.Items(OperationNames.BasicInformation)).Where(i => i.Element("dutyTime1s") is not null).ToList();

        Assert.Equal(417, rows.Count);
        Assert.All(rows, row =>
        {
            for (var day = 1; day <= 8; day++)
            {
                var opens = row.Element($"dutyTime{day}s")?.Value;
                var closes = row.Element($"dutyTime{day}c")?.Value;
                Assert.Equal(opens is null, closes is null);
                Assert.True(opens is null || string.CompareOrdinal(opens, closes) < 0);
            }
        });
    }
}
