using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;
using Orleans;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The own exercise.</summary>
internal static class ExerciseEndpoints
{
    private static readonly (DateOnly From, DateOnly To) Days = (new(1950, 1, 1), new(2999, 12, 31));

    public static async Task<IResult> Day(HttpRequest request, SignedIn me, IClusterClient cluster, TimeProvider clock)
    {
        var reading = new QueryReading(request.Query);
        var day = reading.Day("day") ?? clock.GetUtcNow().KoreanDay();
        if (day < Days.From || day > Days.To)
            reading.Refuse("day", $"A day from {Days.From:yyyy-MM-dd} to {Days.To:yyyy-MM-dd}.");
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await MeasurementEndpoints.Log(cluster, me).ExerciseDay(me.Caller, day);
        return answer.View is { } view ? TypedResults.Ok(ExerciseDayJson.From(view)) : HealthProblems.Of(answer.Outcome);
    }

    public static async Task<IResult> Add(ExerciseRequest request, SignedIn me, Operation operation, IClusterClient cluster, TimeProvider clock) =>
        Answer(await MeasurementEndpoints.Log(cluster, me).AddExercise(me.Caller, EntryOf(request, clock), operation.Id), added => TypedResults.Created((string?)null, added));

    public static async Task<IResult> Change(string id, ExerciseRequest request, SignedIn me, IClusterClient cluster, TimeProvider clock) =>
        Answer(await MeasurementEndpoints.Log(cluster, me).ChangeExercise(me.Caller, id, EntryOf(request, clock)), TypedResults.Ok);

    public static async Task<IResult> Remove(string id, SignedIn me, IClusterClient cluster) =>
        MeasurementEndpoints.Removed(await MeasurementEndpoints.Log(cluster, me).RemoveExercise(me.Caller, id));

    private static ExerciseEntry EntryOf(ExerciseRequest request, TimeProvider clock) =>
        new(request.Move ?? "", request.Day ?? clock.GetUtcNow().KoreanDay(), request.Sets, request.Kilograms, request.Reps, request.Minutes, request.Done ?? false);

    private static IResult Answer(ExerciseAnswer answer, Func<ExerciseJson, IResult> done) => answer switch
    {
        { Exercise: { } exercise } => done(ExerciseJson.From(exercise)),
        { Outcome: HealthOutcome.Invalid } => HealthProblems.Of(answer.Faults, HealthProblems.LimitsOf),
        _ => HealthProblems.Of(answer.Outcome),
    };
}
