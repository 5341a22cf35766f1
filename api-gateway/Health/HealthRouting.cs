using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The own health log, and what it is made of (docs/health.md).</summary>
internal static class HealthRouting
{
    private const string Import = "/api/me/health/measurements/import";
    private const long LargestImport = 1_048_576;

    public static WebApplicationBuilder AddHealthLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new LargerBody(Import, LargestImport)).AddSingleton<IOwnData, HealthData>().ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(HealthJson.Plain));
        return builder;
    }

    public static void MapHealthLog(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api/health").AllowAnonymous().WithTags("Health log");
        open.MapGet("/kinds", HealthCatalogue.Kinds).WithName("HealthKinds").WithSummary("What can be measured: units, limits and reference bands with their sources.").Answers<HealthKindList>();
        open.MapGet("/exercises", HealthCatalogue.Moves).WithName("ExerciseMoves").WithSummary("The exercises that can be entered.").Answers<ExerciseMoveList>();

        var me = routes.MapGroup("/api/me/health").RequireAuthorization(Policies.Patient).WithTags("Health log");
        MapMeasurements(me);
        MapExercises(me);
        me.MapDelete("", MeasurementEndpoints.Clear).TakesIdempotencyKey().WithName("ClearHealthLog").WithSummary("Removes the whole health log.").Answers().Refuses(401, 403);
    }

    private static void MapMeasurements(RouteGroupBuilder me)
    {
        me.MapGet("/measurements", MeasurementEndpoints.List).WithName("Measurements").WithSummary("Own entries (kind, from, to, page, size), the newest first.").Answers<MeasurementList>().Refuses(400, 401, 403);
        me.MapPost("/measurements", MeasurementEndpoints.Add).TakesIdempotencyKey().WithName("AddMeasurement").WithSummary("Adds an entry.")
            .Answers<MeasurementJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422);
        me.MapPut("/measurements/{id}", MeasurementEndpoints.Change).TakesIdempotencyKey().WithName("ChangeMeasurement").WithSummary("Replaces an entry.").Answers<MeasurementJson>().Refuses(400, 401, 403, 404, 409, 422);
        me.MapDelete("/measurements/{id}", MeasurementEndpoints.Remove).TakesIdempotencyKey().WithName("RemoveMeasurement").WithSummary("Removes an entry.").Answers().Refuses(401, 403, 404);
        me.MapGet("/latest", MeasurementEndpoints.Latest).WithName("LatestMeasurements").WithSummary("The newest entry of each kind.").Answers<LatestList>().Refuses(401, 403);
        me.MapGet("/series", MeasurementEndpoints.Series).WithName("HealthSeries").WithSummary("How a kind went over the last days (kind; days: 7, 30, 90 or 365).").Answers<HealthSeriesJson>().Refuses(400, 401, 403);
        me.MapGet("/measurements.csv", MeasurementFiles.Export).WithName("ExportMeasurements").WithSummary("All own entries as comma-separated values.").Produces(StatusCodes.Status200OK, contentType: "text/csv").Refuses(401, 403);
        me.MapPost("/measurements/import", MeasurementFiles.Import).TakesIdempotencyKey().Accepts<string>("text/csv").WithName("ImportMeasurements")
            .WithSummary("Adds the entries of a file as the export writes it: all of them or, if one is wrong, none.").Answers<ImportJson>().Refuses(400, 401, 403, 409, 413, 422);
    }

    private static void MapExercises(RouteGroupBuilder me)
    {
        me.MapGet("/exercises", ExerciseEndpoints.Day).WithName("ExerciseDay").WithSummary("A day of exercise (day; today when absent), with the days around it and its week.").Answers<ExerciseDayJson>().Refuses(400, 401, 403);
        me.MapPost("/exercises", ExerciseEndpoints.Add).TakesIdempotencyKey().WithName("AddExercise").WithSummary("Adds an exercise.")
            .Answers<ExerciseJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422);
        me.MapPut("/exercises/{id}", ExerciseEndpoints.Change).TakesIdempotencyKey().WithName("ChangeExercise").WithSummary("Replaces an exercise.").Answers<ExerciseJson>().Refuses(400, 401, 403, 404, 409, 422);
        me.MapDelete("/exercises/{id}", ExerciseEndpoints.Remove).TakesIdempotencyKey().WithName("RemoveExercise").WithSummary("Removes an exercise.").Answers().Refuses(401, 403, 404);
    }
}
