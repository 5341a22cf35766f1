namespace DoctorForU.Hospitals;

public sealed class NamesOfPlacesTests
{
    [Theory]
    [InlineData("12", "여수시", true)]
    [InlineData("전남광주통합특별시", "서구", true)]
    [InlineData("광주", "서구", true)]
    [InlineData("광주광역시", "여수시", false)]
    [InlineData("전라남도", "여수시", true)]
    [InlineData("전남", "서구", false)]
    [InlineData("강원도", "춘천시", true)]
    public void A_merged_region_s_old_name_means_its_own_districts(string name, string district, bool holds) =>
        Assert.Equal(holds, FormerNames.FindRegion(name)!.Holds(district));

    [Fact]
    public void A_district_s_former_name_means_what_it_became()
    {
        Assert.Equal(["서구", "서해구", "검단구"], FormerNames.DistrictsOf("28", "서구"));
        Assert.Equal(["서구"], FormerNames.DistrictsOf("26", "서구"));
        Assert.Null(FormerNames.FindRegion("평양"));
    }

    [Fact]
    public void Holidays_are_those_of_the_gazette()
    {
        var holidays = KoreanHolidays.Official;

        Assert.Equal("추석", holidays.On(new(2026, 9, 25))?.Name);
        Assert.Equal("Substitute holiday (National Foundation Day)", holidays.On(new(2026, 10, 5))?.EnglishName);
        Assert.Null(holidays.On(new(2026, 11, 24)));
        Assert.All(holidays.All, holiday => Assert.NotEqual("", holiday.EnglishName));
        Assert.All(Enumerable.Range(2018, 10), year => Assert.InRange(holidays.All.Count(holiday => holiday.Date.Year == year), 14, 25));
    }
}
