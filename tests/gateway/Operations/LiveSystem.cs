using System.Globalization;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>
/// A gateway in a process of its own, so that its metrics are its own, which polls a simulator every second; a hospital that takes bookings, and people.
/// </summary>
[CollectionDefinition(nameof(LiveSystem))]
public sealed class LiveSystem : IAsyncLifetime, ICollectionFixture<LiveSystem>
{
    private WebApplication source = null!;
    private GatewayProcess process = null!;
    private ApiPatient[] patients = [];
    private string loginId = "";
    private string folder = "";

    internal Uri Public => process.Address;

    internal Uri Internal => process.Internal;

    internal HttpClient Http => process.Http;

    /// <summary>What the national API does.</summary>
    internal SimulatorControl Source => source.Services.GetRequiredService<SimulatorControl>();

    internal ApiPatient Patient => patients[0];

    internal ApiPatient Other => patients[1];

    public async ValueTask InitializeAsync()
    {
        source = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Simulator:DailyQuota", "1000000"]);
        await source.StartAsync();
        folder = await Prepare();
        process = await GatewayProcess.Start(
            folder,
            certificates: null,
            $"--PublicData:BaseUrl={source.Urls.First()}",
            "--PublicData:BedsInterval=00:00:01",
            "--PublicData:DailyQuota=1000000");
        patients = [.. patients.Select(patient => patient.At(process.Http))];
        await Patience.Until(async () => (await process.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        process.Dispose();
        await source.StopAsync();
        await source.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task<Series> Metrics()
    {
        using var http = new HttpClient { BaseAddress = Internal };
        return Series.Read(await http.GetStringAsync("/metrics"));
    }

    /// <summary>A person's and a neighbour's minute: reads, a conflict, a booking that is cancelled, logins.</summary>
    /// <param name="round">Another one each time: it chooses the slot.</param>
    internal async Task Use(int round)
    {
        string[] reads = ["/api/er/rooms", "/api/er/feed", "/api/hospitals?size=1", "/api/er/regions", "/nowhere"];
        foreach (var path in reads)
            (await Http.GetAsync(path)).Dispose();
        var slot = ReservationGateway.Slot(ReservationGateway.Day(5 + (round / 8)), string.Create(CultureInfo.InvariantCulture, $"{14 + (round % 8)}00"));
        var booked = await Patient.Books(slot);
        (await Other.Hold(slot)).Dispose();
        (await Patient.Cancel(booked)).Dispose();
        (await LogIn()).Dispose();
        (await LogIn("wrong password 1")).Dispose();
    }

    internal Task<HttpResponseMessage> LogIn(string password = Person.Password) => Http.PostAsJsonAsync("/api/auth/login", new { loginId, password });

    private async Task<string> Prepare()
    {
        var gateway = await RunningGateway.Start();
        await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98));
        patients = [await ApiPatient.Of(gateway, 1), await ApiPatient.Of(gateway, 2)];
        using var person = await Person.SignedUp(gateway);
        loginId = person.LoginId;
        return await gateway.Leave();
    }
}
