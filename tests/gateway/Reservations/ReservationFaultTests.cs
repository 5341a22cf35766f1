using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>What booking leans on fails while people book, over HTTP: nothing is lost and nothing is doubled.</summary>
public sealed class ReservationFaultTests : IAsyncLifetime
{
    private static int lastPatient = 500_000;

    private readonly FailingStates states = new();
    private readonly StuckMails mails = new();
    private RunningGateway gateway = null!;

    public async ValueTask InitializeAsync()
    {
        gateway = await RunningGateway.Start(
            builder =>
            {
                states.In(builder);
                builder.Host.ConfigureContainer<IServiceCollection>((_, services) => services.AddSingleton<IMailTransport>(mails));
            },
            "--Accounts:MailsPerHour=100");
        await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98));
    }

    public ValueTask DisposeAsync()
    {
        // A mail that is being sent would be waited for.
        mails.Answers();
        return gateway.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_fails_once_at_any_step_loses_nothing_and_doubles_nothing(bool isWritten)
    {
        mails.Answers();
        var steps = 0;
        do
        {
            Assert.InRange(++steps, 1, 50);
            var patient = await Patient();
            var day = ReservationGateway.Day(2 + steps);
            states.FailsOnce(steps - 1, isWritten);

            await BooksMovesAndCancels(patient, day);

            var reservation = Assert.Single(await patient.Reservations());
            Assert.Equal(("cancelled", 2), (Text(reservation, "stage"), reservation.GetProperty("sequence").GetInt32()));
            await Patience.Until(async () => (await TakenOn(day)) == 0);
            await Patience.Until(() => MailsTo(patient).Count >= 3);
            Assert.Equal(["booked", "cancelled", "changed"], (await Notices(patient)).Order(StringComparer.Ordinal));
            Assert.Equal(3, MailsTo(patient).Distinct().Count());
        }
        while (states.HasFailed);
        Assert.InRange(steps, 10, 50);
    }

    [Fact]
    public async Task While_the_store_is_away_commands_are_refused_and_the_breaker_says_so_and_then_the_same_commands_go_on()
    {
        var watching = await Person(AccountRole.Operator);
        var day = ReservationGateway.Day(2);
        var patients = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Patient()));
        states.IsAway = true;

        foreach (var patient in patients)
        {
            var refused = await patient.Hold(ReservationGateway.Slot(day, "1000"), "hold");
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
            await Problem.Of(refused, HttpStatusCode.ServiceUnavailable, "reservations.away");
        }

        Assert.Equal("open", await Breaker(watching, "storage"));
        states.IsAway = false;
        var held = await Done(() => patients[0].Hold(ReservationGateway.Slot(day, "1000"), "hold"));
        await Done(() => patients[0].Book(Text(held, "id")!));

        Assert.Equal("booked", Text(Assert.Single(await patients[0].Reservations()), "stage"));
        await Problem.Of(await patients[1].Hold(ReservationGateway.Slot(day, "1000"), "hold"), HttpStatusCode.Conflict, "slot.taken");
        Assert.Equal("closed", await Breaker(watching, "storage"));
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_delays_no_command_and_gets_each_mail_once_when_it_does()
    {
        var patient = await Patient();

        await BooksMovesAndCancels(patient, ReservationGateway.Day(2));
        Assert.Empty(MailsTo(patient));
        mails.Answers();

        await Patience.Until(() => MailsTo(patient).Count >= 3);
        Assert.Equal(3, MailsTo(patient).Count);
        Assert.Equal(3, MailsTo(patient).Distinct().Count());
    }

    [Fact]
    public async Task Operators_see_that_mails_wait_while_the_mail_server_takes_none()
    {
        var watching = await Person(AccountRole.Operator);
        Assert.Equal("closed", await Breaker(watching, "mail"));
        mails.RefusesForNow = true;

        await (await Patient()).Books(ReservationGateway.Slot(ReservationGateway.Day(2), "1000"));

        await Patience.Until(async () => await Breaker(watching, "mail") == "open");
    }

    private Task<ApiPatient> Patient() => Person(AccountRole.Patient);

    private Task<ApiPatient> Person(AccountRole role) => ApiPatient.Of(gateway, Interlocked.Increment(ref lastPatient), role);

    private static async Task<string?> Breaker(ApiPatient staff, string name) => Text(
        (await ApiPatient.Ok(await staff.Send(HttpMethod.Get, "/api/ops/breakers"))).GetProperty("items").EnumerateArray().Single(item => Text(item, "name") == name), "state");

    /// <summary>Each command until it is done, with the same key, as a page or a person does.</summary>
    private static async Task BooksMovesAndCancels(ApiPatient patient, DateOnly day)
    {
        var id = Text(await Done(() => patient.Hold(ReservationGateway.Slot(day, "0900"), "hold")), "id")!;
        await Done(() => patient.Book(id, "기침", "book"));
        await Done(() => patient.Moves(id, ReservationGateway.Slot(day, "1100"), "move"));
        await Done(() => patient.Cancel(id, "cancel"));
    }

    private static async Task<JsonElement> Done(Func<Task<HttpResponseMessage>> command)
    {
        HttpResponseMessage? answer = null;
        await Patience.Until(async () =>
        {
            answer = await command();
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                await Problem.Of(answer, HttpStatusCode.ServiceUnavailable, "reservations.away");
            return answer.StatusCode != HttpStatusCode.ServiceUnavailable;
        });
        return await ApiPatient.Ok(answer!);
    }

    private async Task<int> TakenOn(DateOnly day)
    {
        var availability = await gateway.Http.GetStringAsync($"/api/hospitals/{Cast.HospitalX}/calendars/d001/availability?from={day:yyyy-MM-dd}&days=1");
        return JsonDocument.Parse(availability).RootElement.GetProperty("items")[0].GetProperty("slots").EnumerateArray().Count(slot => Text(slot, "state") != "free");
    }

    private static async Task<IEnumerable<string>> Notices(ApiPatient patient) =>
        [.. (await ApiPatient.Ok(await patient.Send(HttpMethod.Get, "/api/me/notices"))).GetProperty("items").EnumerateArray().Select(notice => Text(notice, "kind")!)];

    private IReadOnlyList<string> MailsTo(ApiPatient patient) => [.. mails.Sent.Where(mail => mail.To == patient.Email).Select(mail => mail.Id)];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
