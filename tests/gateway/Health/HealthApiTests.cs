using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The health log over HTTP.</summary>
public sealed class HealthApiTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task Entries_are_made_changed_summed_up_and_removed()
    {
        using var patient = await Person.LoggedIn(gateway);
        var pressure = await Made(patient, "measurements", new { kind = "bloodPressure", value = 130, second = 85, note = "아침" });
        await Made(patient, "measurements", new { kind = "weight", value = 72.5 });

        var changed = await patient.Send(HttpMethod.Put, $"/api/me/health/measurements/{pressure.GetProperty("id")}", new { kind = "bloodPressure", value = 126, second = 82 });
        var series = await patient.Reads("/api/me/health/series?kind=bloodPressure&days=7");
        var latest = await patient.Reads("/api/me/health/latest");
        var removed = await patient.Send(HttpMethod.Delete, $"/api/me/health/measurements/{pressure.GetProperty("id")}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (changed.StatusCode, removed.StatusCode));
        Assert.Equal((126, 82), (series.GetProperty("first").GetProperty("mean").GetInt32(), series.GetProperty("second").GetProperty("mean").GetInt32()));
        Assert.Equal(["bloodPressure", "weight"], latest.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(1, (await patient.Reads("/api/me/health/measurements")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{ "kind": "weight", "value": 999 }""", "value", "value.range", "1..500")]
    [InlineData("""{ "kind": "bloodPressure", "value": 80, "second": 120 }""", "second", "second.not-below-first", null)]
    [InlineData("""{ "kind": "bloodPressure", "value": 120, "second": 900 }""", "second", "second.range", "20..200")]
    [InlineData("""{ "kind": "weight", "value": 70, "at": "2999-01-01T00:00:00+09:00" }""", "at", "at.future", null)]
    [InlineData("""{ "kind": "height", "value": 180 }""", "kind", "kind.unknown", null)]
    [InlineData("""{ "kind": "weight" }""", "value", "value.required", null)]
    public async Task What_cannot_be_is_refused_at_its_field_with_the_range(string body, string field, string code, string? range)
    {
        using var patient = await Person.LoggedIn(gateway);

        var problem = await Problem.Of(await patient.Send(HttpMethod.Post, "/api/me/health/measurements", JsonDocument.Parse(body).RootElement), HttpStatusCode.BadRequest, "body.invalid");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, error.Name);
        Assert.Equal(range is null ? [code] : [code, range], error.Value.EnumerateArray().Select(told => told.GetString()));
    }

    [Fact]
    public async Task A_command_that_is_sent_again_adds_nothing()
    {
        using var patient = await Person.LoggedIn(gateway);
        var body = new { kind = "pulse", value = 64 };

        (await patient.Send(HttpMethod.Post, "/api/me/health/measurements", body, "pulse-once")).Dispose();
        (await patient.Send(HttpMethod.Post, "/api/me/health/measurements", body, "pulse-once")).Dispose();

        Assert.Equal(1, (await patient.Reads("/api/me/health/measurements")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Nobody_changes_or_removes_an_entry_of_somebody_else_whatever_they_know()
    {
        using var victim = await Person.LoggedIn(gateway);
        using var thief = await Person.LoggedIn(gateway);
        var id = (await Made(victim, "measurements", new { kind = "weight", value = 72.5 })).GetProperty("id");
        var run = (await Made(victim, "exercises", new { move = "running", minutes = 30, done = true })).GetProperty("id");

        await Problem.Of(await thief.Send(HttpMethod.Put, $"/api/me/health/measurements/{id}", new { kind = "weight", value = 80 }), HttpStatusCode.NotFound, "health.unknown");
        await Problem.Of(await thief.Send(HttpMethod.Delete, $"/api/me/health/measurements/{id}"), HttpStatusCode.NotFound, "health.unknown");
        await Problem.Of(await thief.Send(HttpMethod.Delete, $"/api/me/health/exercises/{run}"), HttpStatusCode.NotFound, "health.unknown");

        Assert.Equal(72.5, (await victim.Reads("/api/me/health/measurements")).GetProperty("items")[0].GetProperty("value").GetDouble());
        Assert.Equal(1, (await victim.Reads("/api/me/health/exercises")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_large_file_goes_out_of_one_log_and_into_another_and_a_wrong_line_imports_nothing()
    {
        using var first = await Person.LoggedIn(gateway);
        using var second = await Person.LoggedIn(gateway);
        var lines = Enumerable.Range(0, 3_000).Select(index => string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(2024, 1, 1, 8, 0, 0, KoreanTime.Offset).AddHours(index * 5):yyyy-MM-ddTHH:mm:sszzz},weight,{60 + (index % 100 / 10m)}"));
        var file = "at,kind,value\n" + string.Join('\n', lines);

        using var wrong = await Import(first, file + "\n2024-01-01T08:00:00+09:00,weight,0");
        Assert.Equal("""[{"line":3002,"column":"value","code":"value.range"}]""", (await Problem.Of(wrong, HttpStatusCode.BadRequest, "csv.invalid")).GetProperty("lines").GetRawText());
        Assert.Equal(0, (await first.Reads("/api/me/health/measurements")).GetProperty("total").GetInt32());

        using var imported = await Import(first, file);
        var written = await (await first.Get("/api/me/health/measurements.csv")).Content.ReadAsStringAsync();
        using var taken = await Import(second, written);

        Assert.Equal((3_000, 0), Counts(await Person.Body(imported)));
        Assert.Equal((3_000, 0), Counts(await Person.Body(taken)));
        Assert.Equal(written, await (await second.Get("/api/me/health/measurements.csv")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Exercise_is_planned_done_and_summed_up_for_the_day()
    {
        using var patient = await Person.LoggedIn(gateway);
        var bench = await Made(patient, "exercises", new { move = "bench-press", sets = 3, kilograms = 60, reps = 10 });
        await Made(patient, "exercises", new { move = "running", minutes = 30, done = true });

        (await patient.Send(HttpMethod.Put, $"/api/me/health/exercises/{bench.GetProperty("id")}", new { move = "bench-press", sets = 3, kilograms = 60, reps = 10, done = true })).Dispose();

        var day = await patient.Reads("/api/me/health/exercises");
        Assert.Equal("""{"exercises":2,"minutes":30,"sets":3,"kilograms":1800}""", day.GetProperty("totals").GetRawText());
        Assert.Equal(15, day.GetProperty("strip").GetArrayLength());
        Assert.Equal(1, day.GetProperty("week").GetProperty("daysTrained").GetInt32());
    }

    [Fact]
    public async Task Everybody_may_know_what_can_be_measured_and_trained()
    {
        var kinds = JsonDocument.Parse(await gateway.Http.GetStringAsync("/api/health/kinds")).RootElement;
        var moves = JsonDocument.Parse(await gateway.Http.GetStringAsync("/api/health/exercises")).RootElement;

        Assert.Equal(7, kinds.GetProperty("total").GetInt32());
        Assert.StartsWith("대한고혈압학회", kinds.GetProperty("items")[0].GetProperty("bands")[0].GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.True(moves.GetProperty("total").GetInt32() > 46);
    }

    private static (int, int) Counts(JsonElement imported) => (imported.GetProperty("added").GetInt32(), imported.GetProperty("already").GetInt32());

    private static async Task<JsonElement> Made(Person patient, string what, object body)
    {
        using var answer = await patient.Send(HttpMethod.Post, $"/api/me/health/{what}", body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await Person.Body(answer);
    }

    private static async Task<HttpResponseMessage> Import(Person patient, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/me/health/measurements/import") { Content = new StringContent(file, Encoding.UTF8, "text/csv") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", patient.AccessToken);
        return await patient.Http.SendAsync(request);
    }
}
