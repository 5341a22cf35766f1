using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DoctorForU.Health;

/// <summary>What an exercise is for.</summary>
public enum ExerciseGroup
{
    Legs,
    Chest,
    Back,
    Shoulders,
    Arms,
    Cardio,
}

public sealed record ExerciseMove(string Id, ExerciseGroup Group, string Name, string EnglishName)
{
    public bool IsCardio => Group == ExerciseGroup.Cardio;
}

/// <summary>The exercises that can be entered: 46 of strength, and endurance.</summary>
public static class ExerciseCatalogue
{
    private static readonly FrozenDictionary<string, ExerciseMove> ById;

    static ExerciseCatalogue()
    {
        All = [.. HealthTable.Read("exercises.tsv").Select(cells => new ExerciseMove(cells[0], Enum.Parse<ExerciseGroup>(cells[1]), cells[2], cells[3]))];
        ById = All.ToFrozenDictionary(move => move.Id);
    }

    public static ImmutableArray<ExerciseMove> All { get; }

    public static ExerciseMove? Find(string id) => ById.GetValueOrDefault(id);
}
