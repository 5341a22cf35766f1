namespace DoctorForU.Health;

public sealed class ExerciseTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void The_catalogue_has_46_exercises_of_strength_and_some_of_endurance_each_once()
    {
        Assert.Equal(46, ExerciseCatalogue.All.Count(move => !move.IsCardio));
        Assert.Contains(ExerciseCatalogue.All, move => move is { IsCardio: true, Name: "달리기" });
        Assert.Equal(ExerciseCatalogue.All.Length, ExerciseCatalogue.All.Select(move => move.Name).Distinct().Count());
        Assert.Equal(ExerciseCatalogue.All.Length, ExerciseCatalogue.All.Select(move => move.EnglishName).Distinct().Count());
    }

    [Theory]
    [InlineData("bench-press", 3, 60.0, 10, 20, "")]
    [InlineData("push-up", 3, null, 10, null, "")]
    [InlineData("push-up", 3, null, null, null, "reps.required")]
    [InlineData("bench-press", 0, 60.0, 10, null, "sets.range")]
    [InlineData("bench-press", 3, 1001.0, 10, null, "kilograms.range")]
    [InlineData("bench-press", 3, 60.25, 10, null, "kilograms.precision")]
    [InlineData("running", null, null, null, 30, "")]
    [InlineData("running", null, null, null, null, "minutes.required")]
    [InlineData("running", 1, null, null, 30, "sets.unexpected")]
    [InlineData("running", null, null, null, 1441, "minutes.range")]
    [InlineData("flying", null, null, null, 1, "move.unknown")]
    public void What_cannot_be_is_refused_at_its_field(string move, int? sets, double? kilograms, int? reps, int? minutes, string code) =>
        Assert.Equal(code, string.Join(' ', ExerciseRule.FaultsOf(new(move, Today, sets, (decimal?)kilograms, reps, minutes, Done: true), Today).Select(fault => fault.Code)));

    [Fact]
    public void A_day_to_come_can_be_planned_and_not_be_done()
    {
        var tomorrow = Entry("running", 1, minutes: 30);

        Assert.Empty(ExerciseRule.FaultsOf(tomorrow with { Done = false }, Today));
        Assert.Equal([new FieldFault("done", "done.future")], ExerciseRule.FaultsOf(tomorrow, Today));
        Assert.Equal([new FieldFault("day", "day.too-far")], ExerciseRule.FaultsOf(Entry("running", 32, minutes: 30) with { Done = false }, Today));
    }

    [Fact]
    public void Totals_multiply_by_repetitions_and_leave_plans_out()
    {
        var view = Of(Entry("bench-press", 0, 3, 60, 10, 20), Entry("running", 0, minutes: 30), Entry("push-up", 0, 2, null, 15), Entry("bench-press", 0, 5, 100, 10) with { Done = false });

        Assert.Equal(new ExerciseTotals(3, 50, 5, 1800), view.Totals);
        Assert.Equal(4, view.Items.Count);
    }

    [Fact]
    public void The_strip_shows_seven_days_to_each_side_and_weeks_begin_on_Monday()
    {
        var view = Of(Entry("running", -1, minutes: 10), Entry("running", -2, minutes: 20), Entry("running", -8, minutes: 40), Entry("running", -9, minutes: 80), Entry("running", 3, minutes: 5) with { Done = false });

        Assert.Equal((15, Today.AddDays(-7), Today.AddDays(7)), (view.Strip.Count, view.Strip[0].Day, view.Strip[^1].Day));
        Assert.Equal([new ExerciseMark(Today.AddDays(-2), 1, 0), new ExerciseMark(Today.AddDays(-1), 1, 0), new ExerciseMark(Today.AddDays(3), 0, 1)], view.Strip.Where(mark => mark.Done + mark.Planned > 0));
        Assert.Equal((Today.AddDays(-1), 1, 10), (view.Week.From, view.Week.DaysTrained, view.Week.Totals.Minutes));
        Assert.Equal((Today.AddDays(-8), 2, 60), (view.WeekBefore.From, view.WeekBefore.DaysTrained, view.WeekBefore.Totals.Minutes));
    }

    private static ExerciseDayView Of(params ExerciseEntry[] entries) =>
        ExerciseSummary.Of(Today, [.. entries.Select((entry, index) => new Exercise($"{index}", entry))]);

    private static ExerciseEntry Entry(string move, int day, int? sets = null, decimal? kilograms = null, int? reps = null, int? minutes = null) =>
        new(move, Today.AddDays(day), sets, kilograms, reps, minutes, Done: true);
}
