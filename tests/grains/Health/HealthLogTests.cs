using Dapper;
using DoctorForU.Accounts;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.Health;

/// <summary>The grain over real tables.</summary>
public sealed class HealthLogTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, KoreanTime.Offset);
    private static readonly Caller Owner = new("u_owner", AccountRole.Patient, null, "s_1");

    private readonly TemporarySideStore side = new(HealthTables.Schema);
    private readonly ManualClock clock = new(Noon);
    private InProcessTestCluster cluster = null!;

    private IHealthLogGrain Log => cluster.Client.GetGrain<IHealthLogGrain>(Owner.UserId);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault();
            silo.Services.AddSingleton<TimeProvider>(clock).AddSingleton(side.Store).AddSingleton<IHealthStore, HealthStore>();
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await side.DisposeAsync();
    }

    [Fact]
    public async Task An_entry_is_added_once_for_a_command_changed_and_removed()
    {
        var added = (await Log.Add(Owner, Pressure(120, 80), "op-1")).Measurement!;
        var again = (await Log.Add(Owner, Pressure(120, 80), "op-1")).Measurement!;
        var changed = (await Log.Change(Owner, added.Id, Pressure(118, 79) with { Note = "rested" })).Measurement!;

        Assert.Equal(added, again);
        Assert.Equal([changed], (await Log.Measurements(Owner, All)).Items);
        Assert.Equal(("rested", 118m, 79m), (changed.Entry.Note, changed.Entry.Value, changed.Entry.Second));
        Assert.Equal(HealthOutcome.Done, await Log.Remove(Owner, added.Id));
        Assert.Equal(HealthOutcome.Unknown, await Log.Remove(Owner, added.Id));
        Assert.Equal(HealthOutcome.Unknown, (await Log.Change(Owner, added.Id, Pressure(118, 79))).Outcome);
        Assert.Empty((await Log.Measurements(Owner, All)).Items);
    }

    [Theory]
    [InlineData("u_other", AccountRole.Patient)]
    [InlineData("u_owner", AccountRole.Operator)]
    [InlineData("u_owner", AccountRole.Staff)]
    public async Task Nobody_but_its_owner_reads_or_writes_a_log(string userId, AccountRole role)
    {
        var stranger = new Caller(userId, role, null, "s_2");
        var mine = (await Log.Add(Owner, Pressure(120, 80), "op-1")).Measurement!;
        var run = (await Log.AddExercise(Owner, Run(0), "op-2")).Exercise!;

        HealthOutcome[] outcomes =
        [
            (await Log.Add(stranger, Pressure(1, 1), "op-3")).Outcome, (await Log.Change(stranger, mine.Id, Pressure(130, 80))).Outcome, await Log.Remove(stranger, mine.Id),
            (await Log.Import(stranger, [Pressure(130, 80)], "op-4")).Outcome, (await Log.Measurements(stranger, All)).Outcome, (await Log.Latest(stranger)).Outcome,
            (await Log.Series(stranger, MeasurementKind.Weight, 7)).Outcome, (await Log.AddExercise(stranger, Run(0), "op-5")).Outcome, (await Log.ChangeExercise(stranger, run.Id, Run(0))).Outcome,
            await Log.RemoveExercise(stranger, run.Id), (await Log.ExerciseDay(stranger, Noon.KoreanDay())).Outcome, await Log.Clear(stranger),
        ];

        Assert.All(outcomes, outcome => Assert.Equal(HealthOutcome.NotYours, outcome));
        Assert.Empty(await Log.Exercises(stranger));
        Assert.Equal([mine], (await Log.Measurements(Owner, All)).Items);
    }

    [Fact]
    public async Task An_import_adds_all_or_nothing_and_the_same_file_twice_adds_nothing()
    {
        ValueList<MeasurementEntry> file = [Pressure(120, 80), Weight(70) with { At = Noon.AddDays(-400) }, Weight(70.5m)];

        var wrong = await Log.Import(Owner, [.. file, Weight(999)], "op-1");
        Assert.Equal((HealthOutcome.Invalid, 3), (wrong.Outcome, wrong.Fault));
        Assert.Empty((await Log.Measurements(Owner, All)).Items);

        Assert.Equal(new ImportAnswer(HealthOutcome.Done, 3, 0, null), await Log.Import(Owner, file, "op-2"));
        Assert.Equal(new ImportAnswer(HealthOutcome.Done, 0, 3, null), await Log.Import(Owner, file, "op-3"));
        Assert.Equal(3, (await Log.Measurements(Owner, All)).Total);
    }

    [Fact]
    public async Task A_day_has_an_end_however_entries_come()
    {
        var full = Enumerable.Range(0, MeasurementRule.MostADay).Select(minute => Weight(70) with { At = Noon.AddMinutes(-minute) }).ToValueList();
        await Log.Import(Owner, full, "op-1");

        Assert.Equal(HealthOutcome.TooMany, (await Log.Add(Owner, Weight(71), "op-2")).Outcome);
        Assert.Equal(HealthOutcome.TooMany, (await Log.Import(Owner, [Weight(71)], "op-3")).Outcome);
        Assert.Equal(HealthOutcome.Done, (await Log.Add(Owner, Weight(71) with { At = Noon.AddDays(-1) }, "op-4")).Outcome);
        Assert.Equal(HealthOutcome.Done, (await Log.Add(Owner, Pressure(120, 80), "op-5")).Outcome);
    }

    [Fact]
    public async Task Entries_are_found_by_kind_and_Korean_day_newest_first_and_the_latest_of_each_kind_is_told()
    {
        var midnight = KoreanTime.StartOf(Noon.KoreanDay());
        await Log.Import(Owner, [Weight(70) with { At = midnight.AddSeconds(-1) }, Weight(71) with { At = midnight }, Weight(72), Pressure(120, 80)], "op-1");

        var today = await Log.Measurements(Owner, new(MeasurementKind.Weight, Noon.KoreanDay(), Noon.KoreanDay(), 0, 10));
        var second = await Log.Measurements(Owner, new(null, null, null, 1, 2));

        Assert.Equal([72m, 71m], today.Items.Select(item => item.Entry.Value));
        Assert.Equal((2, 4), (second.Items.Count, second.Total));
        Assert.Equal([120m, 72m], (await Log.Latest(Owner)).Items.Select(item => item.Entry.Value));
        Assert.Equal(2, (await Log.Series(Owner, MeasurementKind.Weight, 1)).Series!.Count);
    }

    [Fact]
    public async Task Exercise_is_added_once_changed_and_removed()
    {
        var run = (await Log.AddExercise(Owner, Run(0) with { Done = false }, "op-1")).Exercise!;
        await Log.AddExercise(Owner, Run(0), "op-1");
        var done = (await Log.ChangeExercise(Owner, run.Id, Run(0))).Exercise!;

        var view = (await Log.ExerciseDay(Owner, Noon.KoreanDay())).View!;
        Assert.Equal([done], view.Items);
        Assert.Equal(1, view.Totals.Exercises);
        Assert.Equal(HealthOutcome.Done, await Log.RemoveExercise(Owner, run.Id));
        Assert.Empty((await Log.ExerciseDay(Owner, Noon.KoreanDay())).View!.Items);
        Assert.Equal("day", (await Log.AddExercise(Owner, Run(60) with { Done = false }, "op-2")).Faults[0].Field);
    }

    [Fact]
    public async Task A_log_that_is_forgotten_leaves_no_row()
    {
        await Log.Add(Owner, Weight(70), "op-1");
        await Log.AddExercise(Owner, Run(0), "op-2");

        await Log.Forget();

        Assert.Equal(0, await side.Store.Read(connection => connection.ExecuteScalarAsync<int>("SELECT (SELECT COUNT(*) FROM health_measurements) + (SELECT COUNT(*) FROM health_exercises)"), default));
    }

    private static MeasurementQuery All => new(null, null, null, 0, 100);

    private static MeasurementEntry Pressure(decimal systolic, decimal diastolic) => new(MeasurementKind.BloodPressure, Noon, systolic, diastolic, null, null);

    private static MeasurementEntry Weight(decimal value) => new(MeasurementKind.Weight, Noon, value, null, null, null);

    private static ExerciseEntry Run(int day) => new("running", Noon.KoreanDay().AddDays(day), null, null, null, 30, Done: true);
}
