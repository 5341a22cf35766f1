using System.Diagnostics.Metrics;
using DoctorForU.ApiGateway.Emergency.Live;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Telemetry;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>
/// What this gateway knows of the boards when somebody collects: ages of the feeds and what is left of their quotas, rooms by the age of their numbers, who watches.
/// Every gateway knows the same of the feeds, wherever they run, and ages go on while the cluster is away.
/// </summary>
internal sealed class BoardMetrics
{
    private static readonly EnumNames<ErFeedState> States = new();
    private static readonly EnumNames<Freshness> Ages = new();

    private readonly NationalBoard board;
    private readonly FeedBoard feeds;
    private readonly TimeProvider time;

    public BoardMetrics(IMeterFactory meters, NationalBoard board, FeedBoard feeds, ErConnections connections, EventStreams streams, TimeProvider time)
    {
        (this.board, this.feeds, this.time) = (board, feeds, time);
        var meter = meters.Create(Sources.Name);
        meter.CreateObservableGauge("doctorforu.er.feed.age", SinceGood, "s", "Time since the last good poll of an operation.");
        meter.CreateObservableGauge("doctorforu.er.feed.quota_left", () => Of(feed => feed.QuotaLimit - feed.QuotaUsed), description: "Calls that are left of an operation's day.");
        meter.CreateObservableGauge("doctorforu.er.feed.quota_limit", () => Of(feed => feed.QuotaLimit), description: "Calls that an operation has a day.");
        meter.CreateObservableGauge("doctorforu.er.feed.rows", () => Of(feed => feed.Rows), description: "Rows of the last good reply.");
        meter.CreateObservableGauge("doctorforu.er.feed.missing_rows", () => Of(feed => feed.MissingRows), description: "Rooms that are known and were not in the last good reply.");
        meter.CreateObservableGauge("doctorforu.er.feed.state", State, description: "1 for the state that an operation is in, 0 for the others.");
        meter.CreateObservableGauge("doctorforu.er.rooms", Rooms, description: "Emergency rooms by the age of their numbers.");
        meter.CreateObservableGauge("doctorforu.er.hub.connections", () => connections.Open, description: "Open connections of the live hub.");
        meter.CreateObservableGauge("doctorforu.er.event_streams", () => streams.Open, description: "Readers of /api/er/events.");
    }

    // An operation that never gave a reading has no age; what is absent is no zero.
    private IEnumerable<Measurement<double>> SinceGood() => feeds.All
        .Where(feed => feed.LastGoodAt is not null)
        .Select(feed => new Measurement<double>((time.GetUtcNow() - feed.LastGoodAt!.Value).TotalSeconds, Label(feed)));

    private IEnumerable<Measurement<int>> Of(Func<ErFeedStatus, int> value) => feeds.All.Select(feed => new Measurement<int>(value(feed), Label(feed)));

    private IEnumerable<Measurement<int>> Rooms()
    {
        var rooms = board.Rooms(time.GetUtcNow()).CountBy(card => card.Freshness).ToDictionary();
        return Enum.GetValues<Freshness>().Select(age => new Measurement<int>(rooms.GetValueOrDefault(age), new KeyValuePair<string, object?>("freshness", Ages.Of(age))));
    }

    private IEnumerable<Measurement<int>> State() =>
        from feed in feeds.All
        from state in Enum.GetValues<ErFeedState>()
        select new Measurement<int>(feed.State == state ? 1 : 0, Label(feed), new("state", States.Of(state)));

    private static KeyValuePair<string, object?> Label(ErFeedStatus feed) => new("operation", feed.Operation);
}
