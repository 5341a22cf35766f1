using System.Net;
using System.Net.WebSockets;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency.Live;

public sealed class HubLimitTests
{
    [Fact]
    public async Task A_connection_watches_only_so_many_topics()
    {
        await using var gateway = await RunningGateway.Start("--Hub:TopicsPerConnection=2");
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Subscribe("region/11");
        await reader.Subscribe("region/26");

        Assert.Contains("er.too-many-topics", await reader.Refused("Subscribe", "region/27", null, null), StringComparison.Ordinal);

        await reader.Subscribe("region/26");
        await reader.Do("Unsubscribe", "region/11");
        await reader.Subscribe("region/27");
    }

    [Fact]
    public async Task A_full_hub_sends_newcomers_away_until_someone_leaves()
    {
        await using var gateway = await RunningGateway.Start("--Hub:MaxConnections=1");
        await using var first = await HubClient.Connect(gateway.Public);

        using var negotiation = await gateway.Http.PostAsync("/hubs/er/negotiate?negotiateVersion=1", null);
        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.Connect(gateway.Public));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, negotiation.StatusCode);
        Assert.True(negotiation.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("er.hub-full", await negotiation.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await first.DisposeAsync();
        await Patience.Until(async () => (await gateway.Http.PostAsync("/hubs/er/negotiate?negotiateVersion=1", null)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_message_that_is_too_long_ends_its_own_connection_and_no_other()
    {
        await using var gateway = await RunningGateway.Start("--Hub:MaxMessageBytes=512");
        await using var rude = await HubClient.Connect(gateway.Public);
        await using var other = await HubClient.Connect(gateway.Public);

        await rude.Post("Subscribe", new string('x', 600), null, null);
        await rude.Closed.OrFail();

        await other.Subscribe("region/11");
    }
}
