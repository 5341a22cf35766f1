using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class PlaceTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData("전남광주통합특별시", 58)]
    [InlineData("제주특별자치도", 6)]
    [InlineData("세종특별자치시", 2)]
    public async Task A_province_answers_by_todays_name(string province, int rows)
    {
        Assert.Equal(rows, await Count(OperationNames.Beds, $"STAGE1={Uri.EscapeDataString(province)}"));
    }

    [Theory]
    [InlineData("광주광역시")]
    [InlineData("전라남도")]
    [InlineData("강원도")]
    [InlineData("전라북도")]
    [InlineData("서울")]
    [InlineData("서울특별시%27 OR 1=1--")]
    public async Task Old_and_short_and_false_names_answer_nothing(string province)
    {
        Assert.Equal(0, await Count(OperationNames.Beds, $"STAGE1={Uri.EscapeDataString(province)}"));
        Assert.Equal(0, await Count(OperationNames.Acceptance, $"STAGE1={Uri.EscapeDataString(province)}"));
    }

    [Fact]
    public async Task A_district_matches_by_any_part_of_it()
    {
        var yangju = await Districts("STAGE1=경기도&STAGE2=양주시");

        // No designated institution lies in 양주시 itself, and still there is an answer.
        Assert.Contains(yangju, a => a.StartsWith("경기도 남양주시", StringComparison.Ordinal));
        Assert.All(yangju, a => Assert.Contains("양주시", a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ward_of_a_city_is_part_of_its_district()
    {
        var wards = await Districts("STAGE1=경기도&STAGE2=수원시 영통구");

        Assert.NotEmpty(wards);
        Assert.All(wards, a => Assert.StartsWith("경기도 수원시 영통구", a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_does_not_honour_STAGE1_but_Q0_and_Q1_and_QN()
    {
        Assert.Equal(439, await Count(OperationNames.Institutions, "STAGE1=" + Uri.EscapeDataString("제주특별자치도")));
        Assert.Equal(6, await Count(OperationNames.Institutions, "Q0=" + Uri.EscapeDataString("제주특별자치도")));
        Assert.Equal(4, await Count(OperationNames.Institutions, "Q1=" + Uri.EscapeDataString("종로구")));
        Assert.Equal(2, await Count(OperationNames.Institutions, "QN=" + Uri.EscapeDataString("서울대학교병원")));
    }

    [Fact]
    public async Task Messages_ignore_their_filters()
    {
        var all = await Count(OperationNames.Messages, "");

        Assert.Equal(all, await Count(OperationNames.Messages, "HPID=A1100017&Q0=x&Q1=y&QN=z&STAGE1=q"));
    }

    [Fact]
    public async Task Every_address_begins_with_a_province_that_answers()
    {
        var provinces = (await simulator.Items(OperationNames.Institutions))
            .Select(i => i.Element("dutyAddr")?.Value.Split(' ')[0]).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(16, provinces.Count);
        foreach (var province in provinces)
            Assert.True(await Count(OperationNames.Beds, $"STAGE1={Uri.EscapeDataString(province)}") > 0, province);
    }

    private async Task<int> Count(string operation, string query) => (await simulator.Items(operation, "numOfRows=1000&" + query)).Count;

    private async Task<IReadOnlyList<string>> Districts(string query)
    {
        var addresses = (await simulator.Items(OperationNames.Institutions)).ToDictionary(
            i => i.Element("hpid")!.Value, i => i.Element("dutyAddr")?.Value, StringComparer.Ordinal);
        var rows = await simulator.Items(OperationNames.Beds, "numOfRows=1000&" + Uri.EscapeDataString(query).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal));
        return [.. rows.Select(r => addresses[r.Element("hpid")!.Value]!)];
    }
}
