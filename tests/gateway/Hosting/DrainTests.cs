using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>How a gateway behind a load balancer leaves when it is asked to.</summary>
[Trait("Runtime", "Embedded")]
public sealed class DrainTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("doctorforu-drain-").FullName;

    [Fact]
    public async Task It_says_not_ready_and_serves_on_live_connections_too_until_its_time_is_over()
    {
        using var gateway = await GatewayProcess.Start(folder, certificates: null, "--Drain:For=00:00:05", "--Board:CompareEvery=00:00:00.200");
        await Patience.Until(() => Is(HttpStatusCode.OK, gateway, "/health/ready"));
        await using var page = await HubClient.Connect(gateway.Address);

        gateway.Ask();
        await Patience.Until(() => Is(HttpStatusCode.ServiceUnavailable, gateway, "/health/ready"));

        Assert.NotEmpty((await page.Subscribe("region/11")).Epoch);
        Assert.True(await Is(HttpStatusCode.OK, gateway, "/api/er/feed"));
        await using var another = await HubClient.Connect(gateway.Address);
        Assert.Equal((false, false), (page.Closed.IsCompleted, another.Closed.IsCompleted));
        Assert.Equal(0, await gateway.Ends());
        await page.Closed.OrFail();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Who_asks_twice_does_not_wait()
    {
        using var gateway = await GatewayProcess.Start(folder, certificates: null, "--Drain:For=00:05:00");
        await Patience.Until(() => Is(HttpStatusCode.OK, gateway, "/health/ready"));

        gateway.Ask();
        await Patience.Until(() => Is(HttpStatusCode.ServiceUnavailable, gateway, "/health/ready"));
        gateway.Ask();

        Assert.Equal(0, await gateway.Ends());
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> Is(HttpStatusCode status, GatewayProcess gateway, string path)
    {
        using var answer = await gateway.Http.GetAsync(path);
        return answer.StatusCode == status;
    }
}
