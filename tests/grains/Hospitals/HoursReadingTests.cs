using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Hospitals;

public sealed class HoursReadingTests
{
    [Theory]
    [InlineData("0900", "1800", 540, 1080)]
    [InlineData("0900 ", " 1800", 540, 1080)]
    [InlineData("900", "1800", 540, 1080)]
    [InlineData("9:00", "18:30", 540, 1110)]
    [InlineData("0000", "2400", 0, 1440)]
    [InlineData("1800", "2400", 1080, 1440)]
    [InlineData("1800", "0000", 1080, 1440)]
    [InlineData("1800", "0200", 1080, 1560)]
    [InlineData("0900", "0300", 540, 1620)]
    public void Hours_are_read_in_the_forms_that_come(string opens, string closes, int from, int until) =>
        Assert.Equal(DayHours.Open(from, until), HoursReading.Day(opens, closes));

    [Theory]
    [InlineData("0900", null)]
    [InlineData(null, "1800")]
    [InlineData("0900", "0900")]
    [InlineData("0000", "0000")]
    [InlineData("2400", "0200")]
    [InlineData("0900", "2500")]
    [InlineData("0960", "1800")]
    [InlineData("0900", "0600")]
    [InlineData("0900", "0905")]
    [InlineData("-900", "1800")]
    [InlineData("09", "18")]
    [InlineData("휴진", "휴진")]
    [InlineData("0900", "1800까지")]
    [InlineData("٠٩٠٠", "1800")]
    public void Hours_that_make_no_sense_are_unknown(string? opens, string? closes) => Assert.Equal(DayHours.Unknown, HoursReading.Day(opens, closes));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("  ", null)]
    public void A_day_without_hours_is_not_listed(string? opens, string? closes) => Assert.Equal(DayHours.NotListed, HoursReading.Day(opens, closes));

    [Fact]
    public void Whatever_text_comes_nothing_throws_and_an_opening_is_one_that_can_be() =>
        Prop.ForAll<string, string>((opens, closes) =>
        {
            var day = HoursReading.Day(opens, closes);
            return day.State != DayState.Open || (day.Opens is >= 0 and < 1440 && day.Closes > day.Opens && day.Closes - day.Opens <= 1440);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("점심시간 13:00~14:00", 780, 840)]
    [InlineData("점심시간 : 12:30 ~ 13:30 (토요일 없음)", 750, 810)]
    [InlineData("평일 점심 1시~2시", 780, 840)]
    [InlineData("※휴게시간 1230-1400", 750, 840)]
    [InlineData("점심시간은 오후 1시 30분 ~ 오후 2시 30분 입니다", 810, 870)]
    [InlineData("점심 12시30분부터 14시", 750, 840)]
    public void A_lunch_break_is_read_from_the_note(string note, int from, int until) => Assert.Equal(new BreakHours(from, until), HoursReading.Break(note));

    [Theory]
    [InlineData(null)]
    [InlineData("주차 가능")]
    [InlineData("점심시간 없음, 평일 09:00~18:00")]
    [InlineData("점심시간 14:00~13:00")]
    [InlineData("점심시간 진료합니다. 02-123-4567")]
    [InlineData("점심 3000~4000원")]
    public void A_note_without_a_plausible_break_gives_none(string? note) => Assert.Null(HoursReading.Break(note));
}
