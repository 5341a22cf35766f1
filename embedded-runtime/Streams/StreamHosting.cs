using DoctorForU.EmbeddedRuntime.Hosting;
using DoctorForU.EmbeddedRuntime.Streams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans.Hosting;

/// <summary>Configures memory streams of a silo; in one process there is nothing to choose.</summary>
public interface ISiloMemoryStreamConfigurator;

/// <summary>Configures memory streams of a client; in one process there is nothing to choose.</summary>
public interface IClusterClientMemoryStreamConfigurator;

/// <summary>Adds streams in memory to a silo.</summary>
public static class SiloBuilderMemoryStreamExtensions
{
    /// <summary>Adds a stream provider of this name.</summary>
    public static ISiloBuilder AddMemoryStreams(this ISiloBuilder builder, string name, Action<ISiloMemoryStreamConfigurator>? configure = null)
    {
        configure?.Invoke(new NothingToChoose());
        builder.Services.AddKeyedSingleton<IStreamProvider>(name, static (services, key) => new MemoryStreamProvider((string)key!, services.GetRequiredService<EmbeddedSilo>()));
        return builder;
    }

    internal sealed class NothingToChoose : ISiloMemoryStreamConfigurator, IClusterClientMemoryStreamConfigurator;
}

/// <summary>Adds streams in memory to a client.</summary>
public static class ClientBuilderStreamingExtensions
{
    /// <summary>Names a stream provider that the silo has.</summary>
    public static IClientBuilder AddMemoryStreams(this IClientBuilder builder, string name, Action<IClusterClientMemoryStreamConfigurator>? configure = null)
    {
        configure?.Invoke(new SiloBuilderMemoryStreamExtensions.NothingToChoose());
        builder.Services.AddKeyedSingleton(name, static (services, key) => services.GetRequiredService<EmbeddedSilo>().Services.GetRequiredKeyedService<IStreamProvider>(key));
        return builder;
    }
}
