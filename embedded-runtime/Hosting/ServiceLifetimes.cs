using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.EmbeddedRuntime.Hosting;

/// <summary>What the host's services are registered as.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    /// <summary>Whether a service is known to be the same object everywhere.</summary>
    public bool IsSingleton(Type type, object? key) =>
        services.LastOrDefault(s => Is(s.ServiceType, type) && Equals(s.ServiceKey, key))?.Lifetime == ServiceLifetime.Singleton;

    private static bool Is(Type registered, Type wanted) =>
        registered == wanted || (wanted.IsConstructedGenericType && registered == wanted.GetGenericTypeDefinition());
}
