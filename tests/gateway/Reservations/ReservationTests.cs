using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Reservations over HTTP, of a whole gateway.</summary>
public sealed class ReservationTests(ReservationGateway clinic) : IClassFixture<ReservationGateway>
{
    private readonly RunningGateway gateway = clinic.Gateway;

    [Fact]
    public async Task A_patient_finds_holds_books_moves_and_cancels_and_everybody_sees_it()
    {
        var (day, patient) = (ReservationGateway.Day(3), await clinic.Patient());
        var free = (await Availability(day)).First(slot => slot.GetProperty("state").GetString() == "free").GetProperty("slot").GetString()!;

        var held = await ApiPatient.Ok(await patient.Hold(free));
        var booked = await ApiPatient.Ok(await patient.Book(held.GetProperty("id").GetString()!, "기침이 납니다"));
        await Patience.Until(async () => (await StateOf(day, free)) == "full");
        var id = booked.GetProperty("id").GetString()!;
        var elsewhere = ReservationGateway.Slot(day.AddDays(1), "1100", Cast.HospitalY, "d004");
        var moved = await ApiPatient.Ok(await patient.Moves(id, elsewhere));
        var cancelled = await ApiPatient.Ok(await patient.Cancel(id));

        Assert.Equal(("held", "booked", "booked", "cancelled"), (Stage(held), Stage(booked), Stage(moved), Stage(cancelled)));
        Assert.Equal(("하늘병원", "바다병원"), (Hospital(booked), Hospital(moved)));
        Assert.Equal((0, 1, 2), (Sequence(booked), Sequence(moved), Sequence(cancelled)));
        Assert.Equal(id, Assert.Single(await patient.Reservations()).GetProperty("id").GetString());
        await Patience.Until(async () => (await StateOf(day, free)) == "free");
    }

    [Fact]
    public async Task The_same_key_gets_the_same_answer_also_after_a_restart_and_another_body_is_refused()
    {
        await using var own = await RunningGateway.Start();
        await ReservationGateway.Knows(own.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98));
        var patient = await ApiPatient.Of(own, 100_000);
        var slot = ReservationGateway.Slot(ReservationGateway.Day(2), "1000");
        var held = await ApiPatient.Ok(await patient.Hold(slot, "hold-1"));
        var booked = await ApiPatient.Ok(await patient.Book(held.GetProperty("id").GetString()!, null, "book-1"));

        await using var after = await own.Restarted();
        var later = patient.At(after);

        Assert.Equal(held.ToString(), (await ApiPatient.Ok(await later.Hold(slot, "hold-1"))).ToString());
        Assert.Equal(booked.ToString(), (await ApiPatient.Ok(await later.Book(held.GetProperty("id").GetString()!, null, "book-1"))).ToString());
        await Problem.Of(await later.Hold(ReservationGateway.Slot(ReservationGateway.Day(2), "1030"), "hold-1"), HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
        Assert.Equal("booked", Stage(Assert.Single(await later.Reservations())));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_its_kind()
    {
        var (day, patient, other) = (ReservationGateway.Day(5), await clinic.Patient(), await clinic.Patient());
        var booked = await patient.Books(ReservationGateway.Slot(day, "0900"));

        await Problem.Of(await other.Hold("no slot"), HttpStatusCode.BadRequest, "body.invalid");
        await Problem.Of(await other.Hold(ReservationGateway.Slot(day, "0910")), HttpStatusCode.Conflict, "slot.off-grid");
        await Problem.Of(await other.Hold(ReservationGateway.Slot(ReservationGateway.Day(-1), "0900")), HttpStatusCode.Conflict, "slot.past");
        await Problem.Of(await other.Hold(ReservationGateway.Slot(ReservationGateway.Day(100), "0900")), HttpStatusCode.Conflict, "slot.too-far");
        await Problem.Of(await other.Hold(ReservationGateway.Slot(day, "0900", "A9999999")), HttpStatusCode.NotFound, "hospital.unknown");
        await Problem.Of(await other.Hold(ReservationGateway.Slot(day, "0900", calendar: "d009")), HttpStatusCode.NotFound, "calendar.unknown");
        await Problem.Of(await patient.Hold(ReservationGateway.Slot(day, "0900", Cast.HospitalY)), HttpStatusCode.Conflict, "reservation.time-claimed");
        await Problem.Of(await other.Cancel(booked), HttpStatusCode.NotFound, "reservation.unknown");
        await Problem.Of(await other.Moves(booked, ReservationGateway.Slot(day, "1000")), HttpStatusCode.NotFound, "reservation.unknown");
        var taken = await Problem.Of(await other.Hold(ReservationGateway.Slot(day, "0900")), HttpStatusCode.Conflict, "slot.taken");
        Assert.Equal(3, taken.GetProperty("nextFree").GetArrayLength());
    }

    [Fact]
    public async Task Of_500_who_hold_one_slot_at_once_exactly_one_wins_and_the_rest_are_told_what_is_free()
    {
        var slot = ReservationGateway.Slot(ReservationGateway.Day(7), "1000");
        var patients = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => clinic.Patient()));

        var answers = await Task.WhenAll(patients.Select(patient => patient.Hold(slot)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            Assert.Equal(3, (await Problem.Of(refused, HttpStatusCode.Conflict, "slot.taken")).GetProperty("nextFree").GetArrayLength());
    }

    [Fact]
    public async Task Staff_see_their_days_act_on_people_and_take_them_out_as_a_table()
    {
        var (day, patient, staff) = (ReservationGateway.Day(9), await clinic.Patient(), clinic.Cast.StaffOfX);
        var slot = ReservationGateway.Slot(day, "0900");
        var id = await patient.Books(slot);
        await ApiPatient.Ok(await staff.Send(HttpMethod.Post, "/api/staff/walk-ins", new { slot = ReservationGateway.Slot(day, "0930"), name = "=지나가던 사람" }));
        await ApiPatient.Ok(await staff.Send(HttpMethod.Post, "/api/staff/blocks", new { slot = ReservationGateway.Slot(day, "1000"), reason = "회의" }));

        await Problem.Of(await clinic.Cast.StaffOfY.Send(HttpMethod.Post, $"/api/staff/reservations/{id}/stage", new { slot, stage = "cancelled", reason = "x" }), HttpStatusCode.NotFound, "reservation.unknown");
        await Problem.Of(await staff.Send(HttpMethod.Post, $"/api/staff/reservations/{id}/stage", new { slot, stage = "cancelled" }), HttpStatusCode.BadRequest, "body.invalid");
        await ApiPatient.Ok(await staff.Send(HttpMethod.Post, $"/api/staff/reservations/{id}/stage", new { slot, stage = "cancelled", reason = "의사 병가" }));

        await Patience.Until(async () => Stage(Assert.Single(await patient.Reservations())) == "cancelled");
        var board = (await staff.Reads($"/api/staff/calendars/d001/board?from={day:yyyy-MM-dd}&days=1")).GetProperty("items")[0];
        Assert.Equal((1, 1), (board.GetProperty("cancelled").GetInt32(), board.GetProperty("booked").GetInt32()));
        Assert.Contains(board.GetProperty("slots").EnumerateArray(), item => item.GetProperty("blockReason").GetString() == "회의");
        var csv = await (await staff.Get($"/api/staff/calendars/d001/board.csv?from={day:yyyy-MM-dd}&days=1")).Content.ReadAsStringAsync();
        Assert.Contains("'=지나가던 사람", csv, StringComparison.Ordinal);
        Assert.Contains("의사 병가", csv, StringComparison.Ordinal);
        var notice = (await ApiPatient.Ok(await patient.Send(HttpMethod.Get, "/api/me/notices"))).GetProperty("items")[0];
        Assert.Equal("cancelledByHospital", notice.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_new_schedule_lists_bookings_that_do_not_fit_until_it_is_decided_about_them()
    {
        var (day, patient, staff) = (ReservationGateway.Day(11), await clinic.Patient(), clinic.Cast.StaffOfY);
        await patient.Books(ReservationGateway.Slot(day, "0930", Cast.HospitalY));
        var rules = (await staff.Reads("/api/staff/calendars")).GetProperty("items")[0].GetProperty("rules");
        var changed = JsonSerializer.Deserialize<Dictionary<string, object>>(rules)!;
        changed["slotMinutes"] = 20;

        var asked = await Problem.Of(await Sets(null), HttpStatusCode.Conflict, "schedule.conflicts");
        var kept = await ApiPatient.Ok(await Sets("keep"));
        changed["slotMinutes"] = 1;

        Assert.Equal(1, asked.GetProperty("conflicts").GetArrayLength());
        Assert.Equal(1, kept.GetProperty("number").GetInt32());
        await Problem.Of(await Sets("keep"), HttpStatusCode.BadRequest, "body.invalid");
        var slots = await Availability(day, Cast.HospitalY);
        Assert.Contains(slots, slot => slot.GetProperty("slot").GetString()!.EndsWith("T0930", StringComparison.Ordinal) && slot.GetProperty("state").GetString() == "full");
        Assert.DoesNotContain(slots, slot => slot.GetProperty("slot").GetString()!.EndsWith("T0940", StringComparison.Ordinal));

        Task<HttpResponseMessage> Sets(string? conflicts) =>
            staff.Send(HttpMethod.Put, "/api/staff/calendars/d001", new { name = "내과", department = "internalMedicine", from = $"{day:yyyy-MM-dd}", rules = changed, conflicts });
    }

    [Fact]
    public async Task Quick_reservation_offers_the_earliest_slots_that_are_really_free_the_nearest_first()
    {
        var found = await ApiPatient.Ok(await gateway.Http.GetAsync("/api/reservations/quick?department=surgery&lat=37.57&lon=126.98"));

        var first = found.GetProperty("items")[0];
        Assert.Equal("하늘병원", first.GetProperty("place").GetProperty("hospital").GetString());
        var held = await (await clinic.Patient()).Hold(first.GetProperty("slot").GetProperty("slot").GetString()!);
        Assert.Equal(HttpStatusCode.Created, held.StatusCode);
        await Problem.Of(await gateway.Http.GetAsync("/api/reservations/quick?department=magic"), HttpStatusCode.BadRequest, "parameter.invalid");
    }

    [Fact]
    public async Task Who_watches_a_day_sees_a_slot_go_and_who_watches_their_own_time_is_told_of_it()
    {
        var (day, patient) = (ReservationGateway.Day(13), await clinic.Patient());
        using var availability = await gateway.Http.GetAsync($"/api/hospitals/{Cast.HospitalX}/calendars/d001/events?from={day:yyyy-MM-dd}&days=1", HttpCompletionOption.ResponseHeadersRead);
        using var own = await patient.Send(HttpMethod.Get, "/api/me/reservations/events");
        using var days = new StreamReader(await availability.Content.ReadAsStreamAsync(), Encoding.UTF8);
        using var mine = new StreamReader(await own.Content.ReadAsStreamAsync(), Encoding.UTF8);
        Assert.Contains("\"free\"", await Next(days), StringComparison.Ordinal);
        await Next(mine);

        await patient.Hold(ReservationGateway.Slot(day, "0900"));

        Assert.Contains("\"full\"", await Next(days), StringComparison.Ordinal);
        await Next(mine);
    }

    [Fact]
    public async Task A_calendar_program_reads_the_reservations_by_a_secret_address_and_nobody_without()
    {
        var patient = await clinic.Patient();
        var id = await patient.Books(ReservationGateway.Slot(ReservationGateway.Day(15), "0900"));
        var file = await (await patient.Send(HttpMethod.Get, $"/api/reservations/{id}/calendar.ics")).Content.ReadAsStringAsync();
        var old = await Feed();
        var now = await Feed();

        Assert.Contains($"UID:{id}@", file, StringComparison.Ordinal);
        Assert.Contains($"UID:{id}@", await gateway.Http.GetStringAsync(now), StringComparison.Ordinal);
        await Problem.Of(await gateway.Http.GetAsync(old), HttpStatusCode.NotFound, "reservation.unknown");
        await Problem.Of(await (await clinic.Patient()).Send(HttpMethod.Get, $"/api/reservations/{id}/calendar.ics"), HttpStatusCode.NotFound, "reservation.unknown");

        async Task<string> Feed() => new Uri((await ApiPatient.Ok(await patient.Send(HttpMethod.Post, "/api/me/calendar-feed"))).GetProperty("url").GetString()!).PathAndQuery;
    }

    private static async Task<string> Next(StreamReader events)
    {
        while (await events.ReadLineAsync().OrFail() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    [Fact]
    public async Task The_archive_of_ones_own_data_holds_reservations_and_notices_and_nobody_elses()
    {
        var (day, patient, other) = (ReservationGateway.Day(23), await clinic.Patient(), await clinic.Patient());
        await patient.Books(ReservationGateway.Slot(day, "0900"));

        var (mine, others) = (await Archive(patient), await Archive(other));

        Assert.Contains("하늘병원", mine["reservations/reservations.csv"], StringComparison.Ordinal);
        Assert.Equal("booked", JsonDocument.Parse(mine["reservations/reservations.json"]).RootElement[0].GetProperty("stage").GetString());
        Assert.Equal("booked", JsonDocument.Parse(mine["reservations/notices.json"]).RootElement[0].GetProperty("kind").GetString());
        Assert.Equal("[]", others["reservations/reservations.json"]);
    }

    private static async Task<Dictionary<string, string>> Archive(ApiPatient patient)
    {
        using var answer = await patient.Send(HttpMethod.Get, "/api/me/export");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd(), StringComparer.Ordinal);
    }

    private static string? Stage(JsonElement reservation) => reservation.GetProperty("stage").GetString();

    private static int Sequence(JsonElement reservation) => reservation.GetProperty("sequence").GetInt32();

    private static string? Hospital(JsonElement reservation) => reservation.GetProperty("place").GetProperty("hospital").GetString();

    private async Task<IReadOnlyList<JsonElement>> Availability(DateOnly day, string hpid = Cast.HospitalX) =>
        [.. JsonDocument.Parse(await gateway.Http.GetStringAsync($"/api/hospitals/{hpid}/calendars/d001/availability?from={day:yyyy-MM-dd}&days=1")).RootElement.GetProperty("items")[0].GetProperty("slots").EnumerateArray()];

    private async Task<string?> StateOf(DateOnly day, string slot) =>
        (await Availability(day)).Single(item => item.GetProperty("slot").GetString() == slot).GetProperty("state").GetString();
}
