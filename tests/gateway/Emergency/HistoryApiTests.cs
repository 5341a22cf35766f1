using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Emergency.History;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>The whole path of the history, on one gateway whose source is not there: entries are put into its store as a feed does.</summary>
public sealed class HistoryApiTests : IAsyncLifetime
{
    private const string A = "A1100001";
    private RunningGateway gateway = null!;

    public async ValueTask InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        await gateway.Shows(A, 5);
    }

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact]
    public async Task A_day_comes_in_steps_of_ten_minutes_and_gaps_stay_gaps()
    {
        var hour = ThisHour();
        await gateway.Records(A, (5, hour.AddHours(-3)), (2, hour.AddHours(-3).AddMinutes(5)), (-1, hour.AddHours(-1)));

        var history = await Get<ErHistoryJson>($"/api/er/rooms/{A}/history?hours=24");

        Assert.Equal((A, HistoryStep.TenMinutes, 2), (history.Hpid, history.Step, history.Total));
        Assert.Equal([(hour.AddHours(-3), 2, 2, 5), (hour.AddHours(-1), -1, -1, -1)], history.Items.Select(point => (point.At, point.Free, point.Low, point.High)));
        Assert.Contains("국립중앙의료원", history.Source, StringComparison.Ordinal);
        Assert.Empty(history.Usual);
    }

    [Fact]
    public async Task A_week_comes_by_the_hour_with_how_it_usually_is_on_each_weekday()
    {
        var hour = ThisHour().AddHours(-5);
        await gateway.Records(A, (4, hour.AddDays(-21)), (8, hour.AddDays(-14)), (6, hour.AddDays(-7)), (1, hour));

        var history = await Get<ErHistoryJson>($"/api/er/rooms/{A}/history?hours=168");

        Assert.Equal(HistoryStep.Hour, history.Step);
        Assert.Contains(history.Usual, usual => usual.At == hour && usual.Days == 3 && usual.Mean == 6 && usual.Low == 4 && usual.High == 8);
    }

    [Fact]
    public async Task Rows_get_their_lines_in_one_answer()
    {
        var hour = ThisHour();
        await gateway.Records(A, (5, hour.AddHours(-23)), (3, hour));
        await gateway.Records("A1200001", (9, hour));

        var lines = await Get<SparklineList>("/api/er/sparklines?region=11");

        var line = Assert.Single(lines.Items);
        Assert.Equal((A, 24, (int?)5, (int?)null, (int?)3), (line.Hpid, line.Free.Count, line.Free[0], line.Free[1], line.Free[23]));
    }

    [Fact]
    public async Task Messages_that_are_gone_are_found_by_their_time()
    {
        var now = ThisHour();
        await gateway.RecordsMessages(A, now.AddHours(-2), new ErMessage(ErMessageKind.Emergency, "응급진료 불가", 28, null, null, true));
        await gateway.RecordsMessages(A, now.AddHours(-1));

        var found = await Get<ErMessageList>($"/api/er/messages?from={Uri.EscapeDataString(now.AddHours(-3).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture))}&region=11");

        Assert.Equal(("응급진료 불가", now.AddHours(-1)), (Assert.Single(found.Items).Message.Text, found.Items[0].GoneAt));
        Assert.Equal(0, (await Get<ErMessageList>("/api/er/messages?region=11")).Total);
    }

    [Theory]
    [InlineData("/api/er/rooms/A1100001/history?hours=0", HttpStatusCode.BadRequest, "parameter.invalid")]
    [InlineData("/api/er/rooms/A1100001/history?hours=8785", HttpStatusCode.BadRequest, "parameter.invalid")]
    [InlineData("/api/er/rooms/A1100001/history?hours=day", HttpStatusCode.BadRequest, "parameter.invalid")]
    [InlineData("/api/er/rooms/A9999999/history", HttpStatusCode.NotFound, "er.room-unknown")]
    [InlineData("/api/er/sparklines?region=Atlantis", HttpStatusCode.BadRequest, "parameter.invalid")]
    [InlineData("/api/er/messages?from=yesterday", HttpStatusCode.BadRequest, "parameter.invalid")]
    [InlineData("/api/er/messages?until=2026-11-24T21:00:00", HttpStatusCode.BadRequest, "parameter.invalid")]
    public async Task What_makes_no_sense_is_refused(string address, HttpStatusCode status, string code) =>
        await Problem.Of(await gateway.Http.GetAsync(address), status, code);

    private static DateTimeOffset ThisHour()
    {
        var now = TimeProvider.System.GetUtcNow().InKorea();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
    }

    private async Task<T> Get<T>(string address) => JsonSerializer.Deserialize<T>(await gateway.Http.GetStringAsync(address), ErJson.Plain)!;
}
