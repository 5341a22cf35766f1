using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Health;

public sealed class MeasurementRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, KoreanTime.Offset);

    [Theory]
    [InlineData(MeasurementKind.BloodPressure, "120", "80", "")]
    [InlineData(MeasurementKind.BloodPressure, "80", "120", "second.not-below-first")]
    [InlineData(MeasurementKind.BloodPressure, "120", "120", "second.not-below-first")]
    [InlineData(MeasurementKind.BloodPressure, "120", null, "second.required")]
    [InlineData(MeasurementKind.BloodPressure, "301", "80", "value.range")]
    [InlineData(MeasurementKind.BloodPressure, "120", "19", "second.range")]
    [InlineData(MeasurementKind.BloodPressure, "120", "999", "second.range")]
    [InlineData(MeasurementKind.BloodPressure, "120.5", "80", "value.precision")]
    [InlineData(MeasurementKind.Weight, "999", null, "value.range")]
    [InlineData(MeasurementKind.Weight, "0", null, "value.range")]
    [InlineData(MeasurementKind.Weight, "72.5", null, "")]
    [InlineData(MeasurementKind.Weight, "72.55", null, "value.precision")]
    [InlineData(MeasurementKind.Weight, "72.5", "1", "second.unexpected")]
    [InlineData(MeasurementKind.Pulse, "-60", null, "value.range")]
    [InlineData(MeasurementKind.BloodSugar, "9", null, "value.range")]
    [InlineData(MeasurementKind.Temperature, "36.6", null, "")]
    [InlineData(MeasurementKind.Temperature, "98.6", null, "value.range")]
    [InlineData(MeasurementKind.Sleep, "1441", null, "value.range")]
    [InlineData(MeasurementKind.Steps, "200001", null, "value.range")]
    public void What_cannot_be_is_refused_at_its_field(MeasurementKind kind, string value, string? second, string code)
    {
        var faults = MeasurementRule.FaultsOf(Entry(kind, Number(value), second is null ? null : Number(second)), Now);

        Assert.Equal(code, string.Join(' ', faults.Select(fault => fault.Code)));
    }

    [Fact]
    public void Tomorrow_is_refused_and_a_clock_that_is_a_little_fast_is_not()
    {
        Assert.Equal([new FieldFault("at", "at.future")], MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { At = Now.AddDays(1) }, Now));
        Assert.Empty(MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { At = Now.AddSeconds(30) }, Now));
        Assert.Equal([new FieldFault("at", "at.too-early")], MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { At = DateTimeOffset.MinValue }, Now));
    }

    [Theory]
    [InlineData("after breakfast 🍚", "")]
    [InlineData("two\nlines", "note.characters")]
    [InlineData("half \uD83C", "note.characters")]
    public void A_note_is_one_line_of_readable_text(string note, string code) =>
        Assert.Equal(code, string.Concat(MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { Note = note }, Now).Select(fault => fault.Code)));

    [Fact]
    public void A_note_has_an_end_and_only_blood_sugar_has_a_timing()
    {
        Assert.Equal([new FieldFault("note", "note.too-long")], MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { Note = new string('a', MeasurementRule.LongestNote + 1) }, Now));
        Assert.Equal([new FieldFault("timing", "timing.unexpected")], MeasurementRule.FaultsOf(Entry(MeasurementKind.Weight, 70) with { Timing = SugarTiming.Fasting }, Now));
        Assert.Empty(MeasurementRule.FaultsOf(Entry(MeasurementKind.BloodSugar, 99) with { Timing = SugarTiming.Fasting }, Now));
    }

    [Fact]
    public void Whatever_is_accepted_is_within_its_limits_and_a_diastolic_is_below_its_systolic() =>
        Prop.ForAll<int, int, int>((kind, value, second) =>
        {
            var known = MeasuredKind.All[Math.Abs(kind % MeasuredKind.All.Length)];
            var entry = Entry(known.Kind, value / 10m, known.Second is null ? null : second);
            return MeasurementRule.FaultsOf(entry, Now).Count > 0
                || (known.Value.Hold(entry.Value) && (known.Second is null || (known.Second.Hold(entry.Second!.Value) && entry.Second < entry.Value)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void An_entry_is_kept_in_whole_seconds_of_Korean_time_and_without_an_empty_note()
    {
        var entry = (Entry(MeasurementKind.Weight, 70) with { At = new DateTimeOffset(2026, 11, 24, 3, 0, 0, 999, TimeSpan.Zero), Note = "  " }).Normalised();

        Assert.Equal((Now, KoreanTime.Offset, null), (entry.At, entry.At.Offset, entry.Note));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static MeasurementEntry Entry(MeasurementKind kind, decimal value, decimal? second = null) => new(kind, Now, value, second, null, null);
}
