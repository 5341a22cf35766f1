using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class PagingTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData(OperationNames.Beds, 438)]
    [InlineData(OperationNames.Acceptance, 417)]
    [InlineData(OperationNames.Institutions, 439)]
    [InlineData(OperationNames.BasicInformation, 439)]
    public async Task One_large_page_holds_the_nation(string operation, int rows)
    {
        var answer = await simulator.Xml(operation, "numOfRows=1000");

        Assert.Equal(rows, answer.Descendants("item").Count());
        Assert.Equal($"{rows}", answer.Element("body")!.Element("totalCount")!.Value);
    }

    [Fact]
    public async Task Pages_make_up_the_whole_and_rows_are_numbered_through()
    {
        var whole = await simulator.Items(OperationNames.Beds);
        var pages = new List<string>();
        var numbers = new List<string>();
        for (var page = 1; page <= 5; page++)
        {
            var items = await simulator.Items(OperationNames.Beds, $"numOfRows=100&pageNo={page}");
            pages.AddRange(items.Select(i => i.Element("hpid")!.Value));
            numbers.AddRange(items.Select(i => i.Element("rnum")!.Value));
        }

        Assert.Equal(whole.Select(i => i.Element("hpid")!.Value), pages);
        Assert.Equal(Enumerable.Range(1, 438).Select(n => $"{n}"), numbers);
    }

    [Theory]
    [InlineData("numOfRows=-1")]
    [InlineData("numOfRows=0")]
    [InlineData("numOfRows=abc")]
    [InlineData("numOfRows=1.5")]
    [InlineData("numOfRows=1e3")]
    [InlineData("numOfRows=99999999999999999999")]
    [InlineData("pageNo=-1")]
    [InlineData("pageNo=0")]
    [InlineData("pageNo=%00")]
    [InlineData("pageNo=%D9%A1")]
    [InlineData("pageNo=1&pageNo=2")]
    public async Task Paging_that_makes_no_sense_is_an_invalid_parameter(string query)
    {
        var answer = await simulator.Xml(OperationNames.Beds, query);

        Assert.Equal("10", answer.Element("header")!.Element("resultCode")!.Value);
        Assert.Null(answer.Element("body"));
    }

    [Theory]
    [InlineData("numOfRows=1000000000", 438)]
    [InlineData("numOfRows=2147483647", 438)]
    [InlineData("numOfRows=2147483647&pageNo=2147483647", 0)]
    [InlineData("numOfRows=10&pageNo=44", 8)]
    [InlineData("numOfRows=10&pageNo=45", 0)]
    public async Task Huge_pages_hold_what_there_is(string query, int rows)
    {
        Assert.Equal(rows, (await simulator.Xml(OperationNames.Beds, query)).Descendants("item").Count());
    }

    [Fact]
    public async Task Empty_and_unknown_parameters_are_ignored()
    {
        var answer = await simulator.Xml(OperationNames.Beds, $"numOfRows=&pageNo=&STAGE1=&_type=exe&x={new string('y', 5000)}");

        Assert.Equal(10, answer.Descendants("item").Count());
    }
}
