using System.Globalization;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The whole health log.</summary>
internal sealed class HealthData(IClusterClient cluster) : IOwnData
{
    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        var log = MeasurementEndpoints.Log(cluster, me);
        var measurements = await log.Measurements(me.Caller, new(null, null, null, 0, int.MaxValue));
        IReadOnlyList<MeasurementJson> items = [.. measurements.Items.Reverse().Select(MeasurementJson.From)];
        yield return new("health/measurements.json", JsonSerializer.SerializeToUtf8Bytes(items, HealthJson.Plain));
        yield return new("health/measurements.csv", MeasurementCsv.Write(measurements.Items.Reverse().Select(item => item.Entry)));

        IReadOnlyList<ExerciseJson> exercises = [.. (await log.Exercises(me.Caller)).Select(ExerciseJson.From)];
        yield return new("health/exercises.json", JsonSerializer.SerializeToUtf8Bytes(exercises, HealthJson.Plain));
        yield return new("health/exercises.csv", Written(exercises));
    }

    private static byte[] Written(IEnumerable<ExerciseJson> exercises)
    {
        var csv = new CsvText().Add("day").Add("move").Add("sets").Add("kilograms").Add("reps").Add("minutes").Add("done").EndRecord();
        foreach (var exercise in exercises)
        {
            csv.Add(exercise.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(exercise.Move).Add(exercise.Sets).Add(exercise.Kilograms).Add(exercise.Reps).Add(exercise.Minutes)
                .Add(exercise.Done ? "true" : "false").EndRecord();
        }

        return csv.ToUtf8();
    }
}
