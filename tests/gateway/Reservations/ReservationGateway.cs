using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Hospitals;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>A gateway that knows a few hospitals, open day and night, and staff of two of them.</summary>
public sealed class ReservationGateway : IAsyncLifetime
{
    public const string Calendar = "d001";
    private static readonly DayHours AllDay = DayHours.Open(0, 1440);
    private static int lastPatient;

    internal RunningGateway Gateway { get; private set; } = null!;

    internal Cast Cast { get; private set; } = null!;

    /// <summary>A day on which everything is free; each test has its own.</summary>
    internal static DateOnly Day(int ahead) => TimeProvider.System.GetUtcNow().KoreanDay().AddDays(ahead);

    internal static string Slot(DateOnly day, string time, string hpid = Cast.HospitalX, string calendar = Calendar) => $"{hpid}/{calendar}/{day:yyyyMMdd}T{time}";

    public async ValueTask InitializeAsync()
    {
        Gateway = await RunningGateway.Start("--Accounts:MailsPerHour=100");
        Cast = await Cast.Of(Gateway);
        await Knows(Gateway.Services, Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98), Hospital(Cast.HospitalY, "바다병원", 37.58, 126.98), Hospital("A1100021", "먼병원", 35.1, 129.0));
    }

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>Another patient, who is logged in.</summary>
    internal async Task<ApiPatient> Patient() => await ApiPatient.Of(Gateway, Interlocked.Increment(ref lastPatient));

    internal static DirectoryEntry Hospital(string hpid, string name, double latitude, double longitude) => new(
        hpid, name, HospitalKind.Hospital, "11", "종로구", "서울 종로구 1", new GeoPoint(latitude, longitude), Placement.Given, "02-123-4567", null, ErGrade.Unknown, false,
        new([AllDay, AllDay, AllDay, AllDay, AllDay, AllDay, AllDay, AllDay], null), null, DirectoryEntry.BitOf(Department.InternalMedicine) | DirectoryEntry.BitOf(Department.Surgery), false);

    internal static async Task Knows(IServiceProvider services, params DirectoryEntry[] hospitals)
    {
        var store = services.GetRequiredService<DirectoryStore>();
        await store.Stage(hospitals, CancellationToken.None);
        await store.Replace(CancellationToken.None);
        services.GetRequiredService<ServedDirectory>().Swap(
            hospitals, new(DirectoryState.Complete, 1, null, hospitals.Length, 0, 0, 0, true, null, null, null, BreakerState.Closed, null, default, 0, 0));
    }
}

/// <summary>A patient who is logged in, made without the mails of a sign-up.</summary>
internal sealed class ApiPatient(HttpClient http, string token, string id, string email)
{
    public string Id => id;

    public string Email => email;

    public static async Task<ApiPatient> Of(RunningGateway gateway, int number, AccountRole role = AccountRole.Patient)
    {
        var grains = gateway.Services.GetRequiredService<IClusterClient>();
        var (id, email) = (AccountKeys.NewUserId(), $"patient{number}@reservations.example");
        var outcome = await grains.GetGrain<IUserGrain>(id).SignUp(new(
            Guid.NewGuid().ToString("N"), null, null, AccountKeys.OfProvider("test", id), email, role, null, new($"환자 {number}", "01012345678", Language.Ko, null)));
        Assert.Equal(SignUpOutcome.SignedUp, outcome);
        var session = await grains.GetGrain<IUserGrain>(id).OpenSession("test");
        var token = await gateway.Services.GetRequiredService<AccessTokens>().Make(new(id, role, null, session!.SessionId), TimeProvider.System.GetUtcNow());
        return new(gateway.Http, token.Text, id, email);
    }

    /// <summary>The same person at another gateway on the same store.</summary>
    public ApiPatient At(RunningGateway other) => At(other.Http);

    /// <inheritdoc cref="At(RunningGateway)"/>
    public ApiPatient At(HttpClient other) => new(other, token, id, email);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, string? operation = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (operation is not null)
            request.Headers.Add("Idempotency-Key", operation);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public Task<HttpResponseMessage> Hold(string slot, string? operation = null) => Send(HttpMethod.Post, "/api/reservations/holds", new { slot }, operation);

    public Task<HttpResponseMessage> Book(string holdId, string? note = null, string? operation = null) => Send(HttpMethod.Post, "/api/reservations", new { holdId, note }, operation);

    public Task<HttpResponseMessage> Moves(string id, string slot, string? operation = null) => Send(HttpMethod.Post, $"/api/reservations/{id}/reschedule", new { slot }, operation);

    public Task<HttpResponseMessage> Cancel(string id, string? operation = null) => Send(HttpMethod.Delete, $"/api/reservations/{id}", null, operation);

    public async Task<string> Books(string slot)
    {
        var held = await Ok(await Hold(slot));
        return (await Ok(await Book(held.GetProperty("id").GetString()!))).GetProperty("id").GetString()!;
    }

    public async Task<IReadOnlyList<JsonElement>> Reservations() =>
        [.. (await Ok(await Send(HttpMethod.Get, "/api/me/reservations"))).GetProperty("items").EnumerateArray()];

    public static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
