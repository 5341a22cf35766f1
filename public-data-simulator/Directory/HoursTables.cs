namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>
/// Opening hours by kind, with the oddities of the real directory: days that are missing, openings past midnight, <c>2400</c>, trailing spaces, figures
/// that make no sense, and lunch breaks that stand in a note.
/// </summary>
internal static class HoursTables
{
    private const int Saturday = 5;
    private const int Sunday = 6;
    private const int Holiday = 7;
    private static readonly string[] Lunches = ["13:00~14:00", "13:00~14:00", "12:30~13:30", "12:30~14:00", "13시~14시", "1시~2시"];
    private static readonly string[] Notes = ["점심시간 {0}", "점심시간 {0} (토요일 없음)", "평일 점심시간 : {0}", "주차 가능, 점심 {0}", "휴게시간 {0}"];

    public static WrittenHours Of(char kind, bool moonlight, Draw draw)
    {
        var days = moonlight ? OfMoonlight(draw) : kind switch
        {
            'A' or 'B' => OfHospital(draw),
            'D' => RoundTheClock(draw, 0.5) ?? OfHospital(draw),
            'E' => RoundTheClock(draw, 0.2) ?? OfClinic(draw),
            'H' => OfPharmacy(draw),
            'R' => Week("0900", "1800", null, null, null, null),
            _ => OfClinic(draw),
        };
        return new WrittenHours(Odd(days, draw));
    }

    public static string? NoteOf(char kind, Draw draw)
    {
        if (kind is 'H' || !draw.Chance(Topics.Hours + 50, kind == 'R' ? 0.2 : 0.6))
            return draw.Chance(Topics.Hours + 51, 0.05) ? "주차 가능" : null;

        return string.Format(System.Globalization.CultureInfo.InvariantCulture, draw.Pick(Topics.Hours + 52, Notes), draw.Pick(Topics.Hours + 53, Lunches));
    }

    private static (string? Opens, string? Closes)[] OfClinic(Draw draw)
    {
        var opens = draw.Pick(Topics.Hours, ["0830", "0900", "0900", "0900", "0930", "1000"]);
        var closes = draw.Pick(Topics.Hours + 1, ["1800", "1830", "1830", "1900", "1900", "2000"]);
        var week = Week(
            opens,
            closes,
            draw.Chance(Topics.Hours + 2, 0.85) ? draw.Pick(Topics.Hours + 3, ["1300", "1300", "1400", "1500", "1600"]) : null,
            draw.Chance(Topics.Hours + 4, 0.06) ? "1000" : null,
            "1700",
            draw.Chance(Topics.Hours + 5, 0.09) ? "1400" : null);

        // One evening a week is long, or one afternoon is free.
        if (draw.Chance(Topics.Hours + 6, 0.18))
            week[draw.Below(Topics.Hours + 7, 5)] = (opens, "2100");

        if (draw.Chance(Topics.Hours + 8, 0.12))
            week[draw.Chance(Topics.Hours + 9, 0.5) ? 2 : 3] = (opens, "1300");

        return week;
    }

    private static (string? Opens, string? Closes)[] OfHospital(Draw draw) => Week(
        draw.Pick(Topics.Hours, ["0800", "0830", "0900", "0900"]),
        draw.Pick(Topics.Hours + 1, ["1700", "1730", "1730", "1800"]),
        draw.Chance(Topics.Hours + 2, 0.8) ? draw.Pick(Topics.Hours + 3, ["1200", "1230", "1300"]) : null,
        draw.Chance(Topics.Hours + 4, 0.1) ? "0900" : null,
        "1300",
        draw.Chance(Topics.Hours + 5, 0.12) ? "1300" : null);

    private static (string? Opens, string? Closes)[] OfMoonlight(Draw draw)
    {
        var closes = draw.Pick(Topics.Hours, ["2300", "2300", "2400", "2100"]);
        var week = Week("0900", closes, "2100", "0900", "1800", "1800");
        week[Saturday] = ("0900", draw.Pick(Topics.Hours + 1, ["1800", "2100", "2300"]));
        week[Sunday] = ("0900", draw.Pick(Topics.Hours + 2, ["1800", "1800", "2100", "2300"]));
        return week;
    }

    private static (string? Opens, string? Closes)[] OfPharmacy(Draw draw)
    {
        if (draw.Chance(Topics.Hours, 0.008))
            return Every(("0900", draw.Pick(Topics.Hours + 1, ["0100", "0200", "2400"])));

        return RoundTheClock(draw, 0.0008) ?? Week(
            draw.Pick(Topics.Hours + 2, ["0830", "0900", "0900", "0930"]),
            draw.Pick(Topics.Hours + 3, ["1900", "1900", "1930", "2000", "2100", "2200"]),
            draw.Chance(Topics.Hours + 4, 0.9) ? draw.Pick(Topics.Hours + 5, ["1400", "1500", "1700", "1900"]) : null,
            draw.Chance(Topics.Hours + 6, 0.15) ? "1000" : null,
            draw.Pick(Topics.Hours + 7, ["1500", "1800", "2000"]),
            draw.Chance(Topics.Hours + 8, 0.13) ? "1500" : null);
    }

    private static (string? Opens, string? Closes)[]? RoundTheClock(Draw draw, double share) =>
        draw.Chance(Topics.Hours + 10, share) ? Every(("0000", "2400")) : null;

    private static (string? Opens, string? Closes)[] Every((string? Opens, string? Closes) day) => [day, day, day, day, day, day, day, day];

    private static (string? Opens, string? Closes)[] Week(string opens, string closes, string? saturday, string? sundayOpens, string? sundayCloses, string? holiday)
    {
        var weekday = (opens, closes);
        return
        [
            weekday, weekday, weekday, weekday, weekday,
            saturday is null ? (null, null) : (opens, saturday),
            sundayOpens is null ? (null, null) : (sundayOpens, sundayCloses),
            holiday is null ? (null, null) : (opens, holiday),
        ];
    }

    private static (string? Opens, string? Closes)[] Odd((string? Opens, string? Closes)[] days, Draw draw)
    {
        var day = draw.Below(Topics.Oddity + 1, 5);
        switch (draw.Below(Topics.Oddity, 1000))
        {
            case < 10:
                return Every((null, null));
            case < 15:
                days[day] = (days[day].Opens, null);
                break;
            case < 18:
                days[day] = (days[day].Opens, days[day].Opens);
                break;
            case < 20:
                days[day] = (days[day].Opens, "2700");
                break;
            case < 24:
                days[day] = ("0900", "0600");
                break;
            case < 26:
                days[Holiday] = ("0000", "0000");
                break;
            case < 36:
                return Array.ConvertAll(days, written => (written.Opens is null ? null : written.Opens + " ", written.Closes));
            default:
                break;
        }

        return days;
    }
}
