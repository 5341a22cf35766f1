using DoctorForU.Conformance.Tests.Calls;
using DoctorForU.Conformance.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace DoctorForU.Conformance.Tests.Activations;

public sealed class HostingTests
{
    // Orleans.Runtime/Hosting/SiloBuilderStartupExtensions.cs: startup tasks run at ServiceLifecycleStage.Active, when grains can be called.
    [Fact]
    public async Task A_startup_task_can_call_grains_and_has_run_when_the_silo_has_started()
    {
        var key = Guid.NewGuid().ToString();
        await using var cluster = new StartedCluster(services => services.GetRequiredService<IGrainFactory>().GetGrain<ICounterGrain>(key).IncrementSlowly());

        await cluster.InitializeAsync();

        Assert.Equal(1, await cluster.Grain<ICounterGrain>(key).Count());
    }

    // PersistentStateFactory.ThrowMissingProviderException.
    [Fact]
    public async Task A_grain_whose_storage_is_missing_fails_its_calls_with_the_name()
    {
        await using var cluster = new Cluster();
        await cluster.InitializeAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => cluster.Grain<IHomelessGrain>().Nothing());

        Assert.Contains("nowhere", Assert.IsType<BadProviderConfigException>(failure.GetBaseException()).Message, StringComparison.Ordinal);
    }

    private sealed class StartedCluster(Func<IServiceProvider, Task> task) : Cluster
    {
        protected override void Configure(ISiloBuilder silo) => silo.AddStartupTask((services, _) => task(services));
    }
}

public interface IHomelessGrain : IGrainWithStringKey
{
    Task Nothing();
}

[GenerateSerializer]
public sealed class Homeless;

internal sealed class HomelessGrain([PersistentState("homeless", "nowhere")] IPersistentState<Homeless> state) : Grain, IHomelessGrain
{
    public Task Nothing() => state.ReadStateAsync();
}
