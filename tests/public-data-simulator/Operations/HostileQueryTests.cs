using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class HostileQueryTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private static readonly string[] Names = ["pageNo", "numOfRows", "STAGE1", "STAGE2", "_type", "HPID", "QN", "Q0", "Q1", "ORD", "SM_TYPE", "serviceKey", "%00", ""];

    private static readonly string[] Values =
        ["", "1", "-1", "0", "439", "2147483648", "1e9", "0x10", "NaN", "%20", "%F0%9F%9A%91", "%EC%84%9C", "%C3%28", "%ZZ", "json", "xml", "A1100017", "%3Citem%3E", "';--", "&&&===", "%25", "..%2F"];

    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_the_answer_is_readable_and_no_larger_than_the_nation(int seed)
    {
        var random = new Random(seed);
        var operations = OperationNames.All.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 60; i++)
        {
            var query = new StringBuilder();
            for (var part = random.Next(6); part >= 0; part--)
                query.Append('&').Append(Names[random.Next(Names.Length)]).Append('=').Append(Values[random.Next(Values.Length)]);

            var response = await simulator.Call(operations[random.Next(operations.Length)], query.ToString());
            var body = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(Rows(body) <= 600, $"{query}: {body}");
        }
    }

    private static int Rows(string body)
    {
        if (body.StartsWith('<'))
            return XElement.Parse(body).Descendants("item").Count();

        var items = JsonDocument.Parse(body).RootElement.GetProperty("response").GetProperty("body").GetProperty("items");
        if (items.ValueKind == JsonValueKind.String)
            return 0;

        return items.GetProperty("item").ValueKind == JsonValueKind.Array ? items.GetProperty("item").GetArrayLength() : 1;
    }
}
