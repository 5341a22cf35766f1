using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ErApiTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task Every_room_is_listed_with_its_freshness()
    {
        await gateway.Shows("P48A", 3, "48");
        await gateway.Shows("P48B", -2, "48");

        var list = await Get<ErRoomList>("/api/er/rooms?region=경남");

        Assert.Equal(2, list.Total);
        Assert.Equal([("P48A", 3), ("P48B", -2)], list.Items.Select(room => (room.Hpid, room.Beds["general"].Available!.Value)));
        Assert.All(list.Items, room => Assert.Equal((Freshness.Fresh, "48", null), (room.Freshness, room.Region, room.DistanceKm)));
        Assert.True(list.Simulated);
        Assert.Equal(TimeSpan.FromHours(9), list.Now.Offset);
    }

    [Fact]
    public async Task With_a_place_each_room_tells_its_distance_and_the_nearest_comes_first()
    {
        await gateway.Tell(
            "50",
            Rooms.Room("P50A", region: "50", at: new GeoPoint(33.25, 126.56)),
            Rooms.Room("P50B", region: "50", at: new GeoPoint(33.50, 126.53)));
        await Patience.Until(() => gateway.Board.Room("P50B") is not null);

        var list = await Get<ErRoomList>("/api/er/rooms?region=50&lat=33.4996&lon=126.5312&limit=1");

        var nearest = Assert.Single(list.Items);
        Assert.Equal(("P50B", 2), (nearest.Hpid, list.Total));
        Assert.InRange(nearest.DistanceKm!.Value, 0.05, 0.3);
    }

    [Theory]
    [MemberData(nameof(ErQueryReaderTests.Wrong), MemberType = typeof(ErQueryReaderTests))]
    public async Task A_wrong_parameter_is_a_problem_that_names_it(string query, string parameter)
    {
        using var answer = await gateway.Http.GetAsync($"/api/er/rooms?{query}");

        var problem = await Problem.Of(answer, HttpStatusCode.BadRequest, "parameter.invalid");
        Assert.Equal([parameter], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task One_room_is_what_the_list_shows_of_it()
    {
        await gateway.Shows("P51A", 4, "51");

        var room = JsonNode.Parse(await gateway.Http.GetStringAsync("/api/er/rooms/P51A"));
        var list = JsonNode.Parse(await gateway.Http.GetStringAsync("/api/er/rooms?region=51"));

        Assert.True(JsonNode.DeepEquals(list!["items"]![0], room));
    }

    [Theory]
    [InlineData("/api/er/rooms/A9999999")]
    [InlineData("/api/er/rooms/..%2f..%2fetc")]
    [InlineData("/api/er/rooms/p51a")]
    public async Task A_room_that_nobody_knows_is_not_found(string address)
    {
        using var answer = await gateway.Http.GetAsync(address);

        await Problem.Of(answer, HttpStatusCode.NotFound, "er.room-unknown");
    }

    [Theory]
    [InlineData("/api/er/rooms/P52A")]
    [InlineData("/api/er/rooms?region=52")]
    [InlineData("/api/er/rooms?region=52&lat=37&lon=127")]
    [InlineData("/api/er/regions")]
    [InlineData("/api/er/feed")]
    public async Task What_a_reader_has_already_is_not_sent_again(string address)
    {
        await gateway.Shows("P52A", 4, "52");
        using var first = await gateway.Http.GetAsync(address);

        using var second = await GetUnless(address, first.Headers.ETag!);
        using var other = await GetUnless(address, EntityTagHeaderValue.Parse("\"another\""));

        Assert.Equal(("no-cache", HttpStatusCode.OK), (first.Headers.CacheControl!.ToString(), first.StatusCode));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task What_changed_has_another_tag()
    {
        await gateway.Shows("P12A", 4, "12");
        using var room = await gateway.Http.GetAsync("/api/er/rooms/P12A");
        using var list = await gateway.Http.GetAsync("/api/er/rooms?region=12");

        await gateway.Shows("P12A", 5, "12");

        Assert.Equal(HttpStatusCode.OK, (await GetUnless("/api/er/rooms/P12A", room.Headers.ETag!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetUnless("/api/er/rooms?region=12", list.Headers.ETag!)).StatusCode);
    }

    [Fact]
    public async Task Every_region_of_today_is_listed()
    {
        var list = await Get<ErRegionList>("/api/er/regions");

        Assert.Equal(KoreanRegion.All.Select(region => (region.Code, region.Name)), list.Items.Select(region => (region.Code, region.Name)));
        Assert.Equal(list.Items.Count, list.Total);
    }

    private async Task<T> Get<T>(string address)
    {
        using var answer = await gateway.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsStringAsync(), ErJson.Plain)!;
    }

    private async Task<HttpResponseMessage> GetUnless(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        return await gateway.Http.SendAsync(request);
    }
}
