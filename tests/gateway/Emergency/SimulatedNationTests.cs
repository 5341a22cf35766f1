using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Control;
using DoctorForU.PublicDataSimulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>The whole path, from a stand-in of the national API over the grains to HTTP and hub. Polls every second.</summary>
public sealed class SimulatedNationTests : IAsyncLifetime
{
    private WebApplication source = null!;
    private RunningGateway gateway = null!;

    private SimulatorControl Source => source.Services.GetRequiredService<SimulatorControl>();

    public async ValueTask InitializeAsync()
    {
        source = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Simulator:DailyQuota", "1000000"]);
        await source.StartAsync();
        gateway = await RunningGateway.Start(
            $"--PublicData:BaseUrl={source.Urls.First()}",
            "--PublicData:BedsInterval=00:00:01",
            "--PublicData:BreakDuration=00:00:01",
            "--PublicData:DailyQuota=1000000");
        await Patience.Until(async () => (await Rooms()).Total >= 417);
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await source.StopAsync();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task A_bed_that_is_taken_arrives_at_whoever_watches()
    {
        var room = (await Rooms("?region=11&freshness=fresh&bed=general")).Items[0];
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Subscribe("region/11");

        Assert.True(Source.Pin(room.Hpid, -7));

        while (true)
        {
            var delta = await reader.Next<ErDelta>("delta");
            if (delta.Changes.Any(change => change.Hpid == room.Hpid && change.Beds["general"].Available == -7))
            {
                break;
            }
        }

        var now = await Get<ErRoomJson>($"/api/er/rooms/{room.Hpid}");
        Assert.Equal((-7, Congestion.Crowded), (now.Beds["general"].Available, now.Congestion));
    }

    [Fact]
    public async Task While_the_source_fails_the_board_stays_and_the_feed_says_so_until_it_is_back()
    {
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Call<ErFeedList>("WatchFeed");
        var before = await Rooms();

        Source.Fail(new Fault { Kind = FaultKind.Html });
        var failing = await NextFeed(reader, feed => feed.Failure is not null);

        Assert.NotEqual(ErFeedState.Live, failing.State);
        Assert.NotNull(failing.LastGoodAt);
        Assert.Equal(before.Total, (await Rooms()).Total);
        Source.ClearFaults();
        Assert.Equal(ErFeedState.Live, (await NextFeed(reader, feed => feed.Failure is null)).State);
    }

    private static async Task<ErFeedJson> NextFeed(HubClient reader, Func<ErFeedJson, bool> isWanted)
    {
        while (true)
        {
            var beds = (await reader.Next<ErFeedList>("feed")).Items.Single(feed => feed.Operation == ErOperation.Beds);
            if (isWanted(beds))
            {
                return beds;
            }
        }
    }

    private Task<ErRoomList> Rooms(string query = "") => Get<ErRoomList>($"/api/er/rooms{query}");

    private async Task<T> Get<T>(string address) => JsonSerializer.Deserialize<T>(await gateway.Http.GetStringAsync(address), ErJson.Plain)!;
}
