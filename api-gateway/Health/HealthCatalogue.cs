using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <summary>What the log is made of: the same for everybody.</summary>
internal static class HealthCatalogue
{
    private static readonly HealthKindList AllKinds = new([.. MeasuredKind.All.Select(HealthKindJson.From)], MeasuredKind.All.Length);
    private static readonly ExerciseMoveList AllMoves = new([.. ExerciseCatalogue.All.Select(move => new ExerciseMoveJson(move.Id, move.Group, move.Name, move.EnglishName))], ExerciseCatalogue.All.Length);

    public static IResult Kinds() => Answer.Json(AllKinds, HealthJson.Plain);

    public static IResult Moves() => Answer.Json(AllMoves, HealthJson.Plain);
}
