using System.Collections.ObjectModel;
using DoctorForU.EmbeddedRuntime.Calls;
using DoctorForU.EmbeddedRuntime.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>A cluster inside the test's process: one silo, and a client with services and options of its own.</summary>
public sealed class InProcessTestCluster : IDisposable, IAsyncDisposable
{
    private readonly Action<IClientBuilder>[] _configureClient;
    private readonly List<InProcessSiloHandle> _silos = [];
    private IHost? _client;

    internal InProcessTestCluster(InProcessTestClusterOptions options, Action<IClientBuilder>[] configureClient)
    {
        Options = options;
        _configureClient = configureClient;
    }

    /// <summary>The description it was made from.</summary>
    public InProcessTestClusterOptions Options { get; }

    /// <summary>The test's way to the grains. After a restart, ask for it again.</summary>
    public IClusterClient Client =>
        _client?.Services.GetRequiredService<IClusterClient>() ?? throw new InvalidOperationException("The client is not initialized; deploy the cluster first.");

    /// <summary>The silos that run.</summary>
    public ReadOnlyCollection<InProcessSiloHandle> Silos => _silos.AsReadOnly();

    /// <summary>The silos that run.</summary>
    public IEnumerable<InProcessSiloHandle> GetActiveSilos() => _silos.Where(s => s.IsActive);

    /// <summary>Starts the silo and the client.</summary>
    public async Task DeployAsync()
    {
        if (_silos.Count > 0)
            throw new InvalidOperationException("The cluster is deployed already.");
        _silos.Add(await StartSilo("Primary"));
        await InitializeClientAsync();
    }

    /// <summary>Makes the client anew.</summary>
    public async Task InitializeClientAsync()
    {
        await StopClusterClientAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var silo = _silos[0].ServiceProvider.GetRequiredService<EmbeddedSilo>();
        builder.Services.AddSingleton(silo);
        builder.Services.AddSingleton<IClusterClient>(services =>
            new EmbeddedGrainFactory(silo.Catalog, services, services.GetRequiredService<IOptions<ClientMessagingOptions>>().Value));
        builder.Services.AddSingleton<IGrainFactory>(static services => services.GetRequiredService<IClusterClient>());
        foreach (var configure in Options.ClientHostConfigurationDelegates)
            configure(builder);
        foreach (var configure in _configureClient)
            configure(new ClientBuilder(builder.Services, builder.Configuration));
        _client = builder.Build();
        await _client.StartAsync();
    }

    /// <summary>Stops a silo gracefully.</summary>
    public async Task StopSiloAsync(InProcessSiloHandle instance)
    {
        await instance.DisposeAsync();
        _silos.Remove(instance);
    }

    /// <summary>Stops a silo without waiting for its grains to deactivate.</summary>
    public async Task KillSiloAsync(InProcessSiloHandle instance)
    {
        await instance.StopSiloAsync(stopGracefully: false);
        await StopSiloAsync(instance);
    }

    /// <summary>Stops a silo and starts one with the same description.</summary>
    public async Task<InProcessSiloHandle?> RestartSiloAsync(InProcessSiloHandle instance)
    {
        await StopSiloAsync(instance);
        var silo = await StartSilo(instance.Name);
        _silos.Add(silo);
        await InitializeClientAsync();
        return silo;
    }

    /// <summary>Stops the client.</summary>
    public async Task StopClusterClientAsync()
    {
        if (_client is not { } client)
            return;
        _client = null;
        await client.StopAsync();
        client.Dispose();
    }

    /// <summary>Stops the client and every silo.</summary>
    public async Task StopAllSilosAsync()
    {
        await StopClusterClientAsync();
        foreach (var silo in _silos.ToArray())
            await StopSiloAsync(silo);
    }

    /// <summary>Deactivates a grain and waits until it is gone.</summary>
    public Task DeactivateAsync(IAddressable grain) => DeactivateAsync(grain.GetGrainId());

    /// <inheritdoc cref="DeactivateAsync(IAddressable)"/>
    public async Task DeactivateAsync(GrainId grainId)
    {
        if (!TryGetGrainContext(grainId, out var context))
            return;
        context!.Deactivate(new DeactivationReason(DeactivationReasonCode.RuntimeRequested, "The test cluster deactivates it."));
        await context.Deactivated;
    }

    /// <summary>Waits until a grain is not active.</summary>
    public Task WaitForDeactivationAsync(IAddressable grain) => WaitForDeactivationAsync(grain.GetGrainId());

    /// <inheritdoc cref="WaitForDeactivationAsync(IAddressable)"/>
    public Task WaitForDeactivationAsync(GrainId grainId) => TryGetGrainContext(grainId, out var context) ? context!.Deactivated : Task.CompletedTask;

    /// <summary>The activation of a grain, if it is active.</summary>
    public bool TryGetGrainContext(GrainId grainId, out IGrainContext? grainContext)
    {
        grainContext = _silos[0].ServiceProvider.GetRequiredService<EmbeddedSilo>().Catalog.ClassOf(grainId.Type).Find(grainId.Key);
        return grainContext is not null;
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync() => await StopAllSilosAsync();

    private async Task<InProcessSiloHandle> StartSilo(string name)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo => silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (Options.ServiceId, Options.ClusterId)));
        var options = new InProcessTestSiloSpecificOptions { SiloName = name };
        foreach (var configure in Options.SiloHostConfigurationDelegates)
            configure(options, builder);
        var host = builder.Build();
        await host.StartAsync();
        return new InProcessSiloHandle { Name = name, SiloHost = host };
    }

    private sealed record ClientBuilder(IServiceCollection Services, IConfiguration Configuration) : IClientBuilder;
}
