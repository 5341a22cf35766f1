using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Emergency.History;

/// <summary>How it was: rooms, rows and messages of the past (docs/er-history.md).</summary>
internal sealed class HistoryEndpoints(IClusterClient cluster, NationalBoard board, FeedBoard feeds, Sparklines sparklines, TimeProvider time)
{
    public const int MaxHours = 366 * 24;
    private const int DefaultHours = 24;
    private const int DayOfHours = 24;
    private const int WeekOfHours = 7 * 24;
    private const int MonthOfHours = 30 * 24;

    private IErHistoryGrain History => cluster.GetGrain<IErHistoryGrain>(IErHistoryGrain.Key);

    public async Task<IResult> Room(string hpid, HttpContext http, CancellationToken cancel)
    {
        var reading = new QueryReading(http.Request.Query);
        var hours = reading.Integer("hours", 1, MaxHours) ?? DefaultHours;
        if (reading.Errors.Count > 0)
        {
            return Problems.InvalidParameters(reading.Errors);
        }

        if (board.Room(hpid) is null)
        {
            return board.IsComplete ? ErEndpoints.UnknownRoom() : ErEndpoints.NotReady();
        }

        return await Answered(async () => Answer.Json(await HistoryOf(hpid, hours).WaitAsync(cancel), ErJson.Wire));
    }

    public async Task<IResult> Lines(HttpContext http, CancellationToken cancel)
    {
        var reading = new QueryReading(http.Request.Query);
        var region = ErQueryReader.ReadRegion(reading);
        if (reading.Errors.Count > 0)
        {
            return Problems.InvalidParameters(reading.Errors);
        }

        return await Answered(async () => Answer.Json(await sparklines.Of(hpid => IsIn(region, hpid), cancel), ErJson.Wire));
    }

    public async Task<IResult> Messages(ErMessageQuery query, CancellationToken cancel)
    {
        var hpids = query.Hpid is { } one ? [one] : query.Region is { } region ? RoomsOf(region) : null;
        var search = new MessageSearch(
            hpids,
            query.Kind,
            query.Severe.ToValueList(),
            query.Blocking,
            query.From ?? DateTimeOffset.UnixEpoch,
            query.Until ?? time.GetUtcNow().AddDays(1),
            (query.Page - 1) * query.Size,
            query.Size);
        return await Answered(async () =>
        {
            var found = await History.Messages(search).WaitAsync(cancel);
            return Answer.Json(new ErMessageList([.. found.Items.Select(ToItem)], found.Total, query.Page, query.Size), ErJson.Wire);
        });
    }

    private async Task<ErHistoryJson> HistoryOf(string hpid, int hours)
    {
        var step = hours <= DayOfHours ? HistoryStep.TenMinutes : hours <= MonthOfHours ? HistoryStep.Hour : HistoryStep.Day;
        var until = time.GetKoreanNow();
        var from = until.AddHours(-hours);
        var points = await History.Of(hpid, step, from, until);
        var usual = hours <= WeekOfHours ? await Usual(hpid, from, until) : [];
        HistoryPointJson[] items = [.. points.Select(point => new HistoryPointJson(point.At.InKorea(), point.Latest, point.Low, point.High, Math.Round(point.Mean, 2), point.Beds))];
        return new ErHistoryJson(hpid, step, from, until, items, items.Length, usual, Attribution.Source, feeds.IsSimulated);
    }

    private async Task<IReadOnlyList<UsualHourJson>> Usual(string hpid, DateTimeOffset from, DateTimeOffset until)
    {
        var firstHour = from.AddTicks(-(from.Ticks % TimeSpan.TicksPerHour));
        var hours = await History.Of(hpid, HistoryStep.Hour, firstHour.AddDays(-7 * UsualCurve.Weeks), until);
        return UsualCurve.Of(hours, firstHour, until);
    }

    private bool IsIn(string? region, string hpid) => region is null || string.Equals(board.Room(hpid)?.Room.Region, region, StringComparison.Ordinal);

    private ValueList<string> RoomsOf(string region) => board.Find(region)?.Board?.Rooms.Keys.ToValueList() ?? [];

    private ErMessageItem ToItem(PastMessage past)
    {
        var room = board.Room(past.Hpid)?.Room;
        return new ErMessageItem(
            past.Hpid, room?.Institution.Name ?? past.Hpid, room?.Region ?? KoreanRegion.OfHpid(past.Hpid)?.Code ?? KoreanRegion.Unplaced.Code, past.Message.ToJson(), past.GoneAt?.InKorea());
    }

    /// <summary>The live board needs no history: when that is away, only what asks for it says so.</summary>
    private static async Task<IResult> Answered(Func<Task<IResult>> ask)
    {
        try
        {
            return await ask();
        }
        catch (TimeoutException)
        {
            return new RetryLater("er.history-away", "The history cannot be read now.", TimeSpan.FromSeconds(10));
        }
    }
}
