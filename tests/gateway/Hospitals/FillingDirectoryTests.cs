using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Hospitals;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>The first minutes of a system: hospitals have come, what they treat has not. Nothing that is still to come is said not to exist.</summary>
public sealed class FillingDirectoryTests : IAsyncLifetime
{
    private const string Later = "A1100099";
    private static readonly DirectoryEntry Listed = ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98);
    private static readonly string[] Asked =
    [
        $"/api/hospitals/{Later}", $"/api/hospitals/{Later}/registered", $"/api/hospitals/{Later}/calendars", $"/api/hospitals/{Later}/calendars/d001/availability",
        $"/api/hospitals/{Cast.HospitalX}/calendars", $"/api/hospitals/{Cast.HospitalX}/calendars/d001/availability", "/api/reservations/quick?department=internalMedicine&region=11",
    ];

    private RunningGateway gateway = null!;

    private DirectoryStore Store => gateway.Services.GetRequiredService<DirectoryStore>();

    public async ValueTask InitializeAsync()
    {
        gateway = await RunningGateway.Start("--Hospitals:CompareEvery=01:00:00");
        await Store.Stage([Listed with { Departments = 0 }], CancellationToken.None);
        Serve(DirectoryState.Filling, Listed with { Departments = 0 });
    }

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact]
    public async Task What_has_not_come_yet_is_to_be_asked_for_again_and_search_says_that_it_is_not_whole()
    {
        foreach (var path in Asked)
        {
            using var answer = await gateway.Http.GetAsync(path);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
            await Problem.Of(answer, HttpStatusCode.ServiceUnavailable, "hospitals.not-ready");
        }

        var search = await Get("/api/hospitals");
        Assert.Equal(("filling", 1), (search.GetProperty("directory").GetProperty("state").GetString(), search.GetProperty("total").GetInt32()));
        Assert.Equal(JsonValueKind.Null, (await Get($"/api/hospitals/{Cast.HospitalX}")).GetProperty("listedOn").ValueKind);
    }

    [Fact]
    public async Task What_comes_is_bookable_at_once_and_when_all_has_come_the_rest_does_not_exist()
    {
        await Problem.Of(await gateway.Http.GetAsync($"/api/hospitals/{Cast.HospitalX}/calendars"), HttpStatusCode.ServiceUnavailable, "hospitals.not-ready");
        await Store.StageDepartment(DirectoryEntry.BitOf(Department.InternalMedicine), [Cast.HospitalX], CancellationToken.None);

        await Patience.Until(async () => (await gateway.Http.GetAsync($"/api/hospitals/{Cast.HospitalX}/calendars")).IsSuccessStatusCode);
        await Problem.Of(await gateway.Http.GetAsync($"/api/hospitals/{Cast.HospitalX}/calendars/d002/availability"), HttpStatusCode.ServiceUnavailable, "hospitals.not-ready");
        await Store.Replace(CancellationToken.None);
        Serve(DirectoryState.Complete, Listed);

        await Problem.Of(await gateway.Http.GetAsync($"/api/hospitals/{Later}"), HttpStatusCode.NotFound, "hospital.unknown");
        await Problem.Of(await gateway.Http.GetAsync($"/api/hospitals/{Later}/calendars"), HttpStatusCode.NotFound, "hospital.unknown");
        await Patience.Until(async () => (await gateway.Http.GetAsync($"/api/hospitals/{Cast.HospitalX}/calendars/d002/availability")).StatusCode == HttpStatusCode.NotFound);
        Assert.Equal(0, (await Get("/api/reservations/quick?department=surgery&region=26")).GetProperty("total").GetInt32());
    }

    private void Serve(DirectoryState state, params DirectoryEntry[] hospitals) => gateway.Services.GetRequiredService<ServedDirectory>().Swap(
        hospitals, new(state, 1, null, hospitals.Length, 0, 0, 0, true, null, null, null, BreakerState.Closed, null, default, 0, 0));

    private async Task<JsonElement> Get(string path) => JsonDocument.Parse(await gateway.Http.GetStringAsync(path)).RootElement;
}
