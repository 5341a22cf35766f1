using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Reservations;

public sealed class CalendarFileTests
{
    private static readonly Uri Here = new("https://doctorforu.example");
    private static readonly SlotId Nine = Clinic.At("09:00");

    [Fact]
    public void A_reservation_that_is_made_moved_twice_and_cancelled_is_one_event_whose_sequence_rises()
    {
        var texts = Life().Select(step => step.Text).ToList();

        var files = texts.Select(ICalendar.Read).ToList();
        Assert.Equal(["REQUEST", "REQUEST", "REQUEST", "CANCEL"], files.Select(file => file.Method));
        var events = files.Select(file => Assert.Single(file.Events)).ToList();
        Assert.Equal("r_1@doctorforu.example", Assert.Single(events.Select(happening => happening["UID"]).Distinct()));
        Assert.Equal(["0", "1", "2", "3"], events.Select(happening => happening["SEQUENCE"]));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED"], events.Select(happening => happening["STATUS"]));
        Assert.Equal(["20261130T000000Z", "20261130T010000Z", "20261130T143000Z", "20261130T143000Z"], events.Select(happening => happening["DTSTART"]));
        Assert.Equal("20261130T150000Z", events[2]["DTEND"]);
    }

    [Fact]
    public void The_files_that_the_web_clients_tests_read_by_another_reader_are_these() =>
        Assert.All(Life(), step => Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", $"reservation_{step.Name}.ics")), step.Text));

    [Fact]
    public void Whatever_the_names_are_the_file_is_as_the_standard_has_it_and_says_them_unchanged() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Elements("서울, 종로구; 1\\2\n3층", "가", "🏥").ToArbitrary(), (hospital, address) =>
        {
            var name = new string([.. hospital.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
            var reservation = Reservation(Nine, 0) with { Place = new(name, string.Concat(Enumerable.Repeat(address, 9)), null, "내과", 1) };

            var happening = Assert.Single(ICalendar.Read(CalendarFile.Of([reservation], CalendarMethod.Publish, Here, null)).Events);

            return happening["SUMMARY"] == $"{name} 내과" && happening["LOCATION"] == reservation.Place.Address;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\n", "CRLF")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nDTSTAMP:20261130T000000Z\r\nDTSTART:20261130T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "UID")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261130T000000Z\r\nDTSTART:2026-11-30\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "DTSTART")]
    public void The_validator_refuses_what_the_standard_refuses(string file, string about) =>
        Assert.Contains(about, Assert.Throws<FormatException>(() => ICalendar.Read(file)).Message, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text)> Life()
    {
        var made = Reservation(Nine, 0);
        var moved = made with { Slot = Clinic.At("10:00"), End = Clinic.At("10:30").Start, Sequence = 1 };
        var movedAgain = moved with { Slot = Clinic.At("23:30"), End = Clinic.At("23:30").Start.AddMinutes(30), Sequence = 2 };
        var cancelled = movedAgain with { Stage = ReservationStage.Cancelled, Sequence = 3 };
        yield return ("made", Request(made));
        yield return ("moved", Request(moved));
        yield return ("moved_again", Request(movedAgain));
        yield return ("cancelled", CalendarFile.Of([cancelled], CalendarMethod.Cancel, Here, "person@mail.example"));
    }

    private static string Request(Reservation reservation) => CalendarFile.Of([reservation], CalendarMethod.Request, Here, "person@mail.example");

    private static Reservation Reservation(SlotId slot, int sequence) => new(
        "r_1", slot, slot.Start.AddMinutes(30), ReservationStage.Booked, null, new("서울병원", "서울 종로구 큰길 1, 별관 3층 (정문으로 들어와 왼쪽 승강기를 타세요)", "02-123-4567", "내과", 1), null, sequence, Nine.Start.AddDays(-1), Nine.Start.AddDays(-1), null, false);
}
