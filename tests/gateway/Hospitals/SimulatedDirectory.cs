using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>The whole path, from a stand-in of the national directories to HTTP, with a fiftieth of the country.</summary>
[CollectionDefinition(nameof(SimulatedDirectory))]
public sealed class SimulatedDirectory : IAsyncLifetime, ICollectionFixture<SimulatedDirectory>
{
    private WebApplication source = null!;

    public RunningGateway Gateway { get; private set; } = null!;

    public SimulatorControl Source => source.Services.GetRequiredService<SimulatorControl>();

    public async ValueTask InitializeAsync()
    {
        source = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Simulator:DailyQuota", "1000000", "--Simulator:DirectoryShare", "0.02"]);
        await source.StartAsync();
        Gateway = await RunningGateway.Start(
            $"--PublicData:BaseUrl={source.Urls.First()}",
            "--HospitalDirectory:Enabled=true",
            "--PublicData:BedsInterval=00:00:01",
            "--PublicData:BreakDuration=00:00:01",
            "--PublicData:DailyQuota=1000000",
            "--HospitalDirectory:RetryAfter=00:00:01",
            "--HospitalDirectory:PageGap=00:00:00",
            "--Hospitals:CompareEvery=00:00:00.100");
        await Patience.Until(async () => (await Search("/api/hospitals")).Directory is { State: DoctorForU.Hospitals.DirectoryState.Complete, Pulling: null });
        await Patience.Until(() => Gateway.Board.Room("A1100017")?.Room.Reading.Beds.Count > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await source.StopAsync();
        await source.DisposeAsync();
    }

    internal Task<HospitalList> Search(string address) => Get<HospitalList>(address);

    internal async Task<T> Get<T>(string address) => JsonSerializer.Deserialize<T>(await Gateway.Http.GetStringAsync(address), HospitalJsonOptions.Wire)!;
}
