using DoctorForU.Accounts;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Health;

/// <summary>One person's health log. It holds nothing itself: that it is one grain is what puts all writes to the tables in a row.</summary>
[GrainType("health.log")]
internal sealed partial class HealthLogGrain(IHealthStore store, TimeProvider clock) : Grain, IHealthLogGrain
{
    private static readonly DateOnly LongAgo = new(1950, 1, 1);

    private string Id => this.GetPrimaryKeyString();

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<MeasurementAnswer> Add(Caller caller, MeasurementEntry entry, string operation)
    {
        if (!IsOwner(caller))
            return MeasurementAnswer.Of(HealthOutcome.NotYours);
        if (await store.Find(Id, EntryIds.Of(operation), CancellationToken.None) is { } before)
            return new(HealthOutcome.Done, before, []);

        var measurement = new Measurement(EntryIds.Of(operation), entry.Normalised());
        if (await Refusal(measurement) is { } refusal)
            return refusal;

        await store.Add(Id, [measurement], CancellationToken.None);
        return new(HealthOutcome.Done, measurement, []);
    }

    public async Task<MeasurementAnswer> Change(Caller caller, string id, MeasurementEntry entry)
    {
        if (!IsOwner(caller))
            return MeasurementAnswer.Of(HealthOutcome.NotYours);

        var measurement = new Measurement(id, entry.Normalised());
        if (await Refusal(measurement) is { } refusal)
            return refusal;

        return await store.Replace(Id, measurement, CancellationToken.None) ? new(HealthOutcome.Done, measurement, []) : MeasurementAnswer.Of(HealthOutcome.Unknown);
    }

    public async Task<HealthOutcome> Remove(Caller caller, string id) =>
        !IsOwner(caller) ? HealthOutcome.NotYours : await store.Remove(Id, id, CancellationToken.None) ? HealthOutcome.Done : HealthOutcome.Unknown;

    public async Task<ImportAnswer> Import(Caller caller, ValueList<MeasurementEntry> entries, string operation)
    {
        if (!IsOwner(caller))
            return ImportAnswer.Of(HealthOutcome.NotYours);
        if (entries.Count == 0)
            return new(HealthOutcome.Done, 0, 0, null);

        var (from, to) = (entries.Min(entry => entry.At).KoreanDay(), entries.Max(entry => entry.At).KoreanDay());
        var there = await store.Search(Id, new(null, from, to, 0, int.MaxValue), CancellationToken.None);
        var plan = ImportPlan.Of(there.Items, entries, operation, Now);
        if (plan.Outcome != HealthOutcome.Done)
            return ImportAnswer.Of(plan.Outcome, plan.Fault);

        await store.Add(Id, plan.Adds, CancellationToken.None);
        return new(HealthOutcome.Done, plan.Adds.Count, plan.Already, null);
    }

    public async Task<MeasurementsAnswer> Measurements(Caller caller, MeasurementQuery query)
    {
        if (!IsOwner(caller))
            return new(HealthOutcome.NotYours, [], 0);
        var found = await store.Search(Id, query, CancellationToken.None);
        return new(HealthOutcome.Done, [.. found.Items], found.Total);
    }

    public async Task<MeasurementsAnswer> Latest(Caller caller)
    {
        if (!IsOwner(caller))
            return new(HealthOutcome.NotYours, [], 0);
        var latest = await store.Latest(Id, CancellationToken.None);
        return new(HealthOutcome.Done, [.. latest], latest.Count);
    }

    public async Task<SeriesAnswer> Series(Caller caller, MeasurementKind kind, int days)
    {
        if (!IsOwner(caller))
            return new(HealthOutcome.NotYours, null);
        var (from, to) = (Now.KoreanDay().AddDays(1 - days), Now.KoreanDay());
        var found = await store.Search(Id, new(kind, from, to, 0, int.MaxValue), CancellationToken.None);
        return new(HealthOutcome.Done, SeriesRule.Of(MeasuredKind.Of(kind), from, to, found.Items.Select(item => item.Entry)));
    }

    public async Task<HealthOutcome> Clear(Caller caller)
    {
        if (!IsOwner(caller))
            return HealthOutcome.NotYours;
        await Forget();
        return HealthOutcome.Done;
    }

    public Task Forget() => store.Clear(Id, CancellationToken.None);

    private async Task<MeasurementAnswer?> Refusal(Measurement measurement)
    {
        if (MeasurementRule.FaultsOf(measurement.Entry, Now) is { Count: > 0 } faults)
            return new(HealthOutcome.Invalid, null, faults);

        var day = measurement.Entry.At.KoreanDay();
        var there = await store.Search(Id, new(measurement.Entry.Kind, day, day, 0, MeasurementRule.MostADay + 1), CancellationToken.None);
        return there.Items.Count(item => item.Id != measurement.Id) >= MeasurementRule.MostADay ? MeasurementAnswer.Of(HealthOutcome.TooMany) : null;
    }

    private bool IsOwner(Caller caller) => caller.Role == AccountRole.Patient && caller.UserId == Id;
}
