using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace DoctorForU.Emergency;

/// <summary>What the emergency grains need of their silo.</summary>
internal static class EmergencySilo
{
    public static IServiceCollection AddEmergency(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddNationalApi().AddSingleton(ErHistorySchema.Schema).AddSingleton<IErHistory, ErHistoryStore>().AddHostedService<FeedWaking>();
        return services;
    }

    /// <summary>The national API, once, for every feature that reads it.</summary>
    public static IServiceCollection AddNationalApi(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(INationalApi)))
        {
            services.AddOptions<PublicDataOptions>().BindConfiguration(PublicDataOptions.Section).ValidateDataAnnotations().ValidateOnStart();
            NationalApiOverHttp.AddTo(services);
        }

        return services;
    }

    /// <summary>Wakes the feeds, institutions first, so that rooms find their region when their beds arrive.</summary>
    public static async Task WakeFeeds(IServiceProvider services, CancellationToken cancel)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        foreach (var operation in ErOperation.All)
        {
            cancel.ThrowIfCancellationRequested();
            await grains.GetGrain<IErFeedGrain>(operation).Wake();
        }
    }
}
