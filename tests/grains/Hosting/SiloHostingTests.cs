using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace DoctorForU.Hosting;

public sealed class SiloHostingTests
{
    [Fact]
    public void Subscriptions_of_streams_are_kept_in_the_same_durable_store_as_states()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddSilo();
        using var host = builder.Build();

        var states = host.Services.GetRequiredService<IGrainStorage>();
        var subscriptions = host.Services.GetRequiredKeyedService<IGrainStorage>("PubSubStore");

        Assert.IsType(states.GetType(), subscriptions);
        Assert.DoesNotContain("Memory", subscriptions.GetType().Name, StringComparison.Ordinal);
    }
}
