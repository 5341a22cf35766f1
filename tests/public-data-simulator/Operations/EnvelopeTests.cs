using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class EnvelopeTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    public static TheoryData<string> Operations => [.. RunningSimulator.Sampled];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Xml_is_the_default_with_ten_rows_of_the_first_page(string operation)
    {
        var response = await simulator.Call(operation);
        var xml = XElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("00", xml.Element("header")!.Element("resultCode")!.Value);
        Assert.Equal("NORMAL SERVICE.", xml.Element("header")!.Element("resultMsg")!.Value);
        Assert.Equal(10, xml.Descendants("item").Count());
        Assert.Equal("10", xml.Element("body")!.Element("numOfRows")!.Value);
        Assert.Equal("1", xml.Element("body")!.Element("pageNo")!.Value);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Json_holds_a_list_when_there_are_two_or_more(string operation)
    {
        var body = (await simulator.Json(operation, "numOfRows=2")).GetProperty("body");

        Assert.Equal(2, body.GetProperty("items").GetProperty("item").GetArrayLength());
        Assert.Equal(2, body.GetProperty("numOfRows").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Json_holds_an_object_when_there_is_exactly_one(string operation)
    {
        var body = (await simulator.Json(operation, "numOfRows=1")).GetProperty("body");

        Assert.Equal(JsonValueKind.Object, body.GetProperty("items").GetProperty("item").ValueKind);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Json_holds_an_empty_string_when_there_is_none(string operation)
    {
        var body = (await simulator.Json(operation, "pageNo=2000000000&numOfRows=2000000000")).GetProperty("body");

        Assert.Equal("", body.GetProperty("items").GetString());
        Assert.True(body.GetProperty("totalCount").GetInt32() > 100);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Fields_are_in_alphabetical_order_whatever_their_case_and_none_is_empty(string operation)
    {
        var items = await simulator.Items(operation);

        Assert.All(items, item =>
        {
            var names = item.Elements().Select(e => e.Name.LocalName).ToList();
            Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
            Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
            Assert.All(item.Elements(), e => Assert.NotEqual("", e.Value));
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Json_and_xml_say_the_same(string operation)
    {
        var xml = await simulator.Items(operation);
        var json = (await simulator.Json(operation, "numOfRows=1000")).GetProperty("body").GetProperty("items").GetProperty("item");

        var rows = json.EnumerateArray().Select(row => row.EnumerateObject().Select(p => (p.Name, p.Value.ToString())));
        Assert.Equal(xml.Select(item => item.Elements().Select(e => (e.Name.LocalName, e.Value))), rows);
    }

    [Fact]
    public async Task An_empty_xml_answer_is_the_documented_one_byte_for_byte()
    {
        var answer = await simulator.Client.GetByteArrayAsync(RunningSimulator.Address(OperationNames.Beds, "STAGE1=nowhere"));

        Assert.Equal(Encoding.UTF8.GetString(Fixtures.Bytes("beds_empty.xml")), Encoding.UTF8.GetString(answer));
    }

    [Theory]
    [InlineData("beds_empty.json", "STAGE1=nowhere")]
    [InlineData("beds_single.json", "STAGE1=%EC%84%9C%EC%9A%B8%ED%8A%B9%EB%B3%84%EC%8B%9C&numOfRows=1")]
    public async Task Json_answers_have_the_members_of_the_documented_ones(string fixture, string query)
    {
        var known = JsonDocument.Parse(Fixtures.Bytes(fixture)).RootElement.GetProperty("response");
        var answer = await simulator.Json(OperationNames.Beds, query);

        Assert.Equal(Members(known), Members(answer));
        Assert.Equal(Members(known.GetProperty("body")), Members(answer.GetProperty("body")));
        Assert.Equal(known.GetProperty("body").GetProperty("items").ValueKind, answer.GetProperty("body").GetProperty("items").ValueKind);
    }

    [Fact]
    public async Task Json_numbers_are_typed_by_how_they_read()
    {
        var bed = (await simulator.Json(OperationNames.Beds, "numOfRows=1")).GetProperty("body").GetProperty("items").GetProperty("item");
        var basic = (await simulator.Json(OperationNames.BasicInformation, "numOfRows=1000")).GetProperty("body").GetProperty("items").GetProperty("item");

        Assert.Equal(JsonValueKind.Number, bed.GetProperty("hvidate").ValueKind);
        Assert.Equal(JsonValueKind.Number, bed.GetProperty("hvec").ValueKind);
        Assert.Equal(JsonValueKind.String, bed.GetProperty("dutyTel3").ValueKind);
        var hours = basic.EnumerateArray().First(row => row.TryGetProperty("dutyTime1s", out _));
        Assert.StartsWith("0", hours.GetProperty("dutyTime1s").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, hours.GetProperty("dutyTime1c").ValueKind);
    }

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
