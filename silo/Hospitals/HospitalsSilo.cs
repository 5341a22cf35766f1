using DoctorForU.Accounts;
using DoctorForU.Emergency;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>What the grains of hospitals need of their silo.</summary>
internal static class HospitalsSilo
{
    public static IServiceCollection AddHospitals(this IServiceCollection services)
    {
        services.AddOptions<HospitalDirectoryOptions>().BindConfiguration(HospitalDirectoryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddNationalApi().AddSingleton(DirectoryTables.Schema).AddSingleton<HospitalRegistry>().AddSingleton<IForgetUser, ForgetFavourites>();
        services.TryAddSingleton<DirectoryStore>();
        return services;
    }

    public static Task WakeDirectory(IServiceProvider services, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return services.GetRequiredService<IGrainFactory>().GetGrain<IDirectoryFeedGrain>(DirectoryFeed.Nation).Wake();
    }
}
