namespace DoctorForU.Health;

/// <summary>Which of many entries are to be added to those that are there. Pure.</summary>
/// <param name="Fault">The first that cannot be; then nothing is to be added.</param>
internal sealed record ImportPlan(HealthOutcome Outcome, IReadOnlyList<Measurement> Adds, int Already, int? Fault)
{
    public static ImportPlan Of(IEnumerable<Measurement> there, IReadOnlyList<MeasurementEntry> entries, string operation, DateTimeOffset now)
    {
        var (known, before) = (new HashSet<MeasurementEntry>(), new Dictionary<(MeasurementKind, DateOnly), int>());
        foreach (var measurement in there)
        {
            known.Add(measurement.Entry);
            Count(before, measurement.Entry);
        }

        var adds = new List<Measurement>();
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index].Normalised();
            if (MeasurementRule.FaultsOf(entry, now).Count > 0)
                return new(HealthOutcome.Invalid, [], 0, index);
            if (!known.Add(entry))
                continue;
            if (Count(before, entry) > MeasurementRule.MostADay)
                return new(HealthOutcome.TooMany, [], 0, index);
            adds.Add(new(EntryIds.Of(operation, index), entry));
        }

        return new(HealthOutcome.Done, adds, entries.Count - adds.Count, null);
    }

    private static int Count(Dictionary<(MeasurementKind, DateOnly), int> counts, MeasurementEntry entry) =>
        counts[(entry.Kind, entry.At.KoreanDay())] = counts.GetValueOrDefault((entry.Kind, entry.At.KoreanDay())) + 1;
}
