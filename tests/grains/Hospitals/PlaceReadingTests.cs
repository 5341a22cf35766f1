using System.Globalization;
using DoctorForU.Emergency;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Hospitals;

public sealed class PlaceReadingTests
{
    [Fact]
    public void A_swapped_place_is_put_right_wherever_in_korea_it_lies() =>
        Prop.ForAll(
            Gen.Choose(32_500, 39_000).ToArbitrary(),
            Gen.Choose(124_000, 132_000).ToArbitrary(),
            (north, east) =>
            {
                var (lat, lon) = (Text(north / 1000d), Text(east / 1000d));
                var expected = new GeoPoint(north / 1000d, east / 1000d);
                return PlaceReading.Of(lat, lon) == (expected, Placement.Given) && PlaceReading.Of(lon, lat) == (expected, Placement.Swapped);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "")]
    [InlineData("37.5", "")]
    [InlineData("0", "0")]
    [InlineData("37.5", "37.5")]
    [InlineData("127.0", "127.0")]
    [InlineData("40.7", "-74.0")]
    [InlineData("37.5", "-127.0")]
    [InlineData("NaN", "127.0")]
    [InlineData("37,5", "127,0")]
    public void A_place_elsewhere_stays_off_the_map(string latitude, string longitude) =>
        Assert.Equal((null, Placement.Unplaced), PlaceReading.Of(latitude, longitude));

    private static string Text(double degrees) => degrees.ToString(CultureInfo.InvariantCulture);
}
