using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;
using Orleans;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The own measurements.</summary>
internal static class MeasurementEndpoints
{
    private const int LargestSize = 100;
    private const int UsualSize = 20;
    private static readonly int[] Spans = [7, 30, 90, 365];

    public static async Task<IResult> List(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var (page, size) = (reading.Integer("page", 1, 1_000_000) ?? 1, reading.Integer("size", 1, LargestSize) ?? UsualSize);
        var query = new MeasurementQuery(reading.OneOf("kind", HealthNames.Kinds), reading.Day("from"), reading.Day("to"), (page - 1) * size, size);
        if (query.From > query.To)
            reading.Refuse("from", "Not after to.");
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await Log(cluster, me).Measurements(me.Caller, query);
        return answer.Outcome == HealthOutcome.Done
            ? TypedResults.Ok(new MeasurementList([.. answer.Items.Select(MeasurementJson.From)], answer.Total, page, size))
            : HealthProblems.Of(answer.Outcome);
    }

    public static async Task<IResult> Latest(SignedIn me, IClusterClient cluster)
    {
        var answer = await Log(cluster, me).Latest(me.Caller);
        return answer.Outcome == HealthOutcome.Done ? TypedResults.Ok(new LatestList([.. answer.Items.Select(MeasurementJson.From)], answer.Total)) : HealthProblems.Of(answer.Outcome);
    }

    public static async Task<IResult> Series(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var (kind, days) = (reading.OneOf("kind", HealthNames.Kinds), reading.Integer("days", Spans[0], Spans[^1]) ?? Spans[1]);
        if (kind is null)
            reading.Refuse("kind", $"One of: {HealthNames.Kinds.Listed}.");
        if (!Spans.Contains(days))
            reading.Refuse("days", $"One of: {string.Join(", ", Spans)}.");
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await Log(cluster, me).Series(me.Caller, kind!.Value, days);
        return answer.Series is { } series ? TypedResults.Ok(HealthSeriesJson.Of(series)) : HealthProblems.Of(answer.Outcome);
    }

    public static async Task<IResult> Add(MeasurementRequest request, SignedIn me, Operation operation, IClusterClient cluster, TimeProvider clock)
    {
        var fields = new AccountFields();
        var entry = EntryOf(request, fields, clock);
        return fields.AreRight
            ? Answer(await Log(cluster, me).Add(me.Caller, entry, operation.Id), entry.Kind, added => TypedResults.Created((string?)null, added))
            : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> Change(string id, MeasurementRequest request, SignedIn me, IClusterClient cluster, TimeProvider clock)
    {
        var fields = new AccountFields();
        var entry = EntryOf(request, fields, clock);
        return fields.AreRight ? Answer(await Log(cluster, me).Change(me.Caller, id, entry), entry.Kind, TypedResults.Ok) : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> Remove(string id, SignedIn me, IClusterClient cluster) => Removed(await Log(cluster, me).Remove(me.Caller, id));

    public static async Task<IResult> Clear(SignedIn me, IClusterClient cluster) => Removed(await Log(cluster, me).Clear(me.Caller));

    public static IResult Removed(HealthOutcome outcome) => outcome == HealthOutcome.Done ? TypedResults.NoContent() : HealthProblems.Of(outcome);

    public static IHealthLogGrain Log(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IHealthLogGrain>(me.UserId);

    private static MeasurementEntry EntryOf(MeasurementRequest request, AccountFields fields, TimeProvider clock)
    {
        var kind = HealthNames.Kinds.Find(fields.Required("kind", request.Kind));
        if (kind is null)
            fields.Refuse("kind", "kind.unknown");
        if (request.Value is null)
            fields.Refuse("value", "value.required");
        var timing = request.Timing is null ? null : HealthNames.Timings.Find(request.Timing);
        if (request.Timing is not null && timing is null)
            fields.Refuse("timing", "timing.unknown");
        return new(kind ?? MeasurementKind.Weight, request.At ?? clock.GetUtcNow(), request.Value ?? 0, request.Second, timing, request.Note);
    }

    private static IResult Answer(MeasurementAnswer answer, MeasurementKind kind, Func<MeasurementJson, IResult> done) => answer switch
    {
        { Measurement: { } measurement } => done(MeasurementJson.From(measurement)),
        { Outcome: HealthOutcome.Invalid } => HealthProblems.Of(answer.Faults, HealthProblems.LimitsOf(kind)),
        _ => HealthProblems.Of(answer.Outcome),
    };
}
