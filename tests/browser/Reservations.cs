using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.Browser.Accounts;
using DoctorForU.Reservations;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Browser;

/// <summary>What is there before a test's own part begins: people, calendars, reservations, made by the interface and not on the page.</summary>
internal static class Reservations
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday"];

    /// <summary>Somebody of a hospital's desk.</summary>
    public static async Task<Person> Nurse(this LiveSystem system, string hpid)
    {
        var person = Person.Another();
        var outcome = await system.Grains.GetGrain<IUserGrain>(AccountKeys.NewUserId()).SignUp(new(
            Guid.NewGuid().ToString("N"), person.LoginId, person.Password, null, person.Email, AccountRole.Staff, hpid, new("이간호", "0212345678", Language.Ko, null)));
        Assert.Equal(SignUpOutcome.SignedUp, outcome);
        return person;
    }

    /// <summary>The interface in somebody's name.</summary>
    public static async Task<HttpClient> As(this LiveSystem system, Person person)
    {
        var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        var session = await http.Sends(HttpMethod.Post, "/api/auth/login", new { loginId = person.LoginId, password = person.Password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return http;
    }

    public static async Task<JsonElement> Sends(this HttpClient http, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body), Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } } };
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.StatusCode == System.Net.HttpStatusCode.NoContent ? default : await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Gives the hospital a calendar that is open day and night, so that there is a time that is now whenever the tests run.</summary>
    public static Task<JsonElement> OpensDayAndNight(this HttpClient nurse, string calendar, int capacity, int slotMinutes) => nurse.Sends(HttpMethod.Put, $"/api/staff/calendars/{calendar}", new
    {
        name = "야간진료",
        rules = new
        {
            isBooked = true,
            slotMinutes,
            hours = new { days = Days.Select(day => new { day, state = "open", opens = "00:00", closes = "24:00" }), breakFrom = (string?)null, breakUntil = (string?)null },
            capacity,
            leadMinutes = 0,
            horizonDays = 60,
            closures = Array.Empty<object>(),
        },
    });

    /// <summary>Books a slot.</summary>
    public static async Task Books(this HttpClient patient, SlotId slot, string note)
    {
        var hold = await patient.Sends(HttpMethod.Post, "/api/reservations/holds", new { slot = slot.ToString() });
        await patient.Sends(HttpMethod.Post, "/api/reservations", new { holdId = hold.GetProperty("id").GetString(), note });
    }

    /// <summary>People who rang up yesterday for a time that is now: nobody can book a time that has begun.</summary>
    public static async Task RangUpBefore(this LiveSystem system, SlotId slot, params string[] names)
    {
        var entries = names.Select((name, number) => new SlotEntry(
            $"w_before{number}", null, name, null, null, ReservationStage.Booked, null, slot.Start.AddDays(-1), null, IsTold: true));
        var state = new GrainState<Slot> { State = new Slot { Entries = [.. entries] } };
        await system.States.WriteStateAsync("reservations.slot", GrainId.Create("reservations.slot", slot.ToString()), state);
        var opening = await system.Grains.GetGrain<IClinicDayGrain>(slot.Day().ToString()).Open(slot, anew: true);
        Assert.Equal(ReservationOutcome.Done, opening.Outcome);
    }
}
