namespace DoctorForU.Health;

public sealed class ReferenceBandTests
{
    [Fact]
    public void Every_band_names_its_source_and_where_to_read_it() => Assert.All(ReferenceBands.All, band =>
    {
        Assert.True(Uri.TryCreate(band.SourceUrl, UriKind.Absolute, out var address) && address.Scheme == "https", band.SourceUrl);
        Assert.NotEmpty(band.Source);
        Assert.NotEmpty(band.Name);
        Assert.DoesNotContain(band.EnglishName, letter => letter > 127);
    });

    [Fact]
    public void Every_value_that_can_be_is_in_exactly_one_band_of_its_kind()
    {
        var groups = ReferenceBands.All.GroupBy(band => (band.Kind, band.IsSecond, band.Timing)).ToList();

        Assert.Equal(8, groups.Count);
        Assert.All(groups, group =>
        {
            var kind = MeasuredKind.Of(group.Key.Kind);
            var limits = group.Key.IsSecond ? kind.Second! : kind.Value;
            var step = kind.Decimals == 0 ? 1m : 0.1m;
            for (var value = limits.Lowest; value <= Math.Min(limits.Highest, 20_000); value += step)
                Assert.Single(group, band => band.Holds(value));
        });
    }

    [Theory]
    [InlineData(MeasurementKind.BloodPressure, false, null, 119, "정상")]
    [InlineData(MeasurementKind.BloodPressure, false, null, 120, "주의")]
    [InlineData(MeasurementKind.BloodPressure, false, null, 139, "고혈압 전단계")]
    [InlineData(MeasurementKind.BloodPressure, false, null, 140, "고혈압 1기")]
    [InlineData(MeasurementKind.BloodPressure, true, null, 100, "고혈압 2기")]
    [InlineData(MeasurementKind.Pulse, false, null, 100, "안정 시 보통")]
    [InlineData(MeasurementKind.BloodSugar, false, SugarTiming.Fasting, 126, "당뇨병 기준")]
    [InlineData(MeasurementKind.BloodSugar, false, SugarTiming.AfterMeal, 139, "정상")]
    [InlineData(MeasurementKind.Temperature, false, null, 38, "발열")]
    [InlineData(MeasurementKind.Sleep, false, null, 540, "권장")]
    [InlineData(MeasurementKind.Steps, false, null, 8000, "충분")]
    public void A_value_stands_in_the_band_that_its_source_says(MeasurementKind kind, bool isSecond, SugarTiming? timing, int value, string name) =>
        Assert.Equal(name, Assert.Single(ReferenceBands.Of(kind), band => band.IsSecond == isSecond && band.Timing == timing && band.Holds(value)).Name);

    [Fact]
    public void Weight_has_no_band_since_there_is_no_height() => Assert.Empty(ReferenceBands.Of(MeasurementKind.Weight));
}
