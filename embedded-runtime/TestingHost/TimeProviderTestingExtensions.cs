using Microsoft.Extensions.DependencyInjection;

namespace Orleans.TestingHost;

/// <summary>Time in tests.</summary>
public static class TimeProviderTestingExtensions
{
    /// <summary>
    /// Lets the runtime's own waits (call timeouts, idle collection) follow this clock while grains follow the default one. Here they follow
    /// the machine's clock always, so only <see cref="TimeProvider.System"/> can be asked for.
    /// </summary>
    public static IServiceCollection UseTimeProviderForBackgroundAreas(this IServiceCollection services, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (timeProvider != TimeProvider.System)
            throw new NotSupportedException("The embedded runtime's own waits follow the machine's clock.");
        return services;
    }
}
