using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Control;

public sealed class HostileControlTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData("faults", """{}""", "kind")]
    [InlineData("faults", """{"kind":"explode"}""", "kind")]
    [InlineData("faults", """{"kind":3}""", "kind")]
    [InlineData("faults", """{"kind":"legacy-error"}""", "code")]
    [InlineData("faults", """{"kind":"envelope-error","code":"98"}""", "code")]
    [InlineData("faults", """{"kind":"json-refusal","code":7}""", "code")]
    [InlineData("faults", """{"kind":"empty","count":0}""", "count")]
    [InlineData("faults", """{"kind":"empty","count":99999999999}""", "count")]
    [InlineData("faults", """{"kind":"empty","operation":"getNothing"}""", "operation")]
    [InlineData("faults", """{"kind":"empty","operation":null}""", "operation")]
    [InlineData("faults", """{"kind":"plain-text","text":"x"}""", "status")]
    [InlineData("faults", """{"kind":"plain-text","status":99,"text":"x"}""", "status")]
    [InlineData("faults", """{"kind":"plain-text","status":500}""", "text")]
    [InlineData("faults", """{"kind":"slow"}""", "delayMs")]
    [InlineData("faults", """{"kind":"slow","delayMs":-1}""", "delayMs")]
    [InlineData("faults", """{"kind":"slow","midBodyDelayMs":99999999}""", "midBodyDelayMs")]
    [InlineData("faults", """{"kind":"truncated","percent":100}""", "percent")]
    [InlineData("faults", """{"kind":"short-page","rows":0}""", "rows")]
    [InlineData("faults", """{"kind":"bad-value","value":"x"}""", "field")]
    [InlineData("faults", """{"kind":"bad-value","field":"a><b","value":"x"}""", "field")]
    [InlineData("faults", """{"kind":"bad-value","field":"hvec"}""", "value")]
    [InlineData("faults", """{"kind":"province-renamed","to":"x"}""", "from")]
    [InlineData("faults", """{"kind":"province-renamed","from":"x"}""", "to")]
    [InlineData("faults", """{"kind":"empty","typo":1}""", "typo")]
    [InlineData("clock", """{"now":"yesterday"}""", "now")]
    [InlineData("clock", """{"now":"0001-01-01T00:00:00Z"}""", "now")]
    [InlineData("clock", """{"rate":-1}""", "rate")]
    [InlineData("clock", """{"rate":1e999}""", "rate")]
    [InlineData("quota", """{"limit":-1}""", "limit")]
    [InlineData("quota", """{"reset":"yes"}""", "reset")]
    [InlineData("refusals", """{}""", "style")]
    [InlineData("refusals", """{"style":"rude"}""", "style")]
    [InlineData("rooms/A1100017", """{}""", "hvec")]
    [InlineData("rooms/A1100017", """{"hvec":1.5}""", "hvec")]
    [InlineData("rooms/A1100017", """{"hvec":"7"}""", "hvec")]
    [InlineData("clock", "null", "body")]
    [InlineData("clock", "", "body")]
    [InlineData("clock", "[]", "body")]
    [InlineData("clock", "{", "body")]
    public async Task A_bad_member_is_named_and_changes_nothing(string control, string body, string member)
    {
        var before = await simulator.Client.GetStringAsync("/control");

        var response = await Post(control, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(member, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("member").GetString());
        Assert.Equal(before, await simulator.Client.GetStringAsync("/control"));
    }

    [Theory]
    [InlineData("rooms/A9999999", HttpStatusCode.NotFound)]
    [InlineData("rooms/A2602088", HttpStatusCode.NotFound)]
    [InlineData("rooms/..%2F..%2Fetc", HttpStatusCode.NotFound)]
    public async Task A_room_that_feeds_no_beds_is_not_found(string control, HttpStatusCode status)
    {
        Assert.Equal(status, (await Post(control, """{"hvec":1}""")).StatusCode);
    }

    [Fact]
    public async Task Bodies_are_json_and_small()
    {
        using var form = new StringContent("rate=1", Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await simulator.Client.PostAsync("/control/clock", form)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("clock", "{\"x\":\"" + new string('x', 100_000) + "\"}")).StatusCode);
    }

    private Task<HttpResponseMessage> Post(string control, string body) => simulator.Post(control, body);
}
