using System.Net;
using System.Text;
using System.Text.Json;
using DoctorForU.ApiGateway.Emergency.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ExportTests
{
    [Fact]
    public async Task Every_file_names_its_source_and_takes_the_filters_of_the_list()
    {
        await using var gateway = await RunningGateway.Start();
        await gateway.Shows("A1100001", 5);
        await gateway.Shows("A1200001", 7, "26");

        var csv = await gateway.Http.GetAsync("/api/er/export.csv?region=11");
        var json = await gateway.Http.GetAsync("/api/er/export.json?region=26");
        var geo = await gateway.Http.GetAsync("/api/er/export.geojson");

        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("text/csv", 2), (csv.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.StartsWith("A1100001,", lines[1], StringComparison.Ordinal);
        Assert.Contains("국립중앙의료원", lines[1], StringComparison.Ordinal);
        Assert.Matches("^doctorforu-er-[0-9]{8}-[0-9]{4}\\.csv$", csv.Content.Headers.ContentDisposition?.FileName);
        var export = JsonSerializer.Deserialize<ErExport>(await json.Content.ReadAsStringAsync(), ErJson.Plain)!;
        Assert.Equal(("A1200001", true), (Assert.Single(export.Items).Hpid, export.Attribution.Source.Contains("15000563", StringComparison.Ordinal)));
        var collection = JsonDocument.Parse(await geo.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("application/geo+json", "FeatureCollection", 2), (geo.Content.Headers.ContentType?.MediaType, collection.GetProperty("type").GetString(), collection.GetProperty("features").GetArrayLength()));
        Assert.Equal([126.999, 37.5796], collection.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        await Problem.Of(await gateway.Http.GetAsync("/api/er/export.csv?region=Atlantis"), HttpStatusCode.BadRequest, "parameter.invalid");
    }

    [Fact]
    public void A_table_keeps_commas_quotes_and_lines_and_lets_no_cell_be_computed()
    {
        var written = new CsvText().Add("a,b").Add("say \"no\"").Add("two\nlines").Add("=SUM(A1)").Add("@x").Add(-4).Add((string?)null).EndRecord().ToUtf8();

        Assert.Equal(Encoding.UTF8.GetPreamble(), written[..3]);
        Assert.Equal("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",'=SUM(A1),'@x,-4,\r\n", Encoding.UTF8.GetString(written[3..]));
    }

    [Fact]
    public void What_is_not_reported_is_an_empty_cell_and_a_negative_number_stays_one()
    {
        var room = RoomCard.Of(Rooms.Room("A1100001", free: -3) with { Acceptance = [new(3, AcceptanceState.Yes, null), new(4, AcceptanceState.No, null)] }, Rooms.Noon).Json;

        var rows = Encoding.UTF8.GetString(RoomsAsCsv.Write([room], simulated: true)).Split("\r\n");
        var row = rows[0].TrimStart('\uFEFF').Split(',').Zip(rows[1].Split(',')).Where(pair => pair.First is "general.available" or "pediatric.available" or "severeYes" or "severeNo" or "simulated");

        Assert.Equal(["-3", "", "3", "4", "true"], row.Select(pair => pair.Second));
    }
}
