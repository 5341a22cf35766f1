using DoctorForU.Emergency;
using Orleans.Hosting;

namespace DoctorForU.Hosting;

/// <summary>Hosts the silo on the embedded runtime: one process, state in one SQLite file.</summary>
public static class SiloHosting
{
    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddEmergency();
        return builder.UseOrleans(silo => silo
            .AddMemoryGrainStorageAsDefault()
            .UseInMemoryReminderService()
            .AddMemoryStreams(ErStreams.Provider)
            .AddStartupTask(EmergencySilo.WakeFeeds));
    }
}
